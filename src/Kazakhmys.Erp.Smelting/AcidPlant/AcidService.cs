using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.AcidPlant;

internal sealed class AcidService : IAcidProductions
{
    private readonly DocumentDesk _desk;
    private readonly StageDesk _stages;
    private readonly ProductionCalendar _calendar;
    private readonly DocumentKind<RecordAcid, AcidProduction> _kind;

    public AcidService(DocumentDesk desk, StageDesk stages, ProductionCalendar calendar)
    {
        (_desk, _stages, _calendar) = (desk, stages, calendar);
        _kind = new DocumentKind<RecordAcid, AcidProduction>
        {
            Type = DocumentTypes.Acid,
            Validator = new RecordAcidValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            Compose = ComposeAsync,
            Answer = stored => new AcidProduction
            {
                Recorded = ContentJson.Read<RecordAcid>(stored.Content),
                Revision = stored.Revision,
                EntrySeq = stored.EntrySeq,
            },
        };
    }

    public Task<AcidProduction> RecordAsync(RecordAcid command, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _desk.RecordAsync(_kind, command, within, cancellationToken);

    public Task<AcidProduction> CorrectAsync(
        RecordAcid command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _desk.CorrectAsync(_kind, command, revision, within, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckRecordAsync(
        RecordAcid command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.CheckAsync(_kind, command, within, cancellationToken);

    public Task<AcidProduction?> FindAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.FindAsync(_kind, book, number.Value, within, cancellationToken);

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeAsync(
        StoreSession session, RecordAcid command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        var gas = await _stages
            .ContentAsync(session, smelter, Stage.Gas, StageDesk.Main, command.Shift.Day, cancellationToken).ConfigureAwait(false);
        var held = Mass.FromMilligrams(gas.Sum(owner => owner.AmountOf(KnownCommodities.Sulphur)));
        var violation = AcidRules.Check(command, held);
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, DocumentTypes.Acid, command.Number.Value, command.Shift) with
        {
            Transfers = violation is null ? AcidRules.Transfers(command, gas) : [],
            Event = "smelting.acid.recorded",
        };
        return (draft, violation is null ? [] : [violation]);
    }
}
