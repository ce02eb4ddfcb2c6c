using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Charges;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Heats;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Campaigns;

internal sealed class StoppageService : DocumentService<RecordStoppage>, IStoppages
{
    private readonly ProductionCalendar _calendar;

    public StoppageService(DocumentDesk desk, ProductionCalendar calendar)
        : base(desk)
    {
        _calendar = calendar;
        Kind = new DocumentKind<RecordStoppage, Recorded<RecordStoppage>>
        {
            Type = DocumentTypes.Stoppage,
            Validator = new RecordStoppageValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            Compose = ComposeAsync,
            Answer = Answer,
        };
    }

    protected override DocumentKind<RecordStoppage, Recorded<RecordStoppage>> Kind { get; }

    public static async Task<IReadOnlyList<RecordStoppage>> OfFurnaceAsync(
        StoreSession session, Code book, string furnace, CancellationToken cancellationToken) =>
        [
            .. (await DocumentStore
                .ChildrenAsync(session, book, DocumentTypes.Furnace, furnace, DocumentTypes.Stoppage, cancellationToken).ConfigureAwait(false))
                .Select(stored => ContentJson.Read<RecordStoppage>(stored.Content))
                .Where(stoppage => HeatService.FurnaceId(stoppage.Smelter, stoppage.Furnace) == furnace),
        ];

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeAsync(
        StoreSession session, RecordStoppage command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        ChargeService.FurnaceOf(smelter, command.Furnace);
        var furnace = HeatService.FurnaceId(command.Smelter, command.Furnace);
        var others = await OfFurnaceAsync(session, command.Book, furnace, cancellationToken).ConfigureAwait(false);
        var day = _calendar.DayAt(command.From);
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, DocumentTypes.Stoppage, command.Number.Value, day) with
        {
            Parents = [(DocumentTypes.Furnace, furnace)],
            Event = "smelting.stoppage.recorded",
        };
        return (draft, CampaignRules.CheckStoppage(command, others));
    }
}
