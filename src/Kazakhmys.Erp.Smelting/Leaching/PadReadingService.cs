using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Leaching;

internal sealed class PadReadingService : DocumentService<RecordPadReading>, IPadReadings
{
    private readonly StageDesk _stages;
    private readonly ProductionCalendar _calendar;
    private readonly SmeltingOptions _options;

    public PadReadingService(DocumentDesk desk, StageDesk stages, ProductionCalendar calendar, SmeltingOptions options)
        : base(desk)
    {
        (_stages, _calendar, _options) = (stages, calendar, options);
        Kind = new DocumentKind<RecordPadReading, Recorded<RecordPadReading>>
        {
            Type = DocumentTypes.PadReading,
            Validator = new RecordPadReadingValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            Compose = ComposeAsync,
            Answer = Answer,
        };
    }

    protected override DocumentKind<RecordPadReading, Recorded<RecordPadReading>> Kind { get; }

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeAsync(
        StoreSession session, RecordPadReading command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        var pad = await LeachPadService.RequireAsync(session, command.Book, command.Pad, cancellationToken).ConfigureAwait(false);
        var day = command.Shift.Day;
        var content = await _stages.ContentAsync(session, smelter, Stage.Pad, command.Pad, day, cancellationToken).ConfigureAwait(false);
        await _stages
            .OpenAsync(session, smelter, Stage.Solution, StageDesk.Main, content.Select(each => each.Owner), cancellationToken).ConfigureAwait(false);
        var solution = await _stages.ContentAsync(session, smelter, Stage.Solution, StageDesk.Main, day, cancellationToken).ConfigureAwait(false);
        var held = Mass.FromMilligrams(content.Sum(owner => owner.AmountOf(KnownCommodities.Copper)));
        var violations = PadRules.CheckReading(command, pad, held, _options.Implausible);
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, DocumentTypes.PadReading, command.Number.Value, command.Shift) with
        {
            Transfers = violations.Any(violation => violation.IsError) ? [] : PadRules.Transfers(command, content, solution),
            Parents = [(DocumentTypes.Pad, command.Pad.Value)],
            Event = "smelting.pad.read",
        };
        return (draft, violations);
    }
}
