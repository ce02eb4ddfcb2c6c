using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Bars;

internal sealed class BarService : IBars
{
    private readonly ErpStore _store;
    private readonly DocumentDesk _desk;
    private readonly IAuthorizer _authorizer;
    private readonly DocumentKind<CastBar, Bar> _cast;
    private readonly DocumentKind<RecordBar, Bar> _record;
    private readonly DocumentStep<AssayBar, StoredBar, Bar> _assay;
    private readonly DocumentStep<MoveBar, StoredBar, Bar> _move;

    public BarService(ErpStore store, DocumentDesk desk, BarPosting posting, IAuthorizer authorizer)
    {
        (_store, _desk, _authorizer) = (store, desk, authorizer);
        _cast = new DocumentKind<CastBar, Bar>
        {
            Type = DocumentTypes.Bar,
            Verb = "cast",
            Validator = new CastBarValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Serial.Value,
            ContentOf = command => ContentJson.Write(BarPosting.Stored(command)),
            Compose = posting.CastAsync,
            Answer = Answer,
        };
        _record = new DocumentKind<RecordBar, Bar>
        {
            Type = DocumentTypes.Bar,
            Validator = new RecordBarValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Serial.Value,
            ContentOf = command => ContentJson.Write(BarPosting.Stored(command)),
            Compose = posting.RecordAsync,
            Answer = Answer,
        };
        _assay = AssayStep(posting);
        _move = MoveStep(posting);
    }

    public Task<Bar> CastAsync(CastBar command, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _desk.RecordAsync(_cast, command, within, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckCastAsync(CastBar command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.CheckAsync(_cast, command, within, cancellationToken);

    public Task<Bar> AssayAsync(AssayBar command, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _desk.StepAsync(_assay, command, within, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckAssayAsync(AssayBar command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.CheckAsync(_assay, command, within, cancellationToken);

    public Task<Bar> RecordAsync(RecordBar command, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        _desk.RecordAsync(_record, command, within, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckRecordAsync(RecordBar command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.CheckAsync(_record, command, within, cancellationToken);

    public async Task<Bar> MoveAsync(MoveBar command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        foreach (var person in new[] { command.ReleasedBy, command.ReceivedBy }.Where(person => !person.IsEmpty))
            await _authorizer.RequireAsync(person, _move.Right, command.Book, cancellationToken).ConfigureAwait(false);
        return await _desk.StepAsync(_move, command, within, cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckMoveAsync(MoveBar command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.CheckAsync(_move, command, within, cancellationToken);

    public Task<Bar?> FindAsync(Code book, Code serial, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.FindAsync(_cast, book, serial.Value, within, cancellationToken);

    public Task<IReadOnlyList<Bar>> ListAsync(
        Code book, Code smelter, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _desk.ListAsync(_cast, book, smelter, first, last, within, cancellationToken);

    public Task<IReadOnlyList<BarCustody>> CustodyAsync(
        Code book, Code serial, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _store.ReadAsync<IReadOnlyList<BarCustody>>(
            within,
            async session =>
            [
                .. (await DocumentStore.HistoryAsync(session, book, DocumentTypes.Bar, serial.Value, cancellationToken).ConfigureAwait(false)).Select(Custody),
            ],
            cancellationToken);

    private static DocumentStep<AssayBar, StoredBar, Bar> AssayStep(BarPosting posting) => new()
    {
        Type = DocumentTypes.Bar,
        Right = "smelting.bar.assay",
        Validator = new AssayBarValidator(),
        BookOf = command => command.Book,
        IdOf = command => command.Serial.Value,
        SeenBy = command => command.Revision,
        Next = (_, bar, command, _) => Task.FromResult(BarPosting.Assayed(bar, command)),
        Compose = posting.AssayAsync,
        Answer = Answer,
    };

    private static DocumentStep<MoveBar, StoredBar, Bar> MoveStep(BarPosting posting) => new()
    {
        Type = DocumentTypes.Bar,
        Right = "smelting.bar.move",
        Validator = new MoveBarValidator(),
        BookOf = command => command.Book,
        IdOf = command => command.Serial.Value,
        SeenBy = command => command.Revision,
        Next = posting.MovedAsync,
        Compose = posting.MoveAsync,
        Answer = Answer,
    };

    private static BarCustody Custody(StoredDocument stored)
    {
        var bar = ContentJson.Read<StoredBar>(stored.Content);
        return new BarCustody
        {
            Revision = stored.Revision,
            State = bar.State,
            Day = ProductionDay.FromNumber(stored.Day),
            Account = bar.Account,
            ReleasedBy = bar.Move?.ReleasedBy,
            ReceivedBy = bar.Move?.ReceivedBy,
        };
    }

    private static Bar Answer(StoredDocument stored)
    {
        var bar = ContentJson.Read<StoredBar>(stored.Content);
        return new Bar
        {
            Cast = bar.Cast,
            Fineness = bar.Fineness,
            Certificate = bar.Certificate,
            From = bar.From,
            State = bar.State,
            Revision = stored.Revision,
            EntrySeq = stored.EntrySeq,
            Account = bar.Account,
        };
    }
}
