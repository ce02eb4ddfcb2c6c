using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Lots;

/// <summary>
/// Makes, samples, certifies, holds, releases and ships lots of concentrate. A step that does not follow from where the lot stands is refused
/// (<c>enrichment.lot.status</c>); two people at once: the second gets <c>enrichment.lot.revision</c>. Hosts consume it. Safe to use from many threads.
/// </summary>
public interface IConcentrateLots
{
    /// <summary>Makes up a lot: mass and metals move from the stack to the lot's account. The same again changes nothing. Right: <c>enrichment.lot.make</c>.</summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape.</exception>
    /// <exception cref="NotFoundException">The plant or its stack is not there (<c>enrichment.plant.not-found</c>, <c>enrichment.plant.no-stack</c>).</exception>
    /// <exception cref="RuleViolatedException">The stack does not hold that much (<c>enrichment.lot.stack-short</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The code is taken by another lot or by a stack (<c>enrichment.lot.differs</c>).</exception>
    Task<ConcentrateLot> MakeAsync(MakeLot command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Records the sample of a lot. Right: <c>enrichment.lot.sample</c>.</summary>
    Task<ConcentrateLot> SampleAsync(
        Code book, Code plant, Code lot, string sample, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Certifies a sampled or held lot with weight, moisture and final assay of its own. Right: <c>enrichment.lot.certify</c>.</summary>
    /// <exception cref="RuleViolatedException">A result is pending (<c>enrichment.lot.assay-pending</c>).</exception>
    Task<ConcentrateLot> CertifyAsync(CertifyLot command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Holds a lot back, with a reason. Right: <c>enrichment.lot.hold</c>.</summary>
    Task<ConcentrateLot> HoldAsync(
        Code book, Code plant, Code lot, string reason, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Releases a certified lot, or a held one that has its certificate. Right: <c>enrichment.lot.release</c>.</summary>
    Task<ConcentrateLot> ReleaseAsync(Code book, Code plant, Code lot, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Ships a released lot by weight and assay of its own; what the books of the lot had otherwise goes to the unaccounted account, signed.
    /// Right: <c>enrichment.lot.ship</c>.
    /// </summary>
    /// <exception cref="RuleViolatedException">It is not released (<c>enrichment.lot.status</c>), or fails a limit of the receiver (<c>enrichment.acceptance.limit</c>, one each).</exception>
    Task<ConcentrateLot> ShipAsync(ShipLot command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What shipping would refuse, without shipping.</summary>
    Task<IReadOnlyList<Violation>> CheckShipAsync(ShipLot command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The lot as it stands, or null.</summary>
    Task<ConcentrateLot?> FindAsync(Code book, Code plant, Code lot, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Every revision of a lot, the first first.</summary>
    Task<IReadOnlyList<ConcentrateLot>> HistoryAsync(
        Code book, Code plant, Code lot, StoreSession? within = null, CancellationToken cancellationToken = default);
}
