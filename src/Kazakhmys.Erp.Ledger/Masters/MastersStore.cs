using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Ledger.Masters;

/// <summary>Reads accounts and periods of a book.</summary>
internal static class MastersStore
{
    private const string SelectAccounts =
        """
        select id, code, kind, material, overdraft, valid_from, fingerprint
        from ledger_account where book = $1 and id > $2 order by id
        """;

    private const string SelectClosures = "select account, last_day from ledger_account_closure where book = $1";

    private const string SelectPeriods =
        """
        select code, first_day, end_day, state, revision, opened_seq, indexed
        from ledger_period where book = $1 order by first_day
        """;

    public static async Task<BookMasters> LoadAsync(
        StoreSession session, string book, long version, BookMasters? earlier, CancellationToken cancellationToken)
    {
        var accounts = new List<AccountState>(earlier?.Accounts ?? []);
        var known = accounts.Count == 0 ? 0 : accounts[^1].Id;
        await AddAccountsAsync(session, book, known, accounts, cancellationToken).ConfigureAwait(false);
        var closures = await ClosuresAsync(session, book, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < accounts.Count && closures.Count > 0; i++)
            if (closures.TryGetValue(accounts[i].Id, out var lastDay) && accounts[i].LastDay != lastDay)
                accounts[i] = accounts[i] with { LastDay = lastDay };
        var periods = await PeriodsAsync(session, book, cancellationToken).ConfigureAwait(false);
        return new BookMasters(version, accounts, periods);
    }

    private static async Task AddAccountsAsync(
        StoreSession session, string book, int known, List<AccountState> accounts, CancellationToken cancellationToken)
    {
        using var statement = session.Prepare(SelectAccounts);
        statement.Bind(0, book);
        statement.Bind(1, known);
        while (await statement.StepAsync(cancellationToken).ConfigureAwait(false))
        {
            accounts.Add(new AccountState(
                (int)statement.Number(0),
                Code.Parse(statement.Text(1)!),
                Stored.Kind(statement.Text(2)!),
                statement.IsNull(3) ? null : Code.Parse(statement.Text(3)!),
                statement.Number(4) == 1,
                statement.Number(5),
                AccountState.NeverClosed,
                EntryHash.Parse(statement.Text(6)!)));
        }
    }

    private static async Task<Dictionary<int, long>> ClosuresAsync(StoreSession session, string book, CancellationToken cancellationToken)
    {
        var closures = new Dictionary<int, long>();
        using var statement = session.Prepare(SelectClosures);
        statement.Bind(0, book);
        while (await statement.StepAsync(cancellationToken).ConfigureAwait(false))
            closures.Add((int)statement.Number(0), statement.Number(1));
        return closures;
    }

    private static async Task<List<PeriodSpan>> PeriodsAsync(StoreSession session, string book, CancellationToken cancellationToken)
    {
        var periods = new List<PeriodSpan>();
        using var statement = session.Prepare(SelectPeriods);
        statement.Bind(0, book);
        while (await statement.StepAsync(cancellationToken).ConfigureAwait(false))
        {
            periods.Add(new PeriodSpan(
                Code.Parse(statement.Text(0)!),
                statement.Number(1),
                statement.Number(2),
                Stored.State(statement.Text(3)!),
                (int)statement.Number(4),
                statement.Number(5),
                statement.Number(6) == 1));
        }
        return periods;
    }
}
