using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Movements;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Losses;

internal sealed class MetalLossService : IMetalLosses
{
    private readonly DocumentDesk _desk;
    private readonly ProductionCalendar _calendar;
    private readonly DocumentKind<RecordMetalLoss, MetalLoss> _kind;

    public MetalLossService(DocumentDesk desk, ProductionCalendar calendar)
    {
        (_desk, _calendar) = (desk, calendar);
        _kind = new DocumentKind<RecordMetalLoss, MetalLoss>
        {
            Type = Code.Parse("metal-loss"),
            Validator = new RecordMetalLossValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            Compose = ComposeAsync,
            Answer = stored => new MetalLoss
            {
                Recorded = ContentJson.Read<RecordMetalLoss>(stored.Content),
                Revision = stored.Revision,
                EntrySeq = stored.EntrySeq,
            },
        };
    }

    public Task<MetalLoss> RecordAsync(RecordMetalLoss command, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _desk.RecordAsync(_kind, command, within, cancellationToken);

    public Task<MetalLoss> CorrectAsync(
        RecordMetalLoss command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _desk.CorrectAsync(_kind, command, revision, within, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckRecordAsync(
        RecordMetalLoss command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.CheckAsync(_kind, command, within, cancellationToken);

    public Task<MetalLoss?> FindAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.FindAsync(_kind, book, number.Value, within, cancellationToken);

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeAsync(
        StoreSession session, RecordMetalLoss command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        if (command.Lot is { } lost)
            await LotDesk.RequireAsync(session, smelter, nameof(command.Lot), lost, cancellationToken).ConfigureAwait(false);
        var movement = new MaterialMovement
        {
            From = command.Lot is { } lot
                ? SmelterAccounts.Stage(command.Smelter, Stage.Lot, lot, command.Owner)
                : SmelterAccounts.InProcess(command.Smelter, command.Owner),
            To = SmelterAccounts.Loss(command.Smelter, command.Kind),
            Dry = command.Dry,
            Assay = command.Assay,
            CensoredAs = command.CensoredAs,
        };
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, _kind.Type, command.Number.Value, command.Shift) with
        {
            Content = ContentJson.Write(command),
            Transfers = [.. movement.Transfers()],
            Event = "smelting.metal-loss.recorded",
        };
        return (draft, []);
    }
}
