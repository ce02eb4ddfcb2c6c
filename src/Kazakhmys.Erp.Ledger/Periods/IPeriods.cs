using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Balances;

namespace Kazakhmys.Erp.Ledger.Periods;

/// <summary>Opens, closes and reopens periods. Hosts consume it.</summary>
public interface IPeriods
{
    /// <summary>Opens a period; the same period again is accepted. Right: <c>ledger.period.open</c>.</summary>
    /// <exception cref="RuleViolatedException">It overlaps another (<c>ledger.period.overlap</c>) or begins before a closed one ends (<c>ledger.period.before-closed</c>).</exception>
    Task<LedgerPeriod> OpenAsync(Code book, Period period, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Lets only adjustments and reversals in, by those who have the right <c>ledger.post.closing</c>. Right: <c>ledger.period.close</c>.</summary>
    /// <exception cref="RuleViolatedException">It is not open (<c>ledger.period.not-open</c>).</exception>
    Task<LedgerPeriod> BeginClosingAsync(Code book, Code period, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Closes a period with an immutable snapshot of all balances at its end. Right: <c>ledger.period.close</c>.</summary>
    /// <exception cref="RuleViolatedException">It is closed, or an earlier one is not (<c>ledger.period.earlier-open</c>).</exception>
    Task<ClosedPeriod> CloseAsync(Code book, Code period, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Reopens a closed period, on record. Right: <c>ledger.period.reopen</c>, of both people.</summary>
    /// <exception cref="NotAuthorizedException">Both people are the same (<c>ledger.period.second-person</c>) or lack the right.</exception>
    /// <exception cref="RuleViolatedException">It is not closed, or a later one is (<c>ledger.period.later-closed</c>).</exception>
    Task<LedgerPeriod> ReopenAsync(ReopenPeriod order, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Builds the index from which statements of a closed period are answered at once. Right: <c>ledger.period.close</c>.</summary>
    /// <exception cref="RuleViolatedException">The period is not closed (<c>ledger.period.not-closed</c>).</exception>
    Task IndexStatementsAsync(Code book, Code period, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>The periods of a book, earliest first.</summary>
    Task<IReadOnlyList<LedgerPeriod>> ListAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The balances at the end of a period as closed; <paramref name="revision"/> null for the latest close.</summary>
    /// <exception cref="NotFoundException">There is no such close (<c>ledger.period.no-snapshot</c>).</exception>
    Task<IReadOnlyList<AccountBalance>> SnapshotAsync(Code book, Code period, int? revision = null, StoreSession? within = null, CancellationToken cancellationToken = default);
}
