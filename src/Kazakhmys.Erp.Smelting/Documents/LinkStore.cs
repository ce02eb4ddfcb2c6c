using Kazakhmys.Erp.Data.Stores;

namespace Kazakhmys.Erp.Smelting.Documents;

/// <summary>Which document hangs on which.</summary>
internal static class LinkStore
{
    private const string Insert =
        """
        insert into smelting_link (book, parent_type, parent, child_type, child) values ($1, $2, $3, $4, $5)
        on conflict (book, parent_type, parent, child_type, child) do nothing
        """;

    public static async Task InsertAsync(UnitOfWork unitOfWork, DocumentDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Parents.Count == 0)
            return;
        using var insert = unitOfWork.Prepare(Insert);
        foreach (var (type, id) in draft.Parents)
        {
            insert.Bind(0, draft.Book.Value);
            insert.Bind(1, type.Value);
            insert.Bind(2, id);
            insert.Bind(3, draft.Type.Value);
            insert.Bind(4, draft.Id);
            await insert.ExecuteAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
