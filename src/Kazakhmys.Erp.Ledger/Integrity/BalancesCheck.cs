using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Integrity;

/// <summary>The daily balances are the sums of the transfers, and every commodity sums to zero over all accounts.</summary>
internal sealed class BalancesCheck(Code book, AccountsCheck accounts, Tally tally, VerificationFindings findings)
{
    private const string Select =
        "select day, account, commodity, received, issued from ledger_balance_day where book = $1";

    private readonly Dictionary<int, Int128> _sums = [];
    private readonly HashSet<Tally.Key> _seen = [];

    public long Rows { get; private set; }

    public async Task RunAsync(StoreSession session, CancellationToken cancellationToken)
    {
        using (var row = session.Prepare(Select))
        {
            row.Bind(0, book.Value);
            while (await row.StepAsync(cancellationToken).ConfigureAwait(false))
                Compare(row);
        }
        if (_seen.Count < tally.Days.Count)
            foreach (var (key, expected) in tally.Days.Where(d => !_seen.Contains(d.Key)).OrderBy(d => (d.Key.Day, d.Key.Account)))
                Differs(key, default, expected);
        foreach (var (commodity, sum) in _sums.Where(s => s.Value != 0))
            findings.Add(LedgerViolations.VerifyNotConserved.At(
                $"{book}/{tally.CommodityName(commodity)}", tally.CommodityName(commodity), ("sum", sum)));
    }

    private void Compare(StoreStatement row)
    {
        var key = new Tally.Key(row.Number(0), (int)row.Number(1), tally.CommodityOf(row.Utf8(2)));
        var kept = new Tally.Sums(row.Number(3), row.Number(4));
        var expected = tally.Days.GetValueOrDefault(key);
        _sums[key.Commodity] = _sums.GetValueOrDefault(key.Commodity) + kept.Received - kept.Issued;
        _seen.Add(key);
        Rows++;
        if (kept != expected)
            Differs(key, kept, expected);
    }

    private void Differs(Tally.Key key, Tally.Sums kept, Tally.Sums expected)
    {
        var (account, commodity, day) = (accounts.NameOf(key.Account), tally.CommodityName(key.Commodity), ProductionDay.FromNumber(key.Day));
        findings.Add(LedgerViolations.VerifyBalanceDiffers.At(
            $"{book}/balance[{day},{account},{commodity}]",
            day,
            ("account", account),
            ("commodity", commodity),
            ("received", kept.Received),
            ("issued", kept.Issued),
            ("expectedReceived", expected.Received),
            ("expectedIssued", expected.Issued)));
    }
}
