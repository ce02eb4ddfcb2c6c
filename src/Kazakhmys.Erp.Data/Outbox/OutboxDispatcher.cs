using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;
using NodaTime.Text;

namespace Kazakhmys.Erp.Data.Outbox;

internal sealed class OutboxDispatcher(ErpStore store, IEnumerable<IErpEventHandler> handlers, IClock clock) : IOutboxDispatcher
{
    private const int LongestError = 1000;

    private const string SelectStatus =
        """
        select c.book, c.handler, c.seq, h.seq, c.attempts, c.last_error, c.failed_at
        from data_outbox_cursor c join data_outbox_head h on h.book = c.book order by c.book, c.handler
        """;

    private readonly OutboxCursors _cursors = new(store);

    public async Task<OutboxDispatch> DispatchAsync(CancellationToken cancellationToken = default)
    {
        var (handled, failed) = (0, 0);
        foreach (var book in await _cursors.BooksAsync(cancellationToken).ConfigureAwait(false))
            foreach (var handler in handlers)
            {
                var (count, stopped) = await DrainAsync(book, handler, cancellationToken).ConfigureAwait(false);
                handled += count;
                failed += stopped ? 1 : 0;
            }
        return new OutboxDispatch { Handled = handled, Failed = failed };
    }

    public Task<IReadOnlyList<OutboxStatus>> StatusAsync(CancellationToken cancellationToken = default) => store.ReadAsync(
        null,
        async session =>
        {
            var all = new List<OutboxStatus>();
            using var statement = session.Prepare(SelectStatus);
            while (await statement.StepAsync(cancellationToken).ConfigureAwait(false))
                all.Add(Status(statement));
            return (IReadOnlyList<OutboxStatus>)all;
        },
        cancellationToken);

    private async Task<(int Handled, bool Stopped)> DrainAsync(string book, IErpEventHandler handler, CancellationToken cancellationToken)
    {
        var handled = 0;
        var cursor = await _cursors.CursorAsync(book, handler.Name, cancellationToken).ConfigureAwait(false);
        while (await _cursors.PageAsync(book, cursor, cancellationToken).ConfigureAwait(false) is { Count: > 0 } page)
        {
            foreach (var happened in page.Where(e => Wants(handler, e) || e == page[^1]))
            {
                if (Wants(handler, happened))
                {
                    if (!await HandledAsync(handler, happened, cursor, cancellationToken).ConfigureAwait(false))
                        return (handled, true);
                    handled++;
                }
                if (!await _cursors.MoveAsync(book, handler.Name, cursor, happened.Sequence, cancellationToken).ConfigureAwait(false))
                    return (handled, false);
                cursor = happened.Sequence;
            }
        }
        return (handled, false);
    }

    private async Task<bool> HandledAsync(IErpEventHandler handler, ErpEvent happened, long cursor, CancellationToken cancellationToken)
    {
        try
        {
            await handler.HandleAsync(happened, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // whatever a handler throws is recorded with its book and stops only that handler there
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await _cursors.FailAsync(happened.Book, handler.Name, cursor, Text(exception), clock.GetCurrentInstant(), cancellationToken)
                .ConfigureAwait(false);
            return false;
        }
    }

    private static bool Wants(IErpEventHandler handler, ErpEvent happened) =>
        handler.Types.Count == 0 || handler.Types.Contains(happened.Type);

    private static string Text(Exception exception)
    {
        var text = exception is ErpException refused ? refused.Code : $"{exception.GetType().FullName}: {exception.Message}";
        return text.Length <= LongestError ? text : text[..LongestError];
    }

    private static OutboxStatus Status(StoreStatement row) => new()
    {
        Book = row.Text(0)!,
        Handler = row.Text(1)!,
        Handled = row.Number(2),
        Head = row.Number(3),
        Attempts = row.Number(4),
        LastError = row.Text(5),
        FailedAt = row.Text(6) is { } text ? InstantPattern.ExtendedIso.Parse(text).Value : null,
    };
}
