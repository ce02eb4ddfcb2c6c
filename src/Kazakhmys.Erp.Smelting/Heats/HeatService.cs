using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Campaigns;
using Kazakhmys.Erp.Smelting.Charges;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Heats;

internal sealed class HeatService : IHeats
{
    private readonly ErpStore _store;
    private readonly DocumentDesk _desk;
    private readonly StageDesk _stages;
    private readonly HeatSheets _sheets;
    private readonly ProductionCalendar _calendar;
    private readonly DocumentKind<OpenHeat, Heat> _kind;
    private readonly DocumentStep<CloseHeat, StoredHeat, Heat> _close;

    public HeatService(ErpStore store, DocumentDesk desk, StageDesk stages, HeatSheets sheets, ProductionCalendar calendar)
    {
        (_store, _desk, _stages, _sheets, _calendar) = (store, desk, stages, sheets, calendar);
        _kind = new DocumentKind<OpenHeat, Heat>
        {
            Type = DocumentTypes.Heat,
            Validator = new OpenHeatValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            ContentOf = command => ContentJson.Write(new StoredHeat { Opened = command }),
            Compose = ComposeOpenAsync,
            Answer = stored => Answer(stored, false),
        };
        _close = new DocumentStep<CloseHeat, StoredHeat, Heat>
        {
            Type = DocumentTypes.Heat,
            Right = "smelting.heat.close",
            Validator = new CloseHeatValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            SeenBy = command => command.Revision,
            Next = (_, heat, command, _) => Task.FromResult(heat with { Closed = command }),
            Compose = ComposeCloseAsync,
            Answer = stored => Answer(stored, true),
        };
    }

