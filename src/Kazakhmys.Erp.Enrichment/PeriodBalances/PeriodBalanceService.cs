using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Balances;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;

namespace Kazakhmys.Erp.Enrichment.PeriodBalances;

internal sealed class PeriodBalanceService(ErpStore store, DocumentPosting posting, ILedger ledger, EnrichmentOptions options) : IPeriodBalances
{
    private static readonly RecordPeriodBalanceValidator _validator = new();

    public async Task<PeriodBalance> RecordAsync(RecordPeriodBalance command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _validator.Require(command);
        await posting.RequireAsync("enrichment.period-balance.record", command.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, command, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<PeriodBalance> CorrectAsync(
        RecordPeriodBalance command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _validator.Require(command);
        await posting.RequireAsync("enrichment.period-balance.correct", command.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => CorrectAsync(unitOfWork, command, revision, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckRecordAsync(
        RecordPeriodBalance command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _validator.Check(command) is { Count: > 0 } violations
            ? Task.FromResult(violations)
            : store.ReadAsync(within, session => CheckAsync(session, command, cancellationToken), cancellationToken);

    public Task<PeriodBalance?> FindAsync(
        Code book, Code plant, Code period, Code oreType, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => PeriodBalanceStore.FindAsync(session, book, plant, period, oreType, cancellationToken), cancellationToken);

    private static string IdOf(RecordPeriodBalance command) => $"{command.Plant}/{command.Period.Code}/{command.OreType}";

    private static bool AreSame(RecordPeriodBalance left, RecordPeriodBalance right) =>
        left with { Metals = [] } == right with { Metals = [] } && left.Metals.SequenceEqual(right.Metals);

    private static Violation? Short(RecordPeriodBalance command, AccountContent held) => held.Dry < command.Processed
        ? EnrichmentViolations.BinShort.At("Processed", command.Processed, ("held", held.Dry))
        : null;

    private async Task<IReadOnlyList<Violation>> CheckAsync(StoreSession session, RecordPeriodBalance command, CancellationToken cancellationToken)
    {
        var plant = await PlantStore.FindAsync(session, command.Book, command.Plant, cancellationToken).ConfigureAwait(false);
        if (plant is null)
            return [EnrichmentViolations.PlantMissing.At("Plant", command.Plant)];
        var known = await PeriodBalanceStore.FindAsync(session, command.Book, command.Plant, command.Period.Code, command.OreType, cancellationToken).ConfigureAwait(false);
        if (known is not null)
            return AreSame(known.Recorded, command) ? [] : [EnrichmentViolations.PeriodRecorded.At("", IdOf(command))];
        var found = PeriodBalanceRules.Check(command, plant, options);
        if (!plant.OreTypes.Contains(command.OreType))
            return found;
        var held = await posting
            .ContentAsync(session, command.Book, plant.Bin(command.OreType), command.Period.Last, cancellationToken).ConfigureAwait(false);
        return Short(command, held) is { } violation ? [.. found, violation] : found;
    }

    private async Task<PeriodBalance> RecordAsync(UnitOfWork unitOfWork, RecordPeriodBalance command, CancellationToken cancellationToken)
    {
        await posting.OpenAsync(unitOfWork, command.Book, [], cancellationToken).ConfigureAwait(false);
        var known = await PeriodBalanceStore.FindAsync(unitOfWork, command.Book, command.Plant, command.Period.Code, command.OreType, cancellationToken).ConfigureAwait(false);
        if (known is null)
            return await PostAsync(unitOfWork, command, null, cancellationToken).ConfigureAwait(false);
        return AreSame(known.Recorded, command)
            ? known
            : throw new ConcurrencyException(EnrichmentViolations.PeriodRecorded.At("", IdOf(command)));
    }

    private async Task<PeriodBalance> CorrectAsync(UnitOfWork unitOfWork, RecordPeriodBalance command, int revision, CancellationToken cancellationToken)
    {
        await posting.OpenAsync(unitOfWork, command.Book, [], cancellationToken).ConfigureAwait(false);
        var known = await PeriodBalanceStore.FindAsync(unitOfWork, command.Book, command.Plant, command.Period.Code, command.OreType, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException(EnrichmentViolations.PeriodMissing.At("", IdOf(command)));
        if (known.Revision != revision)
            throw new ConcurrencyException(EnrichmentViolations.PeriodRevision.At("Revision", revision, ("latest", known.Revision)));
        return await PostAsync(unitOfWork, command, known, cancellationToken).ConfigureAwait(false);
    }

    private async Task<PeriodBalance> PostAsync(
        UnitOfWork unitOfWork, RecordPeriodBalance command, PeriodBalance? known, CancellationToken cancellationToken)
    {
        var (revision, replaced) = ((known?.Revision ?? 0) + 1, known?.Entry ?? 0);
        var plant = await PlantStore.RequireAsync(unitOfWork, command.Book, command.Plant, cancellationToken).ConfigureAwait(false);
        var found = PeriodBalanceRules.Check(command, plant, options);
        if (found.Any(violation => violation.IsError))
            throw new RuleViolatedException(found);
        var bin = plant.Bin(command.OreType);
        var held = await BinContent
            .AsIfNotDrawnAsync(posting, ledger, unitOfWork, command.Book, bin, command.Period.Last, replaced, cancellationToken).ConfigureAwait(false);
        if (Short(command, held) is { } refused)
            throw new RuleViolatedException(refused);
        var drawn = held.Part(command.Processed);
        var balance = Balanced(command, drawn, revision, found);
        BalancedMetal[] metals = [.. balance.Metals
            .Select(metal => new BalancedMetal(metal.Element, metal.InFeed, metal.InConcentrate, metal.InTailings))];
        var document = EnrichmentDocuments.Reference("period-balance", IdOf(command), revision);
        var transfers = new BalanceTransfers(plant, command.OreType, command.Stack, command.TailingsFacility)
            .Of(drawn, metals, balance.Recorded.Concentrate);
        var draft = DocumentPosting.Draft(command.Book, command.Period.Last.ToString(), posting.EndOf(command.Period.Last), document, transfers) with
        {
            Quality = EntryQuality.Final,
        };
        var entry = await posting
            .ReplaceAsync(unitOfWork, command.Book, command.Period.Last.ToString(), replaced, document, [draft], cancellationToken).ConfigureAwait(false);
        balance = balance with { Entry = entry };
        await PeriodBalanceStore.InsertAsync(unitOfWork, balance, cancellationToken).ConfigureAwait(false);
        await posting
            .TellAsync(unitOfWork, command.Book, "enrichment.period-balance.recorded", posting.EndOf(command.Period.Last), document, cancellationToken).ConfigureAwait(false);
        return balance;
    }

    private PeriodBalance Balanced(
        RecordPeriodBalance command, AccountContent drawn, int revision, IReadOnlyList<Violation> found) => new()
    {
        Recorded = command,
        Revision = revision,
        Metals = [.. command.Metals.Select(metal => PeriodBalanceRules.Of(command, metal) with
        {
            BookAboveAssay = drawn.Metals.GetValueOrDefault(metal.Element) - (command.Processed * metal.FeedGrade),
        })],
        Flags = [.. found, .. BalanceTransfers.NotAssayed(drawn, [.. command.Metals.Select(metal => metal.Element)])],
        Actor = posting.Actor,
        Entry = 0,
    };
}
