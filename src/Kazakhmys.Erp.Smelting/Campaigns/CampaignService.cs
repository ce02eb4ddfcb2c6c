using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Charges;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Heats;
using Kazakhmys.Erp.Smelting.Smelters;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Smelting.Campaigns;

internal sealed class CampaignService : ICampaigns
{
    private readonly ErpStore _store;
    private readonly DocumentDesk _desk;
    private readonly ProductionCalendar _calendar;
    private readonly DocumentKind<StartCampaign, Campaign> _kind;
    private readonly DocumentStep<EndCampaign, StoredCampaign, Campaign> _end;

    public CampaignService(ErpStore store, DocumentDesk desk, ProductionCalendar calendar)
    {
        (_store, _desk, _calendar) = (store, desk, calendar);
        _kind = new DocumentKind<StartCampaign, Campaign>
        {
            Type = DocumentTypes.Campaign,
            Validator = new StartCampaignValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            ContentOf = command => ContentJson.Write(new StoredCampaign { Started = command }),
            Compose = ComposeStartAsync,
            Answer = Answer,
        };
        _end = new DocumentStep<EndCampaign, StoredCampaign, Campaign>
        {
            Type = DocumentTypes.Campaign,
            Right = "smelting.campaign.end",
            Validator = new EndCampaignValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            SeenBy = command => command.Revision,
            Next = (_, campaign, command, _) => Task.FromResult(campaign with { Ended = command }),
            Compose = ComposeEndAsync,
            Answer = Answer,
        };
    }

    public Task<Campaign> StartAsync(StartCampaign command, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _desk.RecordAsync(_kind, command, within, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckStartAsync(StartCampaign command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.CheckAsync(_kind, command, within, cancellationToken);

    public Task<Campaign> EndAsync(EndCampaign command, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _desk.StepAsync(_end, command, within, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckEndAsync(EndCampaign command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.CheckAsync(_end, command, within, cancellationToken);

    public Task<Campaign?> FindAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.FindAsync(_kind, book, number.Value, within, cancellationToken);

    public Task<IReadOnlyList<Campaign>> ListAsync(
        Code book, Code smelter, Code furnace, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _store.ReadAsync(within, session => OfFurnaceAsync(session, book, HeatService.FurnaceId(smelter, furnace), cancellationToken), cancellationToken);

    public Task<FurnaceAvailability> AvailabilityAsync(
        Code book, Code smelter, Code furnace, Period period, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        return _store.ReadAsync(within, session => AvailabilityAsync(session, book, smelter, furnace, period, cancellationToken), cancellationToken);
    }

    /// <summary>The campaigns of a furnace, by first day.</summary>
    public static async Task<IReadOnlyList<Campaign>> OfFurnaceAsync(
        StoreSession session, Code book, string furnace, CancellationToken cancellationToken) =>
        [
            .. (await DocumentStore
                .ChildrenAsync(session, book, DocumentTypes.Furnace, furnace, DocumentTypes.Campaign, cancellationToken).ConfigureAwait(false))
                .Select(Answer).OrderBy(campaign => campaign.Started.First),
        ];

    private async Task<FurnaceAvailability> AvailabilityAsync(
        StoreSession session, Code book, Code smelter, Code furnace, Period period, CancellationToken cancellationToken)
    {
        var known = await SmelterService.RequireAsync(session, book, smelter, cancellationToken).ConfigureAwait(false);
        ChargeService.FurnaceOf(known, furnace);
        var id = HeatService.FurnaceId(smelter, furnace);
        var span = _calendar.IntervalOf(period);
        var campaigns = await OfFurnaceAsync(session, book, id, cancellationToken).ConfigureAwait(false);
        var stoppages = await StoppageService.OfFurnaceAsync(session, book, id, cancellationToken).ConfigureAwait(false);
        return CampaignRules.Availability(
            furnace, span,
            [.. campaigns.Select(campaign => new Interval(
                _calendar.IntervalOf(campaign.Started.First).Start, campaign.Ended is { } ended ? _calendar.IntervalOf(ended.Last).End : null))],
            stoppages);
    }

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeStartAsync(
        StoreSession session, StartCampaign command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        ChargeService.FurnaceOf(smelter, command.Furnace);
        var furnace = HeatService.FurnaceId(command.Smelter, command.Furnace);
        var campaigns = await OfFurnaceAsync(session, command.Book, furnace, cancellationToken).ConfigureAwait(false);
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, DocumentTypes.Campaign, command.Number.Value, command.First) with
        {
            Parents = [(DocumentTypes.Furnace, furnace)],
            Event = "smelting.campaign.started",
        };
        return (draft, CampaignRules.CheckStart(command, campaigns));
    }

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeEndAsync(
        StoreSession session, StoredDocument seen, StoredCampaign stored, EndCampaign command, CancellationToken cancellationToken)
    {
        var started = stored.Started;
        var heats = await DocumentStore
            .ChildrenAsync(
                session, command.Book, DocumentTypes.Furnace, HeatService.FurnaceId(started.Smelter, started.Furnace), DocumentTypes.Heat, cancellationToken)
            .ConfigureAwait(false);
        var draft = ShiftDraft.Of(_calendar, command.Book, started.Smelter, DocumentTypes.Campaign, seen.Id, command.Last) with
        {
            Event = "smelting.campaign.ended",
        };
        return (draft, CampaignRules.CheckEnd(command, Answer(seen), [.. heats.Select(HeatService.AnswerUntapped)]));
    }

    private static Campaign Answer(StoredDocument stored)
    {
        var campaign = ContentJson.Read<StoredCampaign>(stored.Content);
        return new Campaign { Started = campaign.Started, Ended = campaign.Ended, Revision = stored.Revision };
    }
}
