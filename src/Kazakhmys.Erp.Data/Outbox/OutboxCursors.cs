using Kazakhmys.Erp.Data.Stores;
using NodaTime;
using NodaTime.Text;

namespace Kazakhmys.Erp.Data.Outbox;

/// <summary>Reads events and moves the cursor of a handler in a book by compare-and-set, each in a short transaction of its own.</summary>
internal sealed class OutboxCursors(ErpStore store)
{
    private const int PageSize = 256;

    private const string SelectBooks = "select book from data_outbox_head order by book";

    private const string SelectCursor = "select seq from data_outbox_cursor where book = $1 and handler = $2";

    private const string InsertCursor =
        "insert into data_outbox_cursor (book, handler, seq, attempts) values ($1, $2, 0, 0) on conflict (book, handler) do nothing";

    private const string SelectPage =
        """
        select seq, id, type, version, payload, occurred_at, recorded_at from data_outbox
        where book = $1 and seq > $2 order by seq limit $3
        """;

    private const string Move =
        """
        update data_outbox_cursor set seq = $1, attempts = 0, last_error = null, failed_at = null
        where book = $2 and handler = $3 and seq = $4
        """;

    private const string Fail =
        """
        update data_outbox_cursor set attempts = attempts + 1, last_error = $1, failed_at = $2
        where book = $3 and handler = $4 and seq = $5
        """;

    internal Task<List<string>> BooksAsync(CancellationToken cancellationToken) => store.ReadAsync(
        null,
        async session =>
        {
            var books = new List<string>();
            using var statement = session.Prepare(SelectBooks);
            while (await statement.StepAsync(cancellationToken).ConfigureAwait(false))
                books.Add(statement.Text(0)!);
            return books;
        },
        cancellationToken);

    internal async Task<long> CursorAsync(string book, string handler, CancellationToken cancellationToken)
    {
        var found = await store.ReadAsync(
            null,
            async session =>
            {
                using var statement = session.Prepare(SelectCursor);
                statement.Bind(0, book);
                statement.Bind(1, handler);
                return await statement.StepAsync(cancellationToken).ConfigureAwait(false) ? statement.Number(0) : -1;
            },
            cancellationToken).ConfigureAwait(false);
        if (found >= 0)
            return found;
        await ChangeAsync(InsertCursor, s => { s.Bind(0, book); s.Bind(1, handler); }, cancellationToken).ConfigureAwait(false);
        return await CursorAsync(book, handler, cancellationToken).ConfigureAwait(false);
    }

    internal Task<List<ErpEvent>> PageAsync(string book, long after, CancellationToken cancellationToken) => store.ReadAsync(
        null,
        async session =>
        {
            var page = new List<ErpEvent>();
            using var statement = session.Prepare(SelectPage);
            statement.Bind(0, book);
            statement.Bind(1, after);
            statement.Bind(2, PageSize);
            while (await statement.StepAsync(cancellationToken).ConfigureAwait(false))
                page.Add(Event(book, statement));
            return page;
        },
        cancellationToken);

    /// <summary>False when another dispatcher has moved the cursor in the meantime.</summary>
    internal async Task<bool> MoveAsync(string book, string handler, long from, long to, CancellationToken cancellationToken) =>
        await ChangeAsync(
            Move,
            s =>
            {
                s.Bind(0, to);
                s.Bind(1, book);
                s.Bind(2, handler);
                s.Bind(3, from);
            },
            cancellationToken).ConfigureAwait(false) == 1;

    internal Task FailAsync(string book, string handler, long at, string error, Instant when, CancellationToken cancellationToken) =>
        ChangeAsync(
            Fail,
            s =>
            {
                s.Bind(0, error);
                s.Bind(1, InstantPattern.ExtendedIso.Format(when));
                s.Bind(2, book);
                s.Bind(3, handler);
                s.Bind(4, at);
            },
            cancellationToken);

    private Task<int> ChangeAsync(string sql, Action<StoreStatement> bind, CancellationToken cancellationToken) => store.WriteAsync(
        null,
        async unitOfWork =>
        {
            using var statement = unitOfWork.Prepare(sql);
            bind(statement);
            return await statement.ExecuteAsync(cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    private static ErpEvent Event(string book, StoreStatement row) => new()
    {
        Book = book,
        Sequence = row.Number(0),
        Id = Guid.ParseExact(row.Text(1)!, "D"),
        Type = row.Text(2)!,
        Version = checked((int)row.Number(3)),
        Payload = row.Text(4)!,
        OccurredAt = InstantPattern.ExtendedIso.Parse(row.Text(5)!).Value,
        RecordedAt = InstantPattern.ExtendedIso.Parse(row.Text(6)!).Value,
    };
}
