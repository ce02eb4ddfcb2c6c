using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Layouts;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;

namespace Kazakhmys.Erp.Enrichment.Campaigns;

internal sealed class CampaignService(ErpStore store, DocumentPosting posting) : ICampaigns
{
    private static readonly CampaignValidator _validator = new();

    public async Task<Campaign> BeginAsync(Campaign campaign, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _validator.Require(campaign);
        await posting.RequireAsync("enrichment.campaign.begin", campaign.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            async unitOfWork =>
            {
                await posting.OpenAsync(unitOfWork, campaign.Book, [], cancellationToken).ConfigureAwait(false);
                if (await RefusalAsync(unitOfWork, campaign, cancellationToken).ConfigureAwait(false) is { } refusal)
                    throw refusal;
                var known = await FindAsync(unitOfWork, campaign.Book, campaign.Plant, campaign.Id, cancellationToken).ConfigureAwait(false);
                if (known is null)
                    await CampaignStore.InsertAsync(unitOfWork, campaign, posting.Actor, cancellationToken).ConfigureAwait(false);
                return known ?? campaign with { Last = null };
            },
            cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckBeginAsync(
        Campaign campaign, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _validator.Check(campaign) is { Count: > 0 } violations
            ? Task.FromResult(violations)
            : store.ReadAsync<IReadOnlyList<Violation>>(
                within,
                async session => await RefusalAsync(session, campaign, cancellationToken).ConfigureAwait(false) is { } refusal ? refusal.Violations : [],
                cancellationToken);

    public async Task<Campaign> EndAsync(
        Code book, Code plant, Code campaign, Shift last, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        await posting.RequireAsync("enrichment.campaign.end", book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            async unitOfWork =>
            {
                await posting.OpenAsync(unitOfWork, book, [], cancellationToken).ConfigureAwait(false);
                var found = await FindAsync(unitOfWork, book, plant, campaign, cancellationToken).ConfigureAwait(false)
                    ?? throw new NotFoundException(EnrichmentViolations.CampaignMissing.At("Campaign", campaign));
                if (found.Last is { } ended)
                    return ended == last
                        ? found
                        : throw new IdempotencyConflictException(EnrichmentViolations.DocumentDiffers.At("Last", campaign));
                if (CampaignRules.CheckEnd(found, last) is { Count: > 0 } refused)
                    throw new RuleViolatedException(refused);
                await CampaignStore.EndAsync(unitOfWork, found, last, posting.Actor, cancellationToken).ConfigureAwait(false);
                return found with { Last = last };
            },
            cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Campaign>> ListAsync(
        Code book, Code plant, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => CampaignStore.ListAsync(session, book, plant, cancellationToken), cancellationToken);

    private static async Task<Campaign?> FindAsync(
        StoreSession session, Code book, Code plant, Code campaign, CancellationToken cancellationToken) =>
        (await CampaignStore.ListAsync(session, book, plant, cancellationToken).ConfigureAwait(false)).FirstOrDefault(known => known.Id == campaign);

    private static async Task<ErpException?> RefusalAsync(StoreSession session, Campaign campaign, CancellationToken cancellationToken)
    {
        var plant = await PlantStore.FindAsync(session, campaign.Book, campaign.Plant, cancellationToken).ConfigureAwait(false);
        if (plant is null)
            return new NotFoundException(EnrichmentViolations.PlantMissing.At("Plant", campaign.Plant));
        if (PlantRules.CheckOre(plant, campaign.OreType) is { Count: > 0 } ore)
            return new RuleViolatedException(ore);
        var layout = await PlantLayoutStore.FindAsync(session, campaign.Book, campaign.Plant, cancellationToken).ConfigureAwait(false);
        if (layout is null || layout.Sections.All(section => section.Code != campaign.Section))
            return new NotFoundException(EnrichmentViolations.SectionMissing.At("Section", campaign.Section, ("plant", campaign.Plant)));
        var all = await CampaignStore.ListAsync(session, campaign.Book, campaign.Plant, cancellationToken).ConfigureAwait(false);
        if (all.FirstOrDefault(known => known.Id == campaign.Id) is { } same)
        {
            return same with { Last = null } == campaign with { Last = null }
                ? null
                : new IdempotencyConflictException(EnrichmentViolations.DocumentDiffers.At("Id", campaign.Id));
        }
        return CampaignRules.CheckBegin(campaign, all) is { Count: > 0 } refused ? new RuleViolatedException(refused) : null;
    }
}
