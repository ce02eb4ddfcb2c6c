using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Plants;

/// <summary>Opens concentrators with their accounts. Hosts consume it. Safe to use from many threads.</summary>
public interface IPlants
{
    /// <summary>Opens a plant and its bins, stacks, tailings, in-process and unaccounted accounts. Right: <c>enrichment.plant.open</c>.</summary>
    /// <exception cref="ValidationFailedException">A code or list is missing.</exception>
    /// <exception cref="IdempotencyConflictException">The code is taken by another plant (<c>enrichment.plant.differs</c>).</exception>
    Task<Plant> OpenAsync(Plant plant, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>The plant, or null.</summary>
    Task<Plant?> FindAsync(Code book, Code plant, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The plants of a book, by code.</summary>
    Task<IReadOnlyList<Plant>> ListAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default);
}
