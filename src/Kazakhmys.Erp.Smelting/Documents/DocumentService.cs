using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Documents;

/// <summary>What the services of documents that are recorded and corrected share; each says its kind.</summary>
internal abstract class DocumentService<TDocument>(DocumentDesk desk) : IDocuments<TDocument>
    where TDocument : class
{
    protected abstract DocumentKind<TDocument, Recorded<TDocument>> Kind { get; }

    public Task<Recorded<TDocument>> RecordAsync(TDocument command, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        desk.RecordAsync(Kind, command, within, cancellationToken);

    public Task<Recorded<TDocument>> CorrectAsync(
        TDocument command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        desk.CorrectAsync(Kind, command, revision, within, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckRecordAsync(
        TDocument command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        desk.CheckAsync(Kind, command, within, cancellationToken);

    public Task<Recorded<TDocument>?> FindAsync(
        Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        desk.FindAsync(Kind, book, number.Value, within, cancellationToken);

    public Task<IReadOnlyList<Recorded<TDocument>>> ListAsync(
        Code book, Code smelter, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        desk.ListAsync(Kind, book, smelter, first, last, within, cancellationToken);

    protected static Recorded<TDocument> Answer(StoredDocument stored) => new()
    {
        Document = ContentJson.Read<TDocument>(stored.Content),
        Revision = stored.Revision,
        EntrySeq = stored.EntrySeq,
    };
}
