using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Masters;
using Kazakhmys.Erp.Ledger.Posting;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Accounts;

internal static class AccountStore
{
    private const string InsertClosure =
        "insert into ledger_account_closure (book, account, last_day, closed_at, actor) values ($1, $2, $3, $4, $5)";

    private const string SelectUses =
        """
        select commodity, max(day), cast(sum(received - issued) as bigint)
        from ledger_balance_day where book = $1 and account = $2 group by commodity order by commodity
        """;

    private static readonly BulkTarget _table = new(
        "ledger_account",
        BulkColumn.TextKey("book"), BulkColumn.Key("id"), BulkColumn.Text("code"), BulkColumn.Text("kind"), BulkColumn.Text("material"),
        BulkColumn.Number("overdraft"), BulkColumn.Number("valid_from"), BulkColumn.Text("fingerprint"), BulkColumn.Number("opened_at"),
        BulkColumn.Text("actor"));

    public static async Task InsertAsync(
        UnitOfWork unitOfWork, Code book, int firstId, IEnumerable<OpenAccount> accounts, Instant now, Code actor, CancellationToken cancellationToken)
    {
        var writer = unitOfWork.Bulk(_table);
        await using (writer.ConfigureAwait(false))
        {
            foreach (var account in accounts)
            {
                Set(writer, book, firstId++, account, now, actor);
                await writer.EndRowAsync(cancellationToken).ConfigureAwait(false);
            }
            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public static async Task InsertClosureAsync(
        UnitOfWork unitOfWork, Code book, int account, ProductionDay lastDay, Instant now, Code actor, CancellationToken cancellationToken)
    {
        using var statement = unitOfWork.Prepare(InsertClosure);
        statement.Bind(0, book.Value);
        statement.Bind(1, account);
        statement.Bind(2, lastDay.Number);
        statement.Bind(3, now.ToUnixTimeTicks());
        statement.Bind(4, actor.Value);
        await statement.ExecuteAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The last day on which an account was posted to, and its balance of each commodity.</summary>
    public static async Task<(long LastDay, List<(string Commodity, long Balance)> Balances)> UsesAsync(
        StoreSession session, Code book, int account, CancellationToken cancellationToken)
    {
        var (lastDay, balances) = (HeadRow.BeforeAnyDay, new List<(string, long)>());
        using var statement = session.Prepare(SelectUses);
        statement.Bind(0, book.Value);
        statement.Bind(1, account);
        while (await statement.StepAsync(cancellationToken).ConfigureAwait(false))
        {
            lastDay = Math.Max(lastDay, statement.Number(1));
            balances.Add((statement.Text(0)!, statement.Number(2)));
        }
        return (lastDay, balances);
    }

    private static void Set(BulkWriter writer, Code book, int id, OpenAccount account, Instant now, Code actor)
    {
        var overdraft = account.AllowsOverdraft!.Value;
        var kind = Stored.Text(account.Kind);
        var fingerprint = Fingerprints.OfAccount(
            book.Value, id, account.Code.Value, kind, account.Material?.Value, overdraft, account.ValidFrom.Number);
        writer.Set(0, book.Value);
        writer.Set(1, id);
        writer.Set(2, account.Code.Value);
        writer.Set(3, kind);
        writer.Set(4, account.Material?.Value);
        writer.Set(5, overdraft ? 1 : 0);
        writer.Set(6, account.ValidFrom.Number);
        writer.Set(7, fingerprint.ToString());
        writer.Set(8, now.ToUnixTimeTicks());
        writer.Set(9, actor.Value);
    }
}
