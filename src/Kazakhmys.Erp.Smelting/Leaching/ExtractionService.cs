using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Leaching;

internal sealed class ExtractionService : DocumentService<RecordExtraction>, IExtractions
{
    private readonly StageDesk _stages;
    private readonly ProductionCalendar _calendar;

    public ExtractionService(DocumentDesk desk, StageDesk stages, ProductionCalendar calendar)
        : base(desk)
    {
        (_stages, _calendar) = (stages, calendar);
        Kind = new DocumentKind<RecordExtraction, Recorded<RecordExtraction>>
        {
            Type = DocumentTypes.Extraction,
            Validator = new RecordExtractionValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            Compose = ComposeAsync,
            Answer = Answer,
        };
    }

    protected override DocumentKind<RecordExtraction, Recorded<RecordExtraction>> Kind { get; }

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeAsync(
        StoreSession session, RecordExtraction command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        var solution = await _stages
            .ContentAsync(session, smelter, Stage.Solution, StageDesk.Main, command.Shift.Day, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Violation> violations = solution.Count == 0 ? [SmeltingViolations.StageEmpty.At("Solution", command.Smelter)] : [];
        await _stages
            .OpenAsync(session, smelter, Stage.Electrolyte, StageDesk.Main, solution.Select(each => each.Owner), cancellationToken).ConfigureAwait(false);
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, DocumentTypes.Extraction, command.Number.Value, command.Shift) with
        {
            Transfers = violations.Count > 0 ? [] : PadRules.Transfers(command, solution),
            Event = "smelting.extraction.recorded",
        };
        return (draft, violations);
    }
}
