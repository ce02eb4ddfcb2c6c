using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Heats;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Charges;

internal sealed class ChargeService : ICharges
{
    private readonly DocumentDesk _desk;
    private readonly FeedCheck _feeds;
    private readonly StageDesk _stages;
    private readonly LotDesk _lots;
    private readonly IAccounts _accounts;
    private readonly ProductionCalendar _calendar;
    private readonly DocumentKind<RecordCharge, Charge> _kind;

    public ChargeService(DocumentDesk desk, FeedCheck feeds, StageDesk stages, LotDesk lots, IAccounts accounts, ProductionCalendar calendar)
    {
        (_desk, _feeds, _stages, _lots, _accounts, _calendar) = (desk, feeds, stages, lots, accounts, calendar);
        _kind = new DocumentKind<RecordCharge, Charge>
        {
            Type = DocumentTypes.Charge,
            Validator = new RecordChargeValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            Compose = ComposeAsync,
            Answer = AnswerOf,
        };
    }

    public static Charge AnswerOf(StoredDocument stored) => new()
    {
        Recorded = ContentJson.Read<RecordCharge>(stored.Content),
        Revision = stored.Revision,
        EntrySeq = stored.EntrySeq,
    };

    public Task<Charge> RecordAsync(RecordCharge command, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _desk.RecordAsync(_kind, command, within, cancellationToken);

    public Task<Charge> CorrectAsync(RecordCharge command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _desk.CorrectAsync(_kind, command, revision, within, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckRecordAsync(
        RecordCharge command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.CheckAsync(_kind, command, within, cancellationToken);

    public Task<Charge?> FindAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.FindAsync(_kind, book, number.Value, within, cancellationToken);

    public Task<IReadOnlyList<Charge>> ListAsync(
        Code book, Code smelter, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.ListAsync(_kind, book, smelter, first, last, within, cancellationToken);

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeAsync(
        StoreSession session, RecordCharge command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        FurnaceOf(smelter, command.Furnace);
        var sources = command.Parts.Select((part, i) => ($"Parts[{i}].From", part.Owner, part.From))
            .Concat(command.Additions.Select((addition, i) => ($"Additions[{i}].From", MetalOwner.Own, addition.From)));
        var violations = new List<Violation>(await _feeds.CheckAsync(session, command.Book, sources, cancellationToken).ConfigureAwait(false));
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, _kind.Type, command.Number.Value, command.Shift) with
        {
            Event = "smelting.charge.recorded",
            Transfers = command.Heat is { } number
                ? await ToHeatAsync(session, smelter, command, number, violations, cancellationToken).ConfigureAwait(false)
                : await ToPoolAsync(session, smelter, command, cancellationToken).ConfigureAwait(false),
            Parents = command.Heat is { } heat ? [(DocumentTypes.Heat, heat.Value)] : [],
        };
        return (draft, violations);
    }

    internal static Furnace FurnaceOf(Smelter smelter, Code furnace) =>
        smelter.Furnaces.FirstOrDefault(each => each.Code == furnace)
        ?? throw new NotFoundException(SmeltingViolations.FurnaceUnknown.At("Furnace", furnace, ("smelter", smelter.Code)));

    private async Task<IReadOnlyList<Transfer>> ToPoolAsync(
        StoreSession session, Smelter smelter, RecordCharge command, CancellationToken cancellationToken)
    {
        if (session is UnitOfWork unitOfWork)
            foreach (var owner in command.Parts.Select(part => part.Owner).Where(owner => owner.IsTolled).Distinct())
                await SmelterService.OpenOwnerAsync(_accounts, unitOfWork, smelter, owner, cancellationToken).ConfigureAwait(false);
        return Parts(command, owner => SmelterAccounts.InProcess(command.Smelter, owner));
    }

    private async Task<IReadOnlyList<Transfer>> ToHeatAsync(
        StoreSession session, Smelter smelter, RecordCharge command, Code number, List<Violation> violations, CancellationToken cancellationToken)
    {
        var heat = await HeatService.RequireAsync(session, command.Book, number, cancellationToken).ConfigureAwait(false);
        violations.AddRange(ChargeRules.Check(command, heat));
        Code To(MetalOwner owner) => SmelterAccounts.Stage(command.Smelter, Stage.Heat, number, owner);
        var transfers = new List<Transfer>(Parts(command, To));
        for (var i = 0; i < command.Lots.Count; i++)
        {
            var lot = command.Lots[i];
            var given = await _lots.PartAsync(session, smelter, $"Lots[{i}]", lot.Lot, lot.Dry, command.Shift.Day, violations, cancellationToken).ConfigureAwait(false);
            transfers.AddRange(OwnerShares.Everything(given, owner => SmelterAccounts.Stage(command.Smelter, Stage.Lot, lot.Lot, owner), To));
        }
        var owners = transfers.Select(transfer => SmelterAccounts.OwnerOf(transfer.To)!.Value).Distinct().ToList();
        await _stages.OpenAsync(session, smelter, Stage.Heat, number, owners, cancellationToken).ConfigureAwait(false);
        var held = await _stages.ContentAsync(session, smelter, Stage.Heat, number, command.Shift.Day, cancellationToken).ConfigureAwait(false);
        var nothing = new AccountContent { Dry = Mass.Zero, Metals = new Dictionary<Code, Mass>() };
        var all = held.Concat(owners.Except(held.Select(each => each.Owner)).Select(owner => new OwnerContent { Owner = owner, Content = nothing })).ToList();
        transfers.AddRange(ChargeRules.Additions(command, OwnerShares.After(all, transfers, To), To));
        return transfers;
    }

    private static IReadOnlyList<Transfer> Parts(RecordCharge command, Func<MetalOwner, Code> to) =>
    [
        .. command.Parts.SelectMany(part => new MaterialMovement
        {
            From = part.From,
            To = to(part.Owner),
            Dry = part.Dry,
            Assay = part.Assay,
            CensoredAs = part.CensoredAs,
        }.Transfers()),
    ];
}
