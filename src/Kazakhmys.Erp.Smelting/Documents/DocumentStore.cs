using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Documents;

internal static class DocumentStore
{
    private const string Columns = "select id, revision, smelter, day, content, entry_seq from smelting_document ";

    private const string SelectLatest = Columns + "where book = $1 and type = $2 and id = $3 order by revision desc limit 1";

    private const string SelectRevisions = Columns + "where book = $1 and type = $2 and id = $3 order by revision";

    private const string SelectOfSmelter = Columns + "where book = $1 and type = $2 and smelter = $3 order by id, revision";

    private const string SelectChildren =
        """
        select d.id, d.revision, d.smelter, d.day, d.content, d.entry_seq
        from smelting_link l join smelting_document d on d.book = l.book and d.type = l.child_type and d.id = l.child
        where l.book = $1 and l.parent_type = $2 and l.parent = $3 and l.child_type = $4 order by d.id, d.revision
        """;

    private const string Insert =
        """
        insert into smelting_document (book, type, id, revision, smelter, day, content, entry_seq, actor, recorded_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (book, type, id, revision) do nothing
        """;

    public static async Task<StoredDocument?> FindAsync(
        StoreSession session, Code book, Code type, string id, CancellationToken cancellationToken)
    {
        using var rows = session.Prepare(SelectLatest);
        rows.Bind(0, book.Value);
        rows.Bind(1, type.Value);
        rows.Bind(2, id);
        return await rows.StepAsync(cancellationToken).ConfigureAwait(false) ? Of(rows) : null;
    }

    public static async Task<StoredDocument?> FindAsync(
        StoreSession session, Code book, Code type, string id, int revision, CancellationToken cancellationToken) =>
        (await HistoryAsync(session, book, type, id, cancellationToken).ConfigureAwait(false)).FirstOrDefault(each => each.Revision == revision);

    /// <summary>Every revision of a document, the first first.</summary>
    public static async Task<IReadOnlyList<StoredDocument>> HistoryAsync(
        StoreSession session, Code book, Code type, string id, CancellationToken cancellationToken)
    {
        var revisions = new List<StoredDocument>();
        using var rows = session.Prepare(SelectRevisions);
        rows.Bind(0, book.Value);
        rows.Bind(1, type.Value);
        rows.Bind(2, id);
        while (await rows.StepAsync(cancellationToken).ConfigureAwait(false))
            revisions.Add(Of(rows));
        return revisions;
    }

    /// <summary>The latest revisions of one type of document of a smelter, by id.</summary>
    public static async Task<IReadOnlyList<StoredDocument>> ListAsync(
        StoreSession session, Code book, Code type, Code smelter, CancellationToken cancellationToken)
    {
        using var rows = session.Prepare(SelectOfSmelter);
        rows.Bind(0, book.Value);
        rows.Bind(1, type.Value);
        rows.Bind(2, smelter.Value);
        return await LatestAsync(rows, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The latest revisions of what hangs, or once hung, on a document, by id.</summary>
    public static async Task<IReadOnlyList<StoredDocument>> ChildrenAsync(
        StoreSession session, Code book, Code parentType, string parent, Code type, CancellationToken cancellationToken)
    {
        using var rows = session.Prepare(SelectChildren);
        rows.Bind(0, book.Value);
        rows.Bind(1, parentType.Value);
        rows.Bind(2, parent);
        rows.Bind(3, type.Value);
        return await LatestAsync(rows, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>False when the revision is there already.</summary>
    public static async Task<bool> InsertAsync(
        UnitOfWork unitOfWork, Code book, Code type, StoredDocument document, string actor, long recordedAt, CancellationToken cancellationToken)
    {
        using var insert = unitOfWork.Prepare(Insert);
        insert.Bind(0, book.Value);
        insert.Bind(1, type.Value);
        insert.Bind(2, document.Id);
        insert.Bind(3, document.Revision);
        insert.Bind(4, document.Smelter.Value);
        insert.Bind(5, document.Day);
        insert.Bind(6, document.Content);
        insert.Bind(7, document.EntrySeq);
        insert.Bind(8, actor);
        insert.Bind(9, recordedAt);
        return await insert.ExecuteAsync(cancellationToken).ConfigureAwait(false) == 1;
    }

    private static async Task<IReadOnlyList<StoredDocument>> LatestAsync(StoreStatement rows, CancellationToken cancellationToken)
    {
        var latest = new SortedDictionary<string, StoredDocument>(StringComparer.Ordinal);
        while (await rows.StepAsync(cancellationToken).ConfigureAwait(false))
        {
            var document = Of(rows);
            latest[document.Id] = document;
        }
        return [.. latest.Values];
    }

    private static StoredDocument Of(StoreStatement rows) => new(
        rows.Text(0)!, (int)rows.Number(1), Code.Parse(rows.Text(2)!), rows.Number(3), rows.Text(4)!, rows.Number(5));
}
