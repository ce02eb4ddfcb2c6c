using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Layouts;

/// <summary>Keeps the layouts of plants. Hosts consume it. Safe to use from many threads.</summary>
public interface IPlantLayouts
{
    /// <summary>Keeps a layout; the same again changes nothing, other content is the next revision. Right: <c>enrichment.layout.keep</c>.</summary>
    /// <exception cref="ValidationFailedException">A code is missing or given twice (<c>enrichment.layout.twice</c>), a part hangs on nothing
    /// (<c>enrichment.layout.hangs</c>), or a stream leads nowhere (<c>enrichment.layout.stream</c>).</exception>
    /// <exception cref="NotFoundException">The plant is not open (<c>enrichment.plant.not-found</c>).</exception>
    /// <exception cref="ConcurrencyException">Somebody else kept another revision meanwhile (<c>enrichment.layout.revision</c>).</exception>
    Task<PlantLayout> KeepAsync(PlantLayout layout, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What keeping would refuse of the layout as such.</summary>
    IReadOnlyList<Violation> CheckKeep(PlantLayout layout);

    /// <summary>The latest layout of a plant, or null.</summary>
    Task<PlantLayout?> FindAsync(Code book, Code plant, StoreSession? within = null, CancellationToken cancellationToken = default);
}
