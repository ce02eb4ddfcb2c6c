using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Documents;

/// <summary>Numbers of lots, castings and bundles, each taken once in a book.</summary>
internal static class NumberStore
{
    private const string Select = "select smelter, kind, taken_by_type, taken_by from smelting_number where book = $1 and number = $2";

    private const string Insert =
        """
        insert into smelting_number (book, number, smelter, kind, taken_by_type, taken_by) values ($1, $2, $3, $4, $5, $6)
        on conflict (book, number) do nothing
        """;

    public static async Task<TakenNumber?> FindAsync(StoreSession session, Code book, Code number, CancellationToken cancellationToken)
    {
        using var rows = session.Prepare(Select);
        rows.Bind(0, book.Value);
        rows.Bind(1, number.Value);
        return await rows.StepAsync(cancellationToken).ConfigureAwait(false)
            ? new TakenNumber(Code.Parse(rows.Text(0)!), Code.Parse(rows.Text(1)!), Code.Parse(rows.Text(2)!), rows.Text(3)!)
            : null;
    }

    /// <summary>Takes the numbers of a draft; its own from an earlier revision are its own still.</summary>
    /// <exception cref="RuleViolatedException">A number is another document's (<c>smelting.number.taken</c>).</exception>
    public static async Task TakeAsync(UnitOfWork unitOfWork, DocumentDraft draft, CancellationToken cancellationToken)
    {
        foreach (var (number, kind) in draft.Takes)
        {
            var present = await FindAsync(unitOfWork, draft.Book, number, cancellationToken).ConfigureAwait(false);
            if (present is not null && (present.Type != draft.Type || present.Id != draft.Id || present.Kind != kind))
                throw new RuleViolatedException(SmeltingViolations.NumberTaken.At("Number", number, ("document", $"{present.Type} {present.Id}")));
            using var insert = unitOfWork.Prepare(Insert);
            insert.Bind(0, draft.Book.Value);
            insert.Bind(1, number.Value);
            insert.Bind(2, draft.Smelter.Value);
            insert.Bind(3, kind.Value);
            insert.Bind(4, draft.Type.Value);
            insert.Bind(5, draft.Id);
            await insert.ExecuteAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
