using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Leaching;

internal sealed class LeachPadService : ILeachPads
{
    private readonly ErpStore _store;
    private readonly DocumentDesk _desk;
    private readonly StageDesk _stages;
    private readonly ProductionCalendar _calendar;
    private readonly DocumentKind<BuildPad, LeachPad> _build;
    private readonly DocumentStep<AdvancePad, StoredPad, LeachPad> _advance;

    public LeachPadService(ErpStore store, DocumentDesk desk, StageDesk stages, ProductionCalendar calendar)
    {
        (_store, _desk, _stages, _calendar) = (store, desk, stages, calendar);
        _build = new DocumentKind<BuildPad, LeachPad>
        {
            Type = DocumentTypes.Pad,
            Validator = new BuildPadValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            ContentOf = command => ContentJson.Write(new StoredPad { Built = command }),
            Compose = ComposeBuildAsync,
            Answer = Answer,
        };
        _advance = new DocumentStep<AdvancePad, StoredPad, LeachPad>
        {
            Type = DocumentTypes.Pad,
            Right = "smelting.pad.advance",
            Validator = new AdvancePadValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            SeenBy = command => command.Revision,
            Next = (_, pad, command, _) => Task.FromResult(pad with { State = command.To, Step = command }),
            Compose = ComposeAdvanceAsync,
            Answer = Answer,
        };
    }

    public Task<LeachPad> BuildAsync(BuildPad command, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _desk.RecordAsync(_build, command, within, cancellationToken);

    public Task<LeachPad> AdvanceAsync(AdvancePad command, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _desk.StepAsync(_advance, command, within, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckAdvanceAsync(AdvancePad command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.CheckAsync(_advance, command, within, cancellationToken);

    public Task<LeachPad?> FindAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.FindAsync(_build, book, number.Value, within, cancellationToken);

    public Task<PadStatement> StateAsync(
        Code book, Code number, ProductionDay asOf, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _store.ReadAsync(within, session => StateAsync(session, book, number, asOf, cancellationToken), cancellationToken);

    public static async Task<LeachPad> RequireAsync(StoreSession session, Code book, Code number, CancellationToken cancellationToken) =>
        await DocumentStore.FindAsync(session, book, DocumentTypes.Pad, number.Value, cancellationToken).ConfigureAwait(false) is { } stored
            ? Answer(stored)
            : throw new NotFoundException(SmeltingViolations.DocumentUnknown.At("Pad", $"{DocumentTypes.Pad} {number}"));

    private static async Task<PadStatement> StateAsync(
        StoreSession session, Code book, Code number, ProductionDay asOf, CancellationToken cancellationToken)
    {
        var pad = await RequireAsync(session, book, number, cancellationToken).ConfigureAwait(false);
        var stacked = (await ChildrenAsync<StackOre>(session, book, number, DocumentTypes.Stacking, cancellationToken).ConfigureAwait(false))
            .Where(ore => ore.Pad == number && ore.Shift.Day <= asOf).ToList();
        var readings = (await ChildrenAsync<RecordPadReading>(session, book, number, DocumentTypes.PadReading, cancellationToken).ConfigureAwait(false))
            .Where(reading => reading.Pad == number && reading.Shift.Day <= asOf).ToList();
        return new PadStatement
        {
            Pad = pad,
            Ore = stacked.Sum(ore => ore.Dry),
            Copper = Mass.FromMilligrams(stacked.Sum(ore => MaterialAmounts.Of(ore.Dry, ore.Assay, ore.CensoredAs)
                .Where(each => each.Commodity == KnownCommodities.Copper).Sum(each => each.Amount))),
            Leached = readings.Sum(PadRules.Leached),
            Acid = readings.Sum(reading => reading.Acid),
        };
    }

    private static async Task<IEnumerable<T>> ChildrenAsync<T>(
        StoreSession session, Code book, Code pad, Code type, CancellationToken cancellationToken) =>
        (await DocumentStore.ChildrenAsync(session, book, DocumentTypes.Pad, pad.Value, type, cancellationToken).ConfigureAwait(false))
            .Select(stored => ContentJson.Read<T>(stored.Content));

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeBuildAsync(
        StoreSession session, BuildPad command, CancellationToken cancellationToken)
    {
        await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, DocumentTypes.Pad, command.Number.Value, command.First) with
        {
            Event = "smelting.pad.built",
        };
        return (draft, []);
    }

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeAdvanceAsync(
        StoreSession session, StoredDocument seen, StoredPad stored, AdvancePad command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, stored.Built.Smelter, cancellationToken).ConfigureAwait(false);
        var children = new[] { DocumentTypes.Stacking, DocumentTypes.PadReading };
        var latest = ProductionDay.FromNumber(seen.Day);
        foreach (var type in children)
        {
            var documents = await DocumentStore
                .ChildrenAsync(session, command.Book, DocumentTypes.Pad, seen.Id, type, cancellationToken).ConfigureAwait(false);
            latest = documents.Select(document => ProductionDay.FromNumber(document.Day)).Append(latest).Max();
        }
        var violations = new List<Violation>(PadRules.CheckAdvance(command, stored.State, latest));
        var content = await _stages
            .ContentAsync(session, smelter, Stage.Pad, command.Number, command.Shift.Day, cancellationToken).ConfigureAwait(false);
        if (content.All(owner => owner.Content.Dry == Mass.Zero))
            violations.Add(SmeltingViolations.StageEmpty.At(nameof(command.Number), command.Number));
        var draft = ShiftDraft.Of(_calendar, command.Book, stored.Built.Smelter, DocumentTypes.Pad, seen.Id, command.Shift) with
        {
            Transfers = command.To == PadState.Closed && violations.Count == 0 ? Residue(stored.Built, content) : [],
            Event = "smelting.pad.advanced",
        };
        return (draft, violations);
    }

    /// <summary>What is left is lost; what was leached beyond the assays was gained: it is unaccounted, because a loss account gives nothing.</summary>
    private static IReadOnlyList<Transfer> Residue(BuildPad built, IReadOnlyList<OwnerContent> content) =>
    [
        .. OwnerShares.Everything(
                content, owner => SmelterAccounts.Stage(built.Smelter, Stage.Pad, built.Number, owner), _ => SmelterAccounts.LeachResidue(built.Smelter))
            .Select(transfer => transfer.From == SmelterAccounts.LeachResidue(built.Smelter)
                ? transfer with { From = SmelterAccounts.Unaccounted(built.Smelter) }
                : transfer),
    ];

    private static LeachPad Answer(StoredDocument stored)
    {
        var pad = ContentJson.Read<StoredPad>(stored.Content);
        return new LeachPad
        {
            Built = pad.Built,
            State = pad.State,
            Since = ProductionDay.FromNumber(stored.Day),
            Revision = stored.Revision,
            EntrySeq = stored.EntrySeq,
        };
    }
}
