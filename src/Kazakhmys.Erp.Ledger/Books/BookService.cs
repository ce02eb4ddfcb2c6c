using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Masters;
using Kazakhmys.Erp.Ledger.Posting;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Books;

internal sealed class BookService(ErpStore store, IClock clock, ICurrentUser user, IAuthorizer authorizer) : IBooks
{
    private const string SelectAll = "select book, name, opened_at from ledger_book order by book";

    private const string Insert =
        "insert into ledger_book (book, name, opened_at) values ($1, $2, $3) on conflict (book) do nothing";

    private const string InsertHead =
        "insert into ledger_head (book, seq, hash, recorded_at, last_day, masters) values ($1, 0, $2, 0, $3, 0)";

    public async Task<Book> OpenAsync(Code book, string name, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        if (book.IsEmpty)
            throw new ValidationFailedException(Code.Violation(null, "Book"));
        if (string.IsNullOrWhiteSpace(name) || name.Length > EntryShape.MaxText || !EntryShape.IsStorable(name))
            throw new ValidationFailedException(LedgerViolations.BookUnnamed.At("Name", name));
        await authorizer.RequireAsync(user.Actor, "ledger.book.open", book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => OpenAsync(unitOfWork, book, name, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Book>> ListAsync(StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync<IReadOnlyList<Book>>(
            within, async session => await ReadAsync(session, cancellationToken).ConfigureAwait(false), cancellationToken);

    private async Task<Book> OpenAsync(UnitOfWork unitOfWork, Code book, string name, CancellationToken cancellationToken)
    {
        using (var insert = unitOfWork.Prepare(Insert))
        {
            insert.Bind(0, book.Value);
            insert.Bind(1, name);
            insert.Bind(2, clock.GetCurrentInstant().ToUnixTimeTicks());
            if (await insert.ExecuteAsync(cancellationToken).ConfigureAwait(false) == 1)
                await InsertHeadAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
        }
        return (await ReadAsync(unitOfWork, cancellationToken).ConfigureAwait(false)).Find(b => b.Code == book)!;
    }

    private static async Task InsertHeadAsync(UnitOfWork unitOfWork, Code book, CancellationToken cancellationToken)
    {
        using var insert = unitOfWork.Prepare(InsertHead);
        insert.Bind(0, book.Value);
        insert.Bind(1, EntryHash.None.ToString());
        insert.Bind(2, HeadRow.BeforeAnyDay);
        await insert.ExecuteAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<List<Book>> ReadAsync(StoreSession session, CancellationToken cancellationToken)
    {
        var books = new List<Book>();
        using var statement = session.Prepare(SelectAll);
        while (await statement.StepAsync(cancellationToken).ConfigureAwait(false))
            books.Add(new Book
            {
                Code = Code.Parse(statement.Text(0)!),
                Name = statement.Text(1)!,
                OpenedAt = Instant.FromUnixTimeTicks(statement.Number(2)),
            });
        return books;
    }
}
