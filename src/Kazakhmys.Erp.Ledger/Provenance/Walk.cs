namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>Replays transfers in the order of time and keeps what each account on the way holds of which origin. One thread uses it.</summary>
internal abstract class Walk
{
    private readonly MixingRule _rule;
    private readonly WalkPart[] _parts;
    private readonly Stock?[] _stocks;
    private readonly Apportioner _split = new();

    protected Walk(TraceOrder order, WalkPart[] parts)
    {
        (Traced, Seq, _rule, _parts) = (order.Account, order.Seq, order.Rule, parts);
        _stocks = new Stock?[parts.Length];
    }

    /// <summary>Number of the traced account.</summary>
    protected int Traced { get; }

    /// <summary>The traced entry, if it is one.</summary>
    protected long? Seq { get; }

    /// <summary>What the transfer at hand moves.</summary>
    protected List<Lot> Moving { get; } = [];

    public abstract void Pass(in TimedTransfer transfer);

    /// <summary>The traced amount, and its shares by number of the account.</summary>
    public abstract (long Amount, IEnumerable<(int Account, long Amount)> Shares) Result();

    /// <summary>The accounts that most of a share passed, from where it came from to where it went.</summary>
    public abstract IReadOnlyList<int> PathOf(int account);

    /// <summary>One more than the greatest number of an account.</summary>
    protected int Accounts => _parts.Length;

    protected WalkPart PartOf(int account) => _parts[account];

    /// <summary>What an account gives; what it does not have comes from <paramref name="shortfallOf"/>.</summary>
    protected void Issue(int account, long amount, int shortfallOf)
    {
        Moving.Clear();
        var shortfall = PartOf(account) == WalkPart.Walked ? StockOf(account).Issue(amount, Moving) : amount;
        if (shortfall > 0)
            Moving.Add(new Lot(shortfallOf, shortfall));
    }

    protected void Receive(in TimedTransfer transfer) => StockOf(transfer.To).Receive(Moving, transfer.From);

    protected Stock? FindStock(int account) => _stocks[account];

    /// <summary>Stocks at which a walk ends give nothing back, so nothing has to be kept in its order.</summary>
    private Stock StockOf(int account) => _stocks[account] ??=
        _rule == MixingRule.FirstInFirstOut && PartOf(account) == WalkPart.Walked ? new QueuedStock(_split) : new MixedStock(_split);

    /// <summary>
    /// The way of an origin back from an account, first the account. At each account the neighbour that gave most of it, or the one that
    /// gave it first where that leads in a circle; a dead end is taken back. The first givers alone always lead home.
    /// </summary>
    protected List<int> WayBack(int account, int origin, Share? last = null)
    {
        var (way, seen) = (new List<int> { account }, new HashSet<int> { account });
        while (way[^1] != origin)
        {
            var next = way.Count == 1 ? NotSeen(last, seen) : null;
            next ??= NotSeen(FindStock(way[^1])?.Content.Find(origin), seen);
            if (next is { } neighbour)
                way.Add(neighbour);
            else
                way.RemoveAt(way.Count - 1);
        }
        return way;
    }

    private static int? NotSeen(Share? share, HashSet<int> seen)
    {
        if (share is not { } came)
            return null;
        if (seen.Add(came.Mostly))
            return came.Mostly;
        return seen.Add(came.First) ? came.First : null;
    }
}
