using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Provenance;

namespace Kazakhmys.Erp.Ledger.Tests.Provenance;

/// <summary>The plainest model of stocks that mix or queue: every account from the beginning, no shortcuts.</summary>
internal sealed class StockModel(MixingRule rule)
{
    private readonly Dictionary<int, List<(int Origin, long Amount)>> _stocks = [];
    private readonly Dictionary<int, long> _owed = [];

    public static StockModel Of(IEnumerable<Happening> history, MixingRule rule, Func<int, bool> isOrigin)
    {
        var model = new StockModel(rule);
        foreach (var happening in history.Where(h => !h.IsReversed))
        {
            var moved = isOrigin(happening.From)
                ? [(happening.From, happening.Amount)]
                : model.Issue(happening.From, happening.Amount);
            if (!isOrigin(happening.To))
                model.Receive(happening.To, moved);
        }
        return model;
    }

    public IEnumerable<(int Origin, long Amount)> Content(int account) =>
        Stock(account).GroupBy(l => l.Origin).Select(g => (g.Key, g.Sum(l => l.Amount)));

    private List<(int Origin, long Amount)> Issue(int account, long amount)
    {
        var there = Math.Min(amount, Stock(account).Sum(l => l.Amount));
        var moved = Take(account, there);
        if (there < amount)
        {
            moved.Add((account, amount - there));
            _owed[account] = _owed.GetValueOrDefault(account) + amount - there;
        }
        return moved;
    }

    private void Receive(int account, List<(int Origin, long Amount)> lots)
    {
        Stock(account).AddRange(lots);
        var payBack = Math.Min(_owed.GetValueOrDefault(account), lots.Sum(l => l.Amount));
        Take(account, payBack);
        _owed[account] = _owed.GetValueOrDefault(account) - payBack;
    }

    private List<(int Origin, long Amount)> Take(int account, long amount)
    {
        if (amount == 0)
            return [];
        var there = rule == MixingRule.Proportional
            ? [.. Content(account).OrderBy(c => c.Origin)]
            : Stock(account);
        var parts = rule == MixingRule.Proportional
            ? Apportionment.ByLargestRemainder(amount, [.. there.Select(l => l.Amount)])
            : FirstOf(there, amount);
        _stocks[account] = [.. there.Select((l, i) => (l.Origin, l.Amount - parts[i])).Where(l => l.Item2 > 0)];
        return [.. there.Select((l, i) => (l.Origin, parts[i])).Where(l => l.Item2 > 0)];
    }

    private static long[] FirstOf(List<(int Origin, long Amount)> lots, long amount)
    {
        var parts = new long[lots.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Math.Min(amount, lots[i].Amount);
            amount -= parts[i];
        }
        return parts;
    }

    private List<(int Origin, long Amount)> Stock(int account) =>
        _stocks.TryGetValue(account, out var stock) ? stock : _stocks[account] = [];
}
