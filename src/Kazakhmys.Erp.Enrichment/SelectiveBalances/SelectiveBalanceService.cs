using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Balances;
using Kazakhmys.Erp.Enrichment.Campaigns;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Enrichment.Tailings;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Metallurgy;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;

namespace Kazakhmys.Erp.Enrichment.SelectiveBalances;

internal sealed class SelectiveBalanceService(
    ErpStore store, DocumentPosting posting, ILedger ledger, FacilityGate gate, EnrichmentOptions options) : ISelectiveBalances
{
    private static readonly RecordSelectiveBalanceValidator _validator = new();

    public async Task<SelectiveBalance> RecordAsync(
        RecordSelectiveBalance command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _validator.Require(command);
        await posting.RequireAsync("enrichment.selective-balance.record", command.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, command, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckRecordAsync(
        RecordSelectiveBalance command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _validator.Check(command) is { Count: > 0 } violations
            ? Task.FromResult(violations)
            : store.ReadAsync<IReadOnlyList<Violation>>(
                within,
                async session => await PlantStore.FindAsync(session, command.Book, command.Plant, cancellationToken).ConfigureAwait(false) is { } plant
                    ? await FindingsAsync(session, plant, command, null, cancellationToken).ConfigureAwait(false)
                    : [EnrichmentViolations.PlantMissing.At("Plant", command.Plant)],
                cancellationToken);

    public Task<SelectiveBalance?> FindAsync(
        Code book, Code plant, Shift shift, Code oreType, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => SelectiveBalanceStore.FindAsync(session, book, plant, shift, oreType, cancellationToken), cancellationToken);

    private static string IdOf(RecordSelectiveBalance command) => $"{command.Plant}/{command.Shift}/{command.OreType}";

    private static bool AreSame(RecordSelectiveBalance left, RecordSelectiveBalance right) =>
        left.Feed == right.Feed && left.TailingsFacility == right.TailingsFacility && left.Stacks.SequenceEqual(right.Stacks)
        && left.Metals.Count == right.Metals.Count && left.Metals.Zip(right.Metals).All(pair => AreSame(pair.First, pair.Second));

    private static bool AreSame(ProductAssays left, ProductAssays right) =>
        left.Element == right.Element && left.Feed == right.Feed && left.Products.SequenceEqual(right.Products);

    private async Task<IReadOnlyList<Violation>> FindingsAsync(
        StoreSession session, Plant plant, RecordSelectiveBalance command, SelectiveBalance? known, CancellationToken cancellationToken)
    {
        var found = SelectiveBalanceRules.Check(command, plant, options);
        if (found.Any(violation => violation.IsError))
            return found;
        var campaigns = await CampaignStore.ListAsync(session, command.Book, command.Plant, cancellationToken).ConfigureAwait(false);
        var added = SelectiveBalanceRules.Of(command).Products[^1].Dry - (known?.Products[^1].Dry ?? Mass.Zero);
        return
        [
            .. found,
            .. CampaignRules.CheckFeed(command.Shift, command.OreType, campaigns),
            .. await gate.StopsAsync(session, plant, command.TailingsFacility, command.Shift.Day, added, cancellationToken).ConfigureAwait(false),
        ];
    }

    private async Task<SelectiveBalance> RecordAsync(UnitOfWork unitOfWork, RecordSelectiveBalance command, CancellationToken cancellationToken)
    {
        await posting.OpenAsync(unitOfWork, command.Book, [], cancellationToken).ConfigureAwait(false);
        var plant = await PlantStore.RequireAsync(unitOfWork, command.Book, command.Plant, cancellationToken).ConfigureAwait(false);
        var known = await SelectiveBalanceStore
            .FindAsync(unitOfWork, command.Book, command.Plant, command.Shift, command.OreType, cancellationToken).ConfigureAwait(false);
        if (known is not null && AreSame(known.Recorded, command))
            return known;
        var latest = known?.Revision ?? 0;
        if (command.Replaces != latest)
            throw new ConcurrencyException(EnrichmentViolations.DocumentRevision.At("Replaces", IdOf(command), ("latest", latest)));
        var found = await FindingsAsync(unitOfWork, plant, command, known, cancellationToken).ConfigureAwait(false);
        if (found.Any(violation => violation.IsError))
            throw new RuleViolatedException(found);
        var balance = SelectiveBalanceRules.Of(command) with { Revision = latest + 1, Flags = found, Actor = posting.Actor };
        balance = balance with { Entry = await PostAsync(unitOfWork, plant, balance, known?.Entry ?? 0, cancellationToken).ConfigureAwait(false) };
        await SelectiveBalanceStore.InsertAsync(unitOfWork, balance, cancellationToken).ConfigureAwait(false);
        return balance;
    }

    private async Task<long> PostAsync(
        UnitOfWork unitOfWork, Plant plant, SelectiveBalance balance, long replaced, CancellationToken cancellationToken)
    {
        var command = balance.Recorded;
        var held = await BinContent
            .AsIfNotDrawnAsync(posting, ledger, unitOfWork, command.Book, plant.Bin(command.OreType), command.Shift.Day, replaced, cancellationToken)
            .ConfigureAwait(false);
        if (held.Dry < command.Feed)
            throw new RuleViolatedException(EnrichmentViolations.BinShort.At("Feed", command.Feed, ("held", held.Dry)));
        var begin = command.Shift.ToString();
        var document = EnrichmentDocuments.Reference("selective-balance", IdOf(command), balance.Revision);
        var transfers = Transfers(plant, balance, held.Part(command.Feed));
        var draft = DocumentPosting.Draft(command.Book, begin, posting.EndOf(command.Shift), document, transfers) with { Quality = EntryQuality.Provisional };
        var entry = await posting
            .ReplaceAsync(unitOfWork, command.Book, begin, replaced, document, [draft], cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(
            unitOfWork, command.Book, "enrichment.selective-balance.recorded", posting.EndOf(command.Shift), document, cancellationToken).ConfigureAwait(false);
        return entry;
    }

    private static List<Transfer> Transfers(Plant plant, SelectiveBalance balance, AccountContent drawn)
    {
        var command = balance.Recorded;
        var transfers = new List<Transfer>(drawn.Transfers(plant.Bin(command.OreType), plant.InProcess));
        var places = balance.Products.Select((product, j) =>
            (Product: product, Account: j < command.Stacks.Count ? plant.Concentrate(product.Place) : plant.Tailings(product.Place))).ToList();
        foreach (var (product, account) in places)
            BalanceTransfers.Add(transfers, plant.InProcess, account, KnownCommodities.Mass, product.Dry);
        foreach (var metal in command.Metals.Select(metal => metal.Element))
        {
            foreach (var (product, account) in places)
                BalanceTransfers.Add(transfers, plant.InProcess, account, metal, product.Metals[metal]);
            var left = drawn.Metals.GetValueOrDefault(metal) - balance.Products.Sum(product => product.Metals[metal]);
            BalanceTransfers.Add(transfers, plant.InProcess, plant.Unaccounted, metal, left);
        }
        return transfers;
    }
}
