using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Masters;

namespace Kazakhmys.Erp.Ledger.Posting;

/// <summary>
/// No negative stock where the account forbids it, at the end of any production day from the earliest one that the batch touches.
/// </summary>
internal sealed class OverdraftCheck
{
    private readonly List<DayDeltas.Key> _keys = [];

    public async ValueTask CheckAsync(
        UnitOfWork unitOfWork, Code book, BookMasters masters, HeadRow head, PostingBatch batch, BalanceView view, Findings found, CancellationToken cancellationToken)
    {
        _keys.Clear();
        foreach (var key in batch.Deltas.Keys)
            if (!masters.Find(key.Account)!.AllowsOverdraft)
                _keys.Add(key);
        _keys.Sort(static (a, b) => (a.Account, a.Commodity, a.Day).CompareTo((b.Account, b.Commodity, b.Day)));
        for (var start = 0; start < _keys.Count;)
        {
            var end = start + 1;
            while (end < _keys.Count && _keys[end].Account == _keys[start].Account && _keys[end].Commodity == _keys[start].Commodity)
                end++;
            if (IsDebit(batch, start, end))
                await CheckAsync(unitOfWork, book, masters, head, batch, view, found, start, end, cancellationToken).ConfigureAwait(false);
            start = end;
        }
    }

    /// <summary>Keeps what the batch added to balances that are known.</summary>
    public void Apply(PostingBatch batch, BalanceView view)
    {
        foreach (var key in _keys)
            view.Add(key.Account, key.Commodity, batch.Deltas[key].Net);
    }

    /// <summary>True when the batch makes some day's balance smaller than it was.</summary>
    private bool IsDebit(PostingBatch batch, int start, int end)
    {
        long running = 0;
        for (var i = start; i < end; i++)
            if ((running += batch.Deltas[_keys[i]].Net) < 0)
                return true;
        return false;
    }

    private async ValueTask CheckAsync(
        UnitOfWork unitOfWork, Code book, BookMasters masters, HeadRow head, PostingBatch batch, BalanceView view, Findings found,
        int start, int end, CancellationToken cancellationToken)
    {
        var (firstDay, account) = (_keys[start].Day, masters.Find(_keys[start].Account)!);
        var commodity = batch.Commodity(_keys[start].Commodity);
        long running;
        List<(long Day, long Net)> stored = [];
        if (firstDay >= head.LastDay)
        {
            if (!view.TryGet(account.Id, commodity.Index, out running))
            {
                running = await BalanceReader
                    .OfAsync(unitOfWork, book, masters, account.Id, commodity.Code, long.MaxValue, cancellationToken).ConfigureAwait(false);
                view.Set(account.Id, commodity.Index, running);
            }
        }
        else
        {
            running = await BalanceReader
                .OfAsync(unitOfWork, book, masters, account.Id, commodity.Code, firstDay - 1, cancellationToken).ConfigureAwait(false);
            stored = await BalanceReader
                .DaysAsync(unitOfWork, book, account.Id, commodity.Code, firstDay, head.LastDay, cancellationToken).ConfigureAwait(false);
        }
        Walk(running, stored, batch, start, end, account, commodity, found);
    }

    private void Walk(
        long running, List<(long Day, long Net)> stored, PostingBatch batch, int start, int end,
        AccountState account, CommodityState commodity, Findings found)
    {
        for (int s = 0, d = start; s < stored.Count || d < end;)
        {
            var day = Math.Min(
                s < stored.Count ? stored[s].Day : long.MaxValue, d < end ? _keys[d].Day : long.MaxValue);
            if (s < stored.Count && stored[s].Day == day)
                running += stored[s++].Net;
            if (d < end && _keys[d].Day == day)
                running += batch.Deltas[_keys[d++]].Net;
            if (running >= 0)
                continue;
            found.WholeBatch().RuleBroken(LedgerViolations.Overdrawn.At(
                "Transfers",
                account.Code,
                ("balance", running),
                ("shortfall", -running),
                ("unit", commodity.SmallestUnit),
                ("commodity", commodity.Code),
                ("day", ProductionDay.FromNumber(day))));
            return;
        }
    }
}
