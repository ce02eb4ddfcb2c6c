using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;

namespace Kazakhmys.Erp.Enrichment.Layouts;

internal sealed class PlantLayoutService(ErpStore store, DocumentPosting posting) : IPlantLayouts
{
    private static readonly PlantLayoutValidator _validator = new();

    public async Task<PlantLayout> KeepAsync(PlantLayout layout, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        if (CheckKeep(layout) is { Count: > 0 } violations)
            throw new ValidationFailedException(violations);
        await posting.RequireAsync("enrichment.layout.keep", layout.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => KeepAsync(unitOfWork, layout, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public IReadOnlyList<Violation> CheckKeep(PlantLayout layout) =>
        _validator.Check(layout) is { Count: > 0 } violations ? violations : LayoutRules.Check(layout);

    public Task<PlantLayout?> FindAsync(Code book, Code plant, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => PlantLayoutStore.FindAsync(session, book, plant, cancellationToken), cancellationToken);

    private async Task<PlantLayout> KeepAsync(UnitOfWork unitOfWork, PlantLayout layout, CancellationToken cancellationToken)
    {
        await posting.OpenAsync(unitOfWork, layout.Book, [], cancellationToken).ConfigureAwait(false);
        await PlantStore.RequireAsync(unitOfWork, layout.Book, layout.Plant, cancellationToken).ConfigureAwait(false);
        var latest = await PlantLayoutStore.FindAsync(unitOfWork, layout.Book, layout.Plant, cancellationToken).ConfigureAwait(false);
        if (latest is not null && LayoutRules.AreSame(latest, layout))
            return latest;
        if (layout.Revision != 0 && layout.Revision != (latest?.Revision ?? 0))
            throw new ConcurrencyException(EnrichmentViolations.LayoutRevision.At("Revision", layout.Plant, ("latest", latest?.Revision ?? 0)));
        var next = layout with { Revision = (latest?.Revision ?? 0) + 1 };
        await PlantLayoutStore.InsertAsync(unitOfWork, next, posting.Actor, cancellationToken).ConfigureAwait(false);
        return next;
    }
}
