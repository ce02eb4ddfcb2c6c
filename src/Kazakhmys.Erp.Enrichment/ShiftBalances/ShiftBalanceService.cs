using Kazakhmys.Erp.Data.Imports;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Balances;
using Kazakhmys.Erp.Enrichment.Campaigns;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Enrichment.Tailings;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;

namespace Kazakhmys.Erp.Enrichment.ShiftBalances;

internal sealed class ShiftBalanceService(
    ErpStore store, DocumentPosting posting, ILedger ledger, FacilityGate gate, EnrichmentOptions options) : IShiftBalances
{
    private const string RecordRight = "enrichment.shift-balance.record";

    private static readonly RecordShiftBalanceValidator _validator = new();

    public async Task<ShiftBalance> RecordAsync(RecordShiftBalance command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _validator.Require(command);
        await posting.RequireAsync(RecordRight, command.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, command, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<ShiftBalance> CorrectAsync(
        RecordShiftBalance command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _validator.Require(command);
        await posting.RequireAsync("enrichment.shift-balance.correct", command.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => CorrectAsync(unitOfWork, command, revision, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckRecordAsync(
        RecordShiftBalance command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _validator.Check(command) is { Count: > 0 } violations
            ? Task.FromResult(violations)
            : store.ReadAsync(within, session => CheckAsync(session, command, cancellationToken), cancellationToken);

    public Task<ShiftBalance?> FindAsync(
        Code book, Code plant, Shift shift, Code oreType, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => ShiftBalanceStore.FindAsync(session, book, plant, shift, oreType, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<ShiftBalance>> ListAsync(
        Code book, Code plant, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => ShiftBalanceStore.ListAsync(session, book, plant, null, first, last, cancellationToken), cancellationToken);

    public async Task<ImportReport> ImportAsync(
        Code book, Code plant, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        await posting.RequireAsync(RecordRight, book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            unitOfWork => unitOfWork.ImportAsync(
                csv,
                options ?? new ImportOptions(),
                ShiftBalanceColumns.All,
                row => ShiftBalanceColumns.Read(row, book, plant),
                (command, token) =>
                {
                    _validator.Require(command);
                    return RecordAsync(unitOfWork, command, token);
                },
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task ExportAsync(
        Code book, Code plant, ProductionDay first, ProductionDay last, CsvExport csv, StoreSession? within = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(csv);
        await csv.WriteRowAsync(ShiftBalanceColumns.Header, cancellationToken).ConfigureAwait(false);
        foreach (var balance in await ListAsync(book, plant, first, last, within, cancellationToken).ConfigureAwait(false))
            foreach (var row in ShiftBalanceColumns.Rows(balance))
                await csv.WriteRowAsync(row, cancellationToken).ConfigureAwait(false);
    }

    private static string IdOf(RecordShiftBalance command) => $"{command.Plant}/{command.Shift}/{command.OreType}";

    private static bool AreSame(RecordShiftBalance left, RecordShiftBalance right) =>
        left with { Metals = [] } == right with { Metals = [] } && left.Metals.SequenceEqual(right.Metals);

    private static Violation? Short(RecordShiftBalance command, AccountContent held) => held.Dry < command.Feed
        ? EnrichmentViolations.BinShort.At("Feed", command.Feed, ("held", held.Dry))
        : null;

    private async Task<IReadOnlyList<Violation>> CheckAsync(StoreSession session, RecordShiftBalance command, CancellationToken cancellationToken)
    {
        var plant = await PlantStore.FindAsync(session, command.Book, command.Plant, cancellationToken).ConfigureAwait(false);
        if (plant is null)
            return [EnrichmentViolations.PlantMissing.At("Plant", command.Plant)];
        var known = await ShiftBalanceStore.FindAsync(session, command.Book, command.Plant, command.Shift, command.OreType, cancellationToken).ConfigureAwait(false);
        if (known is not null)
            return AreSame(known.Recorded, command) ? [] : [EnrichmentViolations.ShiftRecorded.At("", IdOf(command))];
        var found = (IReadOnlyList<Violation>)
        [
            .. ShiftBalanceRules.Check(command, plant, options), .. await StopsAsync(session, plant, command, null, cancellationToken).ConfigureAwait(false),
        ];
        if (!plant.OreTypes.Contains(command.OreType))
            return found;
        var held = await posting
            .ContentAsync(session, command.Book, plant.Bin(command.OreType), command.Shift.Day, cancellationToken).ConfigureAwait(false);
        return Short(command, held) is { } violation ? [.. found, violation] : found;
    }

    private async Task<ShiftBalance> RecordAsync(UnitOfWork unitOfWork, RecordShiftBalance command, CancellationToken cancellationToken)
    {
        await posting.OpenAsync(unitOfWork, command.Book, [], cancellationToken).ConfigureAwait(false);
        var known = await ShiftBalanceStore.FindAsync(unitOfWork, command.Book, command.Plant, command.Shift, command.OreType, cancellationToken).ConfigureAwait(false);
        if (known is null)
            return await PostAsync(unitOfWork, command, null, cancellationToken).ConfigureAwait(false);
        return AreSame(known.Recorded, command)
            ? known
            : throw new ConcurrencyException(EnrichmentViolations.ShiftRecorded.At("", IdOf(command)));
    }

    private async Task<ShiftBalance> CorrectAsync(UnitOfWork unitOfWork, RecordShiftBalance command, int revision, CancellationToken cancellationToken)
    {
        await posting.OpenAsync(unitOfWork, command.Book, [], cancellationToken).ConfigureAwait(false);
        var known = await ShiftBalanceStore.FindAsync(unitOfWork, command.Book, command.Plant, command.Shift, command.OreType, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException(EnrichmentViolations.ShiftMissing.At("", IdOf(command)));
        if (known.Revision != revision)
            throw new ConcurrencyException(EnrichmentViolations.ShiftRevision.At("Revision", revision, ("latest", known.Revision)));
        return await PostAsync(unitOfWork, command, known, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ShiftBalance> PostAsync(
        UnitOfWork unitOfWork, RecordShiftBalance command, ShiftBalance? known, CancellationToken cancellationToken)
    {
        var (revision, replaced) = ((known?.Revision ?? 0) + 1, known?.Entry ?? 0);
        var plant = await PlantStore.RequireAsync(unitOfWork, command.Book, command.Plant, cancellationToken).ConfigureAwait(false);
        var found = ShiftBalanceRules.Check(command, plant, options);
        found = [.. found, .. await StopsAsync(unitOfWork, plant, command, known, cancellationToken).ConfigureAwait(false)];
        if (found.Any(violation => violation.IsError))
            throw new RuleViolatedException(found);
        var bin = plant.Bin(command.OreType);
        var held = await BinContent
            .AsIfNotDrawnAsync(posting, ledger, unitOfWork, command.Book, bin, command.Shift.Day, replaced, cancellationToken).ConfigureAwait(false);
        if (Short(command, held) is { } refused)
            throw new RuleViolatedException(refused);
        var drawn = held.Part(command.Feed);
        var balance = Balanced(command, drawn, revision, found);
        BalancedMetal[] metals = [.. balance.Metals
            .Select(metal => new BalancedMetal(metal.Element, metal.InFeed, metal.InConcentrate, metal.InTailings))];
        var document = EnrichmentDocuments.Reference("shift-balance", IdOf(command), revision);
        var transfers = new BalanceTransfers(plant, command.OreType, command.Stack, command.TailingsFacility)
            .Of(drawn, metals, balance.Concentrate);
        var draft = DocumentPosting.Draft(command.Book, command.Shift.ToString(), posting.EndOf(command.Shift), document, transfers) with
        {
            Quality = EntryQuality.Provisional,
        };
        var entry = await posting
            .ReplaceAsync(unitOfWork, command.Book, command.Shift.ToString(), replaced, document, [draft], cancellationToken).ConfigureAwait(false);
        balance = balance with { Entry = entry };
        await ShiftBalanceStore.InsertAsync(unitOfWork, balance, cancellationToken).ConfigureAwait(false);
        await posting
            .TellAsync(unitOfWork, command.Book, "enrichment.shift-balance.recorded", posting.EndOf(command.Shift), document, cancellationToken).ConfigureAwait(false);
        return balance;
    }

    /// <summary>What the campaigns and the tailings facility say against the shift.</summary>
    private async Task<IReadOnlyList<Violation>> StopsAsync(
        StoreSession session, Plant plant, RecordShiftBalance command, ShiftBalance? known, CancellationToken cancellationToken)
    {
        var campaigns = await CampaignStore.ListAsync(session, command.Book, command.Plant, cancellationToken).ConfigureAwait(false);
        var added = command.Feed - (command.Concentrate ?? Mass.Zero) - (known?.Tailings ?? Mass.Zero);
        return
        [
            .. CampaignRules.CheckFeed(command.Shift, command.OreType, campaigns),
            .. await gate.StopsAsync(session, plant, command.TailingsFacility, command.Shift.Day, added, cancellationToken).ConfigureAwait(false),
        ];
    }

    private ShiftBalance Balanced(
        RecordShiftBalance command, AccountContent drawn, int revision, IReadOnlyList<Violation> found)
    {
        var balance = ShiftBalanceRules.Of(command);
        return balance with
        {
            Revision = revision,
            Metals = [.. balance.Metals.Select(metal => metal with
            {
                BookAboveAssay = drawn.Metals.GetValueOrDefault(metal.Element) - metal.InFeed,
            })],
            Flags = [.. found, .. BalanceTransfers.NotAssayed(drawn, [.. command.Metals.Select(metal => metal.Element)])],
            Actor = posting.Actor,
        };
    }
}
