using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Statements;

/// <summary>Draws up and approves statements of reserves. Hosts consume it. Safe to use from many threads.</summary>
public interface IReserveStatements
{
    /// <summary>Draws up a statement from the ledger. An identity is used once: a statement is superseded, not edited. Right: <c>geology.statement.draw-up</c>.</summary>
    /// <exception cref="ValidationFailedException">A code is missing.</exception>
    /// <exception cref="NotFoundException">The deposit (<c>geology.deposit.not-found</c>) or the superseded statement (<c>geology.statement.not-found</c>) is not there.</exception>
    /// <exception cref="RuleViolatedException">The identity is taken (<c>geology.statement.exists</c>), or what is to be superseded is not approved or of another deposit (<c>geology.statement.supersedes</c>).</exception>
    Task<ReserveStatement> DrawUpAsync(DrawUpStatement command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What drawing up would refuse, without doing it.</summary>
    Task<IReadOnlyList<Violation>> CheckDrawUpAsync(DrawUpStatement command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Approves a draft; what it supersedes is superseded from then on. Right: <c>geology.statement.approve</c>.</summary>
    /// <exception cref="NotFoundException">It is not there (<c>geology.statement.not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">It is no draft (<c>geology.statement.not-draft</c>), was drawn up by the same person
    /// (<c>geology.statement.second-person</c>), or what it replaces was superseded meanwhile (<c>geology.statement.supersedes</c>).</exception>
    Task<ReserveStatement> ApproveAsync(Code book, Code statement, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>The statement, or null.</summary>
    Task<ReserveStatement?> FindAsync(Code book, Code statement, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes a statement: section, block, system, category, commodity, amount in milligrams.</summary>
    /// <exception cref="NotFoundException">It is not there (<c>geology.statement.not-found</c>).</exception>
    Task ExportAsync(Code book, Code statement, CsvExport csv, StoreSession? within = null, CancellationToken cancellationToken = default);
}
