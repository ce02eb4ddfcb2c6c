using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Masters;

namespace Kazakhmys.Erp.Ledger.Balances;

/// <summary>All balances of a book: the last snapshot plus the sums of the days after it.</summary>
internal static class AllBalances
{
    private const string SelectSnapshot =
        "select account, commodity, balance from ledger_snapshot where book = $1 and period = $2 and revision = $3";

    private const string SelectDays =
        """
        select account, commodity, cast(sum(received) as bigint), cast(sum(issued) as bigint)
        from ledger_balance_day where book = $1 and day between $2 and $3 group by account, commodity
        """;

    public static async Task<Dictionary<(int Account, string Commodity), long>> ReadAsync(
        StoreSession session, Code book, BookMasters masters, long day, CancellationToken cancellationToken)
    {
        var balances = new Dictionary<(int, string), long>();
        var closed = masters.LastClosedBy(day);
        if (closed is not null)
            await AddSnapshotAsync(session, book, closed.Code, closed.Revision, balances, cancellationToken).ConfigureAwait(false);
        var start = closed?.EndDay ?? HeadRow.BeforeAnyDay;
        foreach (var (key, moved) in await TurnoverAsync(session, book, start, day, cancellationToken).ConfigureAwait(false))
            balances[key] = balances.GetValueOrDefault(key) + moved.Received - moved.Issued;
        return balances;
    }

    public static async Task AddSnapshotAsync(
        StoreSession session, Code book, Code period, int revision, Dictionary<(int, string), long> balances, CancellationToken cancellationToken)
    {
        using var statement = session.Prepare(SelectSnapshot);
        statement.Bind(0, book.Value);
        statement.Bind(1, period.Value);
        statement.Bind(2, revision);
        while (await statement.StepAsync(cancellationToken).ConfigureAwait(false))
            balances[((int)statement.Number(0), statement.Text(1)!)] = statement.Number(2);
    }

    public static async Task<Dictionary<(int Account, string Commodity), (long Received, long Issued)>> TurnoverAsync(
        StoreSession session, Code book, long first, long last, CancellationToken cancellationToken)
    {
        var moved = new Dictionary<(int, string), (long, long)>();
        using var statement = session.Prepare(SelectDays);
        statement.Bind(0, book.Value);
        statement.Bind(1, first);
        statement.Bind(2, last);
        while (await statement.StepAsync(cancellationToken).ConfigureAwait(false))
            moved[((int)statement.Number(0), statement.Text(1)!)] = (statement.Number(2), statement.Number(3));
        return moved;
    }
}
