using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Masters;
using Kazakhmys.Erp.Ledger.Posting;

namespace Kazakhmys.Erp.Ledger.Periods;

/// <summary>Immutable balances at the end of closed periods: the snapshot before plus the days of the period, whatever the history.</summary>
internal static class Snapshots
{
    private const string Insert =
        """
        insert into ledger_snapshot (book, period, revision, account, commodity, balance)
        select cast($1 as text), cast($2 as text), cast($3 as bigint), account, commodity, cast(sum(balance) as bigint)
        from (
            select account, commodity, balance from ledger_snapshot where book = $1 and period = $4 and revision = $5
            union all
            select account, commodity, received - issued from ledger_balance_day where book = $1 and day between $6 and $7) parts
        group by account, commodity having sum(balance) <> 0
        """;

    private const string Select =
        """
        select account, commodity, balance from ledger_snapshot
        where book = $1 and period = $2 and revision = $3 order by account, commodity
        """;

    public static async Task WriteAsync(UnitOfWork unitOfWork, Code book, PeriodSpan closed, PeriodSpan? previous, CancellationToken cancellationToken)
    {
        using var statement = unitOfWork.Prepare(Insert);
        statement.Bind(0, book.Value);
        statement.Bind(1, closed.Code.Value);
        statement.Bind(2, closed.Revision);
        statement.Bind(3, previous?.Code.Value ?? "");
        statement.Bind(4, previous?.Revision ?? 0);
        statement.Bind(5, previous?.EndDay ?? HeadRow.BeforeAnyDay);
        statement.Bind(6, closed.EndDay - 1);
        await statement.ExecuteAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>SHA-256 over account number, commodity and balance in their order.</summary>
    public static async Task<(int Count, EntryHash Hash)> HashAsync(
        StoreSession session, Code book, string period, int revision, CancellationToken cancellationToken)
    {
        var (form, count) = (new CanonicalForm(), 0);
        using var statement = session.Prepare(Select);
        statement.Bind(0, book.Value);
        statement.Bind(1, period);
        statement.Bind(2, revision);
        while (await statement.StepAsync(cancellationToken).ConfigureAwait(false))
        {
            form.Write(statement.Number(0));
            form.Write(statement.Utf8(1));
            form.Write(statement.Number(2));
            count++;
        }
        return (count, CanonicalEntry.Hash(form));
    }
}
