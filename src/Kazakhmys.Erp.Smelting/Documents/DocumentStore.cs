using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Documents;

internal static class DocumentStore
{
    private const string Columns = "select id, revision, smelter, day, content, entry_seq from smelting_document ";

    private const string SelectLatest = Columns + "where book = $1 and type = $2 and id = $3 order by revision desc limit 1";

    private const string SelectOfSmelter = Columns + "where book = $1 and type = $2 and smelter = $3 order by id, revision";

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

    /// <summary>The latest revisions of one type of document of a smelter, by id.</summary>
    public static async Task<IReadOnlyList<StoredDocument>> ListAsync(
        StoreSession session, Code book, Code type, Code smelter, CancellationToken cancellationToken)
    {
        var latest = new SortedDictionary<string, StoredDocument>(StringComparer.Ordinal);
        using var rows = session.Prepare(SelectOfSmelter);
        rows.Bind(0, book.Value);
        rows.Bind(1, type.Value);
        rows.Bind(2, smelter.Value);
        while (await rows.StepAsync(cancellationToken).ConfigureAwait(false))
        {
            var document = Of(rows);
            latest[document.Id] = document;
        }
        return [.. latest.Values];
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

    private static StoredDocument Of(StoreStatement rows) => new(
        rows.Text(0)!, (int)rows.Number(1), Code.Parse(rows.Text(2)!), rows.Number(3), rows.Text(4)!, rows.Number(5));
}
