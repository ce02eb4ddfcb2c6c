using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>
/// Keeps flowsheets in versions: drawn by one person, approved by another, superseded by the next. Hosts consume it. Safe to use from many threads;
/// operations that write flowsheets of one book wait for each other.
/// </summary>
public interface IFlowsheets
{
    /// <summary>Draws a version; the same again changes nothing. Right: <c>metal-accounting.flowsheet.draft</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape, or the network is none (<c>metal-accounting.flowsheet.…</c>): a node without inlet or
    /// outlet that is no stock, an island, a stream or point that hangs in the air.</exception>
    /// <exception cref="RuleViolatedException">The version is not the next one (<c>metal-accounting.flowsheet.version</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The version is there with another content (<c>metal-accounting.flowsheet.differs</c>).</exception>
    Task<FlowsheetReceipt> DraftAsync(DraftFlowsheet flowsheet, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="DraftAsync"/> would say; streams that cannot be observed or checked are warnings.</summary>
    Task<IReadOnlyList<Violation>> CheckDraftAsync(DraftFlowsheet flowsheet, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts a version into force; approved before: nothing changes. Right: <c>metal-accounting.flowsheet.approve</c>, and somebody else than who drew it.
    /// </summary>
    /// <exception cref="NotFoundException">There is no such version (<c>metal-accounting.flowsheet.not-found</c>).</exception>
    /// <exception cref="ConcurrencyException">It is not what the approver looked at (<c>metal-accounting.flowsheet.hash</c>).</exception>
    /// <exception cref="RuleViolatedException">The approver drew it (<c>metal-accounting.flowsheet.second-person</c>), a later version is approved
    /// (<c>metal-accounting.flowsheet.superseded</c>), or another flowsheet in force has one of its points (<c>metal-accounting.flowsheet.point-elsewhere</c>).</exception>
    Task<FlowsheetReceipt> ApproveAsync(ApproveFlowsheet approval, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="ApproveAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckApprovalAsync(ApproveFlowsheet approval, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The version that is in force on a day, as known at a moment or now; null when none is.</summary>
    Task<Flowsheet?> InForceAsync(
        Code book, Code flowsheet, ProductionDay day, Instant? knownAt = null, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>A version; null when there is none.</summary>
    Task<Flowsheet?> FindAsync(Code book, Code flowsheet, int version, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Every version of every flowsheet of a book, by code and version.</summary>
    Task<IReadOnlyList<Flowsheet>> ListAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default);
}
