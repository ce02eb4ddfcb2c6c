using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.CellHouse;

internal sealed class SectionService : DocumentService<RegisterSection>, ISections
{
    private readonly ProductionCalendar _calendar;

    public SectionService(DocumentDesk desk, ProductionCalendar calendar)
        : base(desk)
    {
        _calendar = calendar;
        Kind = new DocumentKind<RegisterSection, Recorded<RegisterSection>>
        {
            Type = DocumentTypes.Section,
            Validator = new RegisterSectionValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            Compose = ComposeAsync,
            Answer = Answer,
        };
    }

    protected override DocumentKind<RegisterSection, Recorded<RegisterSection>> Kind { get; }

    public static async Task<RegisterSection> RequireAsync(
        StoreSession session, Code book, Code smelter, Code section, CancellationToken cancellationToken) =>
        await DocumentStore.FindAsync(session, book, DocumentTypes.Section, section.Value, cancellationToken).ConfigureAwait(false) is { } stored
        && stored.Smelter == smelter
            ? ContentJson.Read<RegisterSection>(stored.Content)
            : throw new NotFoundException(SmeltingViolations.SectionUnknown.At("Section", section, ("smelter", smelter)));

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeAsync(
        StoreSession session, RegisterSection command, CancellationToken cancellationToken)
    {
        await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, DocumentTypes.Section, command.Number.Value, command.ValidFrom) with
        {
            Event = "smelting.section.registered",
        };
        return (draft, []);
    }
}
