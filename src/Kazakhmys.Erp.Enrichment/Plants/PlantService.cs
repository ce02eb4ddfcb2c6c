using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;

namespace Kazakhmys.Erp.Enrichment.Plants;

internal sealed class PlantService(ErpStore store, DocumentPosting posting) : IPlants
{
    private static readonly PlantValidator _validator = new();

    public async Task<Plant> OpenAsync(Plant plant, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _validator.Require(plant);
        await posting.RequireAsync("enrichment.plant.open", plant.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => OpenAsync(unitOfWork, plant, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<Plant?> FindAsync(Code book, Code plant, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => PlantStore.FindAsync(session, book, plant, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Plant>> ListAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => PlantStore.ListAsync(session, book, null, cancellationToken), cancellationToken);

    private async Task<Plant> OpenAsync(UnitOfWork unitOfWork, Plant plant, CancellationToken cancellationToken)
    {
        await posting.OpenAsync(unitOfWork, plant.Book, [], cancellationToken).ConfigureAwait(false);
        if (await PlantStore.FindAsync(unitOfWork, plant.Book, plant.Code, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return PlantRules.AreSame(known, plant)
                ? known
                : throw new IdempotencyConflictException(EnrichmentViolations.PlantDiffers.At("Code", plant.Code));
        }
        await posting.OpenAsync(unitOfWork, plant.Book, PlantRules.Accounts(plant), cancellationToken).ConfigureAwait(false);
        await PlantStore.InsertAsync(unitOfWork, plant, posting.Actor, cancellationToken).ConfigureAwait(false);
        return plant;
    }
}