    public Task<Heat> OpenAsync(OpenHeat command, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _store.WriteAsync(
            within,
            async unitOfWork =>
            {
                await _desk.RecordAsync(_kind, command, unitOfWork, cancellationToken).ConfigureAwait(false);
                return await RequireAsync(unitOfWork, command.Book, command.Number, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckOpenAsync(OpenHeat command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.CheckAsync(_kind, command, within, cancellationToken);

    public Task<Heat> CloseAsync(CloseHeat command, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _desk.StepAsync(_close, command, within, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckCloseAsync(CloseHeat command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.CheckAsync(_close, command, within, cancellationToken);

    public Task<Heat?> FindAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _store.ReadAsync(within, session => FindAsync(session, book, number, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Heat>> ListAsync(
        Code book, Code smelter, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _store.ReadAsync<IReadOnlyList<Heat>>(
            within,
            async session =>
            {
                var stored = await DocumentStore.ListAsync(session, book, DocumentTypes.Heat, smelter, cancellationToken).ConfigureAwait(false);
                return await StatesAsync(session, book, stored.Where(each => each.Day >= first.Number && each.Day <= last.Number), cancellationToken)
                    .ConfigureAwait(false);
            },
            cancellationToken);

    public Task<HeatSheet> SheetAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _store.ReadAsync(
            within,
            async session => await _sheets
                .OfAsync(session, await RequireAsync(session, book, number, cancellationToken).ConfigureAwait(false), cancellationToken)
                .ConfigureAwait(false),
            cancellationToken);

    public static async Task<Heat> RequireAsync(StoreSession session, Code book, Code number, CancellationToken cancellationToken) =>
        await FindAsync(session, book, number, cancellationToken).ConfigureAwait(false)
        ?? throw new NotFoundException(SmeltingViolations.DocumentUnknown.At("Heat", $"{DocumentTypes.Heat} {number}"));

    private static async Task<Heat?> FindAsync(StoreSession session, Code book, Code number, CancellationToken cancellationToken) =>
        await DocumentStore.FindAsync(session, book, DocumentTypes.Heat, number.Value, cancellationToken).ConfigureAwait(false) is { } stored
            ? (await StatesAsync(session, book, [stored], cancellationToken).ConfigureAwait(false))[0]
            : null;

    private static async Task<IReadOnlyList<Heat>> StatesAsync(
        StoreSession session, Code book, IEnumerable<StoredDocument> stored, CancellationToken cancellationToken)
    {
        var heats = new List<Heat>();
        foreach (var document in stored)
            heats.Add(Answer(document, await HeatSheets.IsTappedAsync(session, book, document.Id, cancellationToken).ConfigureAwait(false)));
        return heats;
    }

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeOpenAsync(
        StoreSession session, OpenHeat command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        ChargeService.FurnaceOf(smelter, command.Furnace);
        var furnace = FurnaceId(command.Smelter, command.Furnace);
        var campaigns = await CampaignService.OfFurnaceAsync(session, command.Book, furnace, cancellationToken).ConfigureAwait(false);
        var heats = await DocumentStore
            .ChildrenAsync(session, command.Book, DocumentTypes.Furnace, furnace, DocumentTypes.Heat, cancellationToken).ConfigureAwait(false);
        var violations = HeatRules.CheckOpen(command, campaigns, [.. heats.Select(AnswerUntapped)]);
        var bath = await _stages.ContentAsync(session, smelter, Stage.Bath, command.Furnace, command.Shift.Day, cancellationToken).ConfigureAwait(false);
        await _stages.OpenAsync(session, smelter, Stage.Heat, command.Number, bath.Select(each => each.Owner), cancellationToken).ConfigureAwait(false);
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, DocumentTypes.Heat, command.Number.Value, command.Shift) with
        {
            Transfers = OwnerShares.Everything(
                bath, owner => SmelterAccounts.Stage(command.Smelter, Stage.Bath, command.Furnace, owner),
                owner => SmelterAccounts.Stage(command.Smelter, Stage.Heat, command.Number, owner)),
            Parents = [(DocumentTypes.Furnace, furnace)],
            Event = "smelting.heat.opened",
        };
        return (draft, violations);
    }

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeCloseAsync(
        StoreSession session, StoredDocument seen, StoredHeat stored, CloseHeat command, CancellationToken cancellationToken)
    {
        var opened = stored.Opened;
        var smelter = await SmelterService.RequireAsync(session, command.Book, opened.Smelter, cancellationToken).ConfigureAwait(false);
        var heat = await RequireAsync(session, command.Book, command.Number, cancellationToken).ConfigureAwait(false);
        var latest = await _sheets.LatestAsync(session, heat, cancellationToken).ConfigureAwait(false);
        var content = await _stages.ContentAsync(session, smelter, Stage.Heat, command.Number, command.Shift.Day, cancellationToken).ConfigureAwait(false);
        await _stages.OpenAsync(session, smelter, Stage.Bath, opened.Furnace, content.Select(each => each.Owner), cancellationToken).ConfigureAwait(false);
        var draft = ShiftDraft.Of(_calendar, command.Book, opened.Smelter, DocumentTypes.Heat, seen.Id, command.Shift) with
        {
            Transfers = OwnerShares.Everything(
                content, owner => SmelterAccounts.Stage(opened.Smelter, Stage.Heat, command.Number, owner),
                owner => SmelterAccounts.Stage(opened.Smelter, Stage.Bath, opened.Furnace, owner)),
            Event = "smelting.heat.closed",
        };
        return (draft, HeatRules.CheckClose(command, heat, latest));
    }

    internal static string FurnaceId(Code smelter, Code furnace) => $"{smelter}/{furnace}";

    /// <summary>A heat without a look at its taps: enough to know whether it is closed.</summary>
    internal static Heat AnswerUntapped(StoredDocument stored) => Answer(stored, false);

    private static Heat Answer(StoredDocument stored, bool isTapped)
    {
        var heat = ContentJson.Read<StoredHeat>(stored.Content);
        return new Heat
        {
            Opened = heat.Opened,
            Closed = heat.Closed,
            State = heat.Closed is not null ? HeatState.Closed : isTapped ? HeatState.Tapped : HeatState.Open,
            Revision = stored.Revision,
            EntrySeq = stored.EntrySeq,
        };
    }
}
