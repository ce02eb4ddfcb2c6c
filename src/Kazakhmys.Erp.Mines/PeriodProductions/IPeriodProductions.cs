using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.PeriodProductions;

/// <summary>Production of whole periods, for hosts that have only totals: published figures, opening years. Hosts consume it.</summary>
public interface IPeriodProductions
{
    /// <summary>
    /// Records the ore of a period and posts it at the end of its last day from the source account to the stockpile; the same again changes nothing.
    /// Right: <c>mines.period-production.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">Wrong shape or range.</exception>
    /// <exception cref="NotFoundException">Mine, stockpile or source account is not there.</exception>
    /// <exception cref="RuleViolatedException">
    /// The period or one that overlaps it is recorded (<c>mines.period-production.duplicate</c>, <c>mines.period-production.overlap</c>), approved shift reports
    /// already brought ore in it (<c>mines.period-production.counted-by-shifts</c>), or a figure is not
    /// plausible (<c>mines.grade.implausible</c>, <c>mines.period-production.above-capacity</c>) and the host did not make that a warning.
    /// </exception>
    /// <exception cref="PeriodClosedException">The last day lies in a closed period and no day to book it on was given.</exception>
    Task<PeriodProduction> RecordAsync(RecordPeriodProduction production, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RecordAsync"/> would say, warnings included.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(RecordPeriodProduction production, CancellationToken cancellationToken = default);

    /// <summary>Replaces the figures of a period: reversal and new entry, linked. Right: <c>mines.period-production.correct</c>, and <c>ledger.reverse</c>.</summary>
    /// <exception cref="NotFoundException">The period is not recorded (<c>mines.period-production.not-found</c>).</exception>
    /// <exception cref="ConcurrencyException">The revision to correct is not the latest (<c>mines.period-production.revised</c>).</exception>
    Task<PeriodProduction> CorrectAsync(CorrectPeriodProduction correction, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revision for a mine and period, or null.</summary>
    Task<PeriodProduction?> FindAsync(Code book, Code mine, Code period, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revisions of a mine whose last day lies in a span, both ends included, in the order of their last days.</summary>
    Task<IReadOnlyList<PeriodProduction>> ListAsync(Code book, Code mine, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);
}
