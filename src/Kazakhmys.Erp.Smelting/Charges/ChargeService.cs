using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Movements;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Charges;

internal sealed class ChargeService : ICharges
{
    private readonly DocumentDesk _desk;
    private readonly FeedCheck _feeds;
    private readonly IAccounts _accounts;
    private readonly ProductionCalendar _calendar;
    private readonly DocumentKind<RecordCharge, Charge> _kind;

    public ChargeService(DocumentDesk desk, FeedCheck feeds, IAccounts accounts, ProductionCalendar calendar)
    {
        (_desk, _feeds, _accounts, _calendar) = (desk, feeds, accounts, calendar);
        _kind = new DocumentKind<RecordCharge, Charge>
        {
            Type = Code.Parse("charge"),
            Validator = new RecordChargeValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            Compose = ComposeAsync,
            Answer = stored => new Charge
            {
                Recorded = ContentJson.Read<RecordCharge>(stored.Content),
                Revision = stored.Revision,
                EntrySeq = stored.EntrySeq,
            },
        };
    }

    public Task<Charge> RecordAsync(RecordCharge command, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _desk.RecordAsync(_kind, command, within, cancellationToken);

    public Task<Charge> CorrectAsync(RecordCharge command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _desk.CorrectAsync(_kind, command, revision, within, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckRecordAsync(
        RecordCharge command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.CheckAsync(_kind, command, within, cancellationToken);

    public Task<Charge?> FindAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.FindAsync(_kind, book, number.Value, within, cancellationToken);

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeAsync(
        StoreSession session, RecordCharge command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        if (smelter.Furnaces.All(furnace => furnace.Code != command.Furnace))
            throw new NotFoundException(SmeltingViolations.FurnaceUnknown.At(
                nameof(command.Furnace), command.Furnace, ("smelter", command.Smelter)));
        if (session is UnitOfWork unitOfWork)
            foreach (var owner in command.Parts.Select(part => part.Owner).Where(owner => owner.IsTolled).Distinct())
                await SmelterService.OpenOwnerAsync(_accounts, unitOfWork, smelter, owner, cancellationToken).ConfigureAwait(false);
        var sources = command.Parts.Select((part, i) => ($"Parts[{i}].From", part.Owner, part.From));
        var violations = await _feeds.CheckAsync(session, command.Book, sources, cancellationToken).ConfigureAwait(false);
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, _kind.Type, command.Number.Value, command.Shift) with
        {
            Content = ContentJson.Write(command),
            Transfers = [.. command.Parts.SelectMany(part => MovementOf(command, part).Transfers())],
            Event = "smelting.charge.recorded",
        };
        return (draft, violations);
    }

    private static MaterialMovement MovementOf(RecordCharge command, ChargePart part) => new()
    {
        From = part.From,
        To = SmelterAccounts.InProcess(command.Smelter, part.Owner),
        Dry = part.Dry,
        Assay = part.Assay,
        CensoredAs = part.CensoredAs,
    };
}
