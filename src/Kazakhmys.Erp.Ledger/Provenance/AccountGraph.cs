using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Masters;

namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>Which accounts gave to which, and so which of them a walk has to look at.</summary>
internal sealed class AccountGraph
{
    private readonly HashSet<(int From, int To)> _edges = [];

    public void Add(int from, int to) => _edges.Add((from, to));

    /// <summary>The part of each account in a walk from a traced account, by number of the account.</summary>
    /// <param name="masters">The accounts.</param>
    /// <param name="traced">Where the walk begins; it is walked whatever its kind.</param>
    /// <param name="upstream">Against the transfers, to those that gave; else with them, to those that received.</param>
    /// <param name="ends">Kinds of account at which the walk ends.</param>
    /// <param name="depth">How many accounts far it goes, by the shortest way; it ends at those so far.</param>
    public WalkPart[] PartsOf(BookMasters masters, int traced, bool upstream, IReadOnlyList<AccountKind> ends, int depth)
    {
        var neighbours = _edges.ToLookup(e => upstream ? e.To : e.From, e => upstream ? e.From : e.To);
        var parts = new WalkPart[masters.Accounts.Max(a => a.Id) + 1];
        parts[traced] = WalkPart.Walked;
        var front = new List<int> { traced };
        for (var distance = 1; front.Count > 0; distance++)
        {
            var next = new List<int>();
            foreach (var neighbour in front.SelectMany(account => neighbours[account]))
            {
                if (parts[neighbour] != WalkPart.Outside)
                    continue;
                var isEnd = distance >= depth || ends.Contains(masters.Find(neighbour)!.Kind);
                parts[neighbour] = isEnd ? WalkPart.End : WalkPart.Walked;
                if (!isEnd)
                    next.Add(neighbour);
            }
            front = next;
        }
        return parts;
    }
}
