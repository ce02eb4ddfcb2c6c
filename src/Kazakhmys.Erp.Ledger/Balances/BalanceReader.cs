using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Masters;

namespace Kazakhmys.Erp.Ledger.Balances;

/// <summary>
/// Balances as known now: the snapshot of the last closed period before the day, and one seek a day after it.
/// (A range scan over days would read every account of those days.)
/// </summary>
internal static class BalanceReader
{
    private const string SelectSnapshot =
        """
        select balance from ledger_snapshot
        where book = $1 and period = $2 and revision = $3 and account = $4 and commodity = $5
        """;

    private const string SumDays =
        """
        with recursive days(day) as (
            select cast($1 as bigint) union all select day + 1 from days where day < $2)
        select cast(coalesce(sum(b.received - b.issued), 0) as bigint)
        from days d cross join ledger_balance_day b
        where b.book = $3 and b.day = d.day and b.account = $4 and b.commodity = $5
        """;

    private const string SelectDays =
        """
        with recursive days(day) as (
            select cast($1 as bigint) union all select day + 1 from days where day < $2)
        select b.day, b.received - b.issued
        from days d cross join ledger_balance_day b
        where b.book = $3 and b.day = d.day and b.account = $4 and b.commodity = $5
        order by b.day
        """;

    /// <summary>The balance at the end of a day.</summary>
    public static async Task<long> OfAsync(
        StoreSession session, Code book, BookMasters masters, int account, Code commodity, long day, CancellationToken cancellationToken)
    {
        if (masters.Periods.Count == 0)
            return 0;
        var closed = masters.LastClosedBy(day);
        var start = closed?.EndDay ?? masters.Periods[0].FirstDay;
        var end = Math.Min(day, masters.Periods[^1].EndDay - 1);
        var balance = closed is null
            ? 0
            : await SnapshotAsync(session, book, closed, account, commodity, cancellationToken).ConfigureAwait(false);
        if (start > end)
            return balance;
        using var statement = session.Prepare(SumDays);
        BindDays(statement, start, end, book, account, commodity);
        await statement.StepAsync(cancellationToken).ConfigureAwait(false);
        var sum = statement.Number(0);
        await statement.ResetAsync(cancellationToken).ConfigureAwait(false);
        return balance + sum;
    }

    /// <summary>What each day from one to another added, for the days that have rows.</summary>
    public static async Task<List<(long Day, long Net)>> DaysAsync(
        StoreSession session, Code book, int account, Code commodity, long first, long last, CancellationToken cancellationToken)
    {
        var days = new List<(long, long)>();
        if (first > last)
            return days;
        using var statement = session.Prepare(SelectDays);
        BindDays(statement, first, last, book, account, commodity);
        while (await statement.StepAsync(cancellationToken).ConfigureAwait(false))
            days.Add((statement.Number(0), statement.Number(1)));
        return days;
    }

    private static void BindDays(StoreStatement statement, long first, long last, Code book, int account, Code commodity)
    {
        statement.Bind(0, first);
        statement.Bind(1, last);
        statement.Bind(2, book.Value);
        statement.Bind(3, account);
        statement.Bind(4, commodity.Value);
    }

    private static async Task<long> SnapshotAsync(
        StoreSession session, Code book, PeriodSpan closed, int account, Code commodity, CancellationToken cancellationToken)
    {
        using var statement = session.Prepare(SelectSnapshot);
        statement.Bind(0, book.Value);
        statement.Bind(1, closed.Code.Value);
        statement.Bind(2, closed.Revision);
        statement.Bind(3, account);
        statement.Bind(4, commodity.Value);
        if (!await statement.StepAsync(cancellationToken).ConfigureAwait(false))
            return 0;
        var balance = statement.Number(0);
        await statement.ResetAsync(cancellationToken).ConfigureAwait(false);
        return balance;
    }
}
