using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Smelting.CellHouse;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Cathodes;

internal sealed class CathodeLotService : ICathodeLots
{
    private readonly ErpStore _store;
    private readonly DocumentDesk _desk;
    private readonly StageDesk _stages;
    private readonly IAccounts _accounts;
    private readonly ProductionCalendar _calendar;
    private readonly SmeltingOptions _options;
    private readonly DocumentKind<RecordCathodeLot, CathodeLot> _kind;

    public CathodeLotService(
        ErpStore store, DocumentDesk desk, StageDesk stages, IAccounts accounts, ProductionCalendar calendar, SmeltingOptions options)
    {
        (_store, _desk, _stages, _accounts, _calendar, _options) = (store, desk, stages, accounts, calendar, options);
        _kind = new DocumentKind<RecordCathodeLot, CathodeLot>
        {
            Type = DocumentTypes.CathodeLot,
            Validator = new RecordCathodeLotValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Lot.Value,
            Compose = ComposeAsync,
            Answer = Answer,
        };
    }

    public Task<CathodeLot> RecordAsync(RecordCathodeLot command, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _desk.RecordAsync(_kind, command, within, cancellationToken);

    public Task<CathodeLot> CorrectAsync(
        RecordCathodeLot command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _desk.CorrectAsync(_kind, command, revision, within, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckRecordAsync(
        RecordCathodeLot command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.CheckAsync(_kind, command, within, cancellationToken);

    public Task<CathodeLot?> FindAsync(Code book, Code lot, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.FindAsync(_kind, book, lot.Value, within, cancellationToken);

    public Task<IReadOnlyList<CathodeLot>> ListAsync(
        Code book, Code smelter, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.ListAsync(_kind, book, smelter, first, last, within, cancellationToken);

    public Task<IReadOnlyList<CathodeSorting>> SortAsync(
        Code book, Code smelter, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _store.ReadAsync(
            within,
            async session => CathodeRules.Sort(
                await ListAsync(book, smelter, first, last, session, cancellationToken).ConfigureAwait(false), _options.CathodeGrades),
            cancellationToken);

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeAsync(
        StoreSession session, RecordCathodeLot command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        if (session is UnitOfWork unitOfWork && command.Owner.IsTolled)
            await SmelterService.OpenOwnerAsync(_accounts, unitOfWork, smelter, command.Owner, cancellationToken).ConfigureAwait(false);
        var violations = new List<Violation>(
            command.Grade is { } wanted ? CathodeGradeRules.Check(GradeOf(wanted), command.Assay, command.CensoredAs) : []);
        OwnerContent? crop = null;
        if (command.Crop is { } number)
        {
            var pulled = await CropService.RequireAsync(session, command.Book, number, cancellationToken).ConfigureAwait(false);
            var content = await _stages
                .ContentAsync(session, smelter, Stage.Crop, number, command.Shift.Day, cancellationToken).ConfigureAwait(false);
            crop = content.FirstOrDefault(each => each.Owner == command.Owner);
            violations.AddRange(CathodeRules.CheckCrop(command, pulled.Pulled, crop?.Content.Dry ?? Mass.Zero));
        }
        var copper = CathodeGradeRules.Copper(command.Mass, command.Assay, command.CensoredAs);
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, _kind.Type, command.Lot.Value, command.Shift) with
        {
            Transfers = CathodeRules.Transfers(command, copper, crop),
            Parents = command.Crop is { } parent ? [(DocumentTypes.Crop, parent.Value)] : [],
            Takes = [.. command.Bundles.Select(bundle => (bundle.Number, LotKinds.Bundle))],
            Event = "smelting.cathode-lot.recorded",
        };
        return (draft, violations);
    }

    private CathodeGrade GradeOf(Code code) =>
        _options.CathodeGrades.FirstOrDefault(grade => grade.Code == code)
        ?? throw new NotFoundException(SmeltingViolations.GradeUnknown.At(nameof(RecordCathodeLot.Grade), code));

    private CathodeLot Answer(StoredDocument stored)
    {
        var command = ContentJson.Read<RecordCathodeLot>(stored.Content);
        return new CathodeLot
        {
            Recorded = command,
            Revision = stored.Revision,
            EntrySeq = stored.EntrySeq,
            Grade = command.Grade ?? CathodeGradeRules.BestOf(_options.CathodeGrades, command.Assay, command.CensoredAs)?.Code,
            Copper = CathodeGradeRules.Copper(command.Mass, command.Assay, command.CensoredAs),
        };
    }
}
