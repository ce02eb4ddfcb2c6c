using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Cathodes;

internal sealed class CathodeLotService : ICathodeLots
{
    private readonly DocumentDesk _desk;
    private readonly IAccounts _accounts;
    private readonly ProductionCalendar _calendar;
    private readonly SmeltingOptions _options;
    private readonly DocumentKind<RecordCathodeLot, CathodeLot> _kind;

    public CathodeLotService(DocumentDesk desk, IAccounts accounts, ProductionCalendar calendar, SmeltingOptions options)
    {
        (_desk, _accounts, _calendar, _options) = (desk, accounts, calendar, options);
        _kind = new DocumentKind<RecordCathodeLot, CathodeLot>
        {
            Type = Code.Parse("cathode-lot"),
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

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeAsync(
        StoreSession session, RecordCathodeLot command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        if (session is UnitOfWork unitOfWork && command.Owner.IsTolled)
            await SmelterService.OpenOwnerAsync(_accounts, unitOfWork, smelter, command.Owner, cancellationToken).ConfigureAwait(false);
        var violations = command.Grade is { } wanted ? CathodeGradeRules.Check(GradeOf(wanted), command.Assay, command.CensoredAs) : [];
        var (from, to) = (SmelterAccounts.InProcess(command.Smelter, command.Owner), SmelterAccounts.Cathode(command.Smelter, command.Owner));
        var copper = CathodeGradeRules.Copper(command.Mass, command.Assay, command.CensoredAs);
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, _kind.Type, command.Lot.Value, command.Shift) with
        {
            Content = ContentJson.Write(command),
            Transfers =
            [
                new Transfer(from, to, KnownCommodities.Mass, command.Mass.Milligrams),
                .. copper > Mass.Zero ? [new Transfer(from, to, KnownCommodities.Copper, copper.Milligrams)] : Array.Empty<Transfer>(),
            ],
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
