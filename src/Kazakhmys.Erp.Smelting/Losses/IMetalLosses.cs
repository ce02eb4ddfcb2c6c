using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Losses;

/// <summary>Records measured losses: in process → slag, dust, gas. Hosts consume it.</summary>
public interface IMetalLosses
{
    /// <summary>Records a loss; the same again changes nothing. Right: <c>smelting.metal-loss.record</c>.</summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape.</exception>
    /// <exception cref="NotFoundException">The smelter is not there (<c>smelting.smelter.unknown</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The number is taken by another record (<c>smelting.document.differs</c>).</exception>
    Task<MetalLoss> RecordAsync(RecordMetalLoss command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Replaces the revision that the caller has seen. Right: <c>smelting.metal-loss.correct</c>.</summary>
    /// <exception cref="ConcurrencyException">Somebody else corrected it before (<c>smelting.document.revision</c>).</exception>
    Task<MetalLoss> CorrectAsync(RecordMetalLoss command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckRecordAsync(RecordMetalLoss command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revision of a record, or null.</summary>
    Task<MetalLoss?> FindAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default);
}
