using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Movements;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Leaching;

internal sealed class StackingService : DocumentService<StackOre>, IStackings
{
    private readonly StageDesk _stages;
    private readonly FeedCheck _feeds;
    private readonly ProductionCalendar _calendar;

    public StackingService(DocumentDesk desk, StageDesk stages, FeedCheck feeds, ProductionCalendar calendar)
        : base(desk)
    {
        (_stages, _feeds, _calendar) = (stages, feeds, calendar);
        Kind = new DocumentKind<StackOre, Recorded<StackOre>>
        {
            Type = DocumentTypes.Stacking,
            Validator = new StackOreValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            Compose = ComposeAsync,
            Answer = Answer,
        };
    }

    protected override DocumentKind<StackOre, Recorded<StackOre>> Kind { get; }

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeAsync(
        StoreSession session, StackOre command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        var pad = await LeachPadService.RequireAsync(session, command.Book, command.Pad, cancellationToken).ConfigureAwait(false);
        var violations = new List<Violation>(PadRules.CheckStacking(command, pad));
        violations.AddRange(await _feeds
            .CheckAsync(session, command.Book, [(nameof(command.From), command.Owner, command.From)], cancellationToken).ConfigureAwait(false));
        await _stages.OpenAsync(session, smelter, Stage.Pad, command.Pad, [command.Owner], cancellationToken).ConfigureAwait(false);
        var movement = new MaterialMovement
        {
            From = command.From,
            To = SmelterAccounts.Stage(command.Smelter, Stage.Pad, command.Pad, command.Owner),
            Dry = command.Dry,
            Assay = command.Assay,
            CensoredAs = command.CensoredAs,
        };
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, DocumentTypes.Stacking, command.Number.Value, command.Shift) with
        {
            Transfers = [.. movement.Transfers()],
            Parents = [(DocumentTypes.Pad, command.Pad.Value)],
            Event = "smelting.ore.stacked",
        };
        return (draft, violations);
    }
}
