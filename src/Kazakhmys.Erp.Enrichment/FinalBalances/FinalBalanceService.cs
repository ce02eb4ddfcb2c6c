using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Balances;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Enrichment.ShiftBalances;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;

namespace Kazakhmys.Erp.Enrichment.FinalBalances;

internal sealed class FinalBalanceService(ErpStore store, DocumentPosting posting, ILedger ledger) : IFinalBalances
{
    private static readonly RecordFinalBalanceValidator _validator = new();

    public async Task<FinalBalance> RecordAsync(RecordFinalBalance command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _validator.Require(command);
        await posting.RequireAsync("enrichment.final-balance.record", command.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, command, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckRecordAsync(
        RecordFinalBalance command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _validator.Check(command) is { Count: > 0 } violations
            ? Task.FromResult(violations)
            : store.ReadAsync(within, session => CheckAsync(session, command, cancellationToken), cancellationToken);

    public Task<FinalBalance?> FindAsync(
        Code book, Code plant, Code period, Code oreType, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => FinalBalanceStore.FindAsync(session, book, plant, period, oreType, cancellationToken), cancellationToken);

    private static string IdOf(RecordFinalBalance command) => $"{command.Plant}/{command.Period.Code}/{command.OreType}";

    private static Task<IReadOnlyList<ShiftBalance>> ProvisionalAsync(
        StoreSession session, RecordFinalBalance command, CancellationToken cancellationToken) =>
        ShiftBalanceStore.ListAsync(
            session, command.Book, command.Plant, command.OreType, command.Period.First, command.Period.Last, cancellationToken);

    private static bool AreSame(RecordFinalBalance left, RecordFinalBalance right) =>
        left with { Flows = Array.Empty<FinalFlow>(), Replaces = 0 } == right with { Flows = Array.Empty<FinalFlow>(), Replaces = 0 }
        && left.Flows.SequenceEqual(right.Flows);

    private static async Task<IReadOnlyList<Violation>> CheckAsync(StoreSession session, RecordFinalBalance command, CancellationToken cancellationToken)
    {
        var plant = await PlantStore.FindAsync(session, command.Book, command.Plant, cancellationToken).ConfigureAwait(false);
        if (plant is null)
            return [EnrichmentViolations.PlantMissing.At("Plant", command.Plant)];
        var provisional = await ProvisionalAsync(session, command, cancellationToken).ConfigureAwait(false);
        return provisional.Count == 0
            ? [EnrichmentViolations.ShiftMissing.At("Period", IdOf(command))]
            : FinalBalanceRules.Check(command, plant, provisional);
    }

    private async Task<FinalBalance> RecordAsync(UnitOfWork unitOfWork, RecordFinalBalance command, CancellationToken cancellationToken)
    {
        await posting.OpenAsync(unitOfWork, command.Book, [], cancellationToken).ConfigureAwait(false);
        var plant = await PlantStore.RequireAsync(unitOfWork, command.Book, command.Plant, cancellationToken).ConfigureAwait(false);
        var known = await FinalBalanceStore
            .FindAsync(unitOfWork, command.Book, command.Plant, command.Period.Code, command.OreType, cancellationToken).ConfigureAwait(false);
        var provisional = await ProvisionalAsync(unitOfWork, command, cancellationToken).ConfigureAwait(false);
        var differences = FinalBalanceRules.Compare(command, provisional);
        // A shift balance that was corrected since makes other differences of the same final figures.
        if (known is not null && AreSame(known.Recorded, command) && known.Differences.SequenceEqual(differences))
            return known;
        var latest = known?.Revision ?? 0;
        if (command.Replaces != latest)
            throw new ConcurrencyException(EnrichmentViolations.DocumentRevision.At("Replaces", IdOf(command), ("latest", latest)));
        if (provisional.Count == 0)
            throw new NotFoundException(EnrichmentViolations.ShiftMissing.At("Period", IdOf(command)));
        if (FinalBalanceRules.Check(command, plant, provisional) is { Count: > 0 } refused)
            throw new RuleViolatedException(refused);
        var balance = new FinalBalance
        {
            Recorded = command,
            Revision = latest + 1,
            Differences = differences,
            Entry = await PostAsync(unitOfWork, plant, command, known, differences, provisional, cancellationToken).ConfigureAwait(false),
            Actor = posting.Actor,
        };
        await FinalBalanceStore.InsertAsync(unitOfWork, balance, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(
            unitOfWork, command.Book, "enrichment.final-balance.recorded", posting.EndOf(command.Period.Last), DocumentOf(command, balance.Revision),
            cancellationToken).ConfigureAwait(false);
        return balance;
    }

    private static DocumentReference DocumentOf(RecordFinalBalance command, int revision) =>
        EnrichmentDocuments.Reference("final-balance", IdOf(command), revision);

    private async Task<long> PostAsync(
        UnitOfWork unitOfWork, Plant plant, RecordFinalBalance command, FinalBalance? known, IReadOnlyList<FlowDifference> differences,
        IReadOnlyList<ShiftBalance> provisional, CancellationToken cancellationToken)
    {
        var more = differences.Single(difference => difference.Final.Commodity == KnownCommodities.Mass).Feed;
        var fed = await FedAsync(unitOfWork, plant, command, more, known?.Entry ?? 0, provisional, cancellationToken).ConfigureAwait(false);
        var transfers = DifferenceTransfers.Of(plant, command, differences, fed, more < Mass.Zero);
        var begin = command.Period.Last.ToString();
        var document = DocumentOf(command, (known?.Revision ?? 0) + 1);
        var draft = DocumentPosting.Draft(command.Book, begin, posting.EndOf(command.Period.Last), document, transfers) with
        {
            BookedOn = command.BookedOn,
            Adjusts = provisional[^1].Entry,
            Quality = EntryQuality.Final,
            Memo = command.Run,
        };
        return await posting
            .ReplaceAsync(
                unitOfWork, command.Book, begin, known?.Entry ?? 0, document, transfers.Count == 0 ? [] : [draft], cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>What the bin gives more, at the grades that it holds, or takes back, at the grades that it gave.</summary>
    private async Task<AccountContent> FedAsync(
        UnitOfWork unitOfWork, Plant plant, RecordFinalBalance command, Mass more, long replaced, IReadOnlyList<ShiftBalance> provisional,
        CancellationToken cancellationToken)
    {
        var bin = plant.Bin(command.OreType);
        if (more == Mass.Zero)
            return new AccountContent { Dry = Mass.Zero, Metals = new Dictionary<Code, Mass>() };
        if (more > Mass.Zero)
        {
            var held = await BinContent
                .AsIfNotDrawnAsync(posting, ledger, unitOfWork, command.Book, bin, command.Period.Last, replaced, cancellationToken)
                .ConfigureAwait(false);
            return held.Dry >= more ? held.Part(more) : throw new RuleViolatedException(EnrichmentViolations.BinShort.At("Flows", more, ("held", held.Dry)));
        }
        var drawn = new List<AccountContent>();
        foreach (var balance in provisional)
            drawn.Add(await BinContent.DrawnAsync(ledger, unitOfWork, command.Book, bin, balance.Entry, cancellationToken).ConfigureAwait(false));
        return BinContent.Sum(drawn).Part(-more);
    }
}
