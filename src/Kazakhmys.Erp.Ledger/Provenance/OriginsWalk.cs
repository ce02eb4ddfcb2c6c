using System.Runtime.InteropServices;

namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>
/// Upstream: what an account at which the walk ends gives is of that account; so is what an account gives without having it.
/// </summary>
internal sealed class OriginsWalk(TraceOrder order, WalkPart[] parts) : Walk(order, parts)
{
    private readonly Composition _broughtIn = new();

    public override void Pass(in TimedTransfer transfer)
    {
        var isKept = PartOf(transfer.To) == WalkPart.Walked;
        if (!isKept && PartOf(transfer.From) != WalkPart.Walked)
            return;
        Issue(transfer.From, transfer.Amount, transfer.From);
        if (transfer.Seq == Seq && transfer.To == Traced)
            _broughtIn.Add(CollectionsMarshal.AsSpan(Moving), transfer.From);
        if (isKept)
            Receive(transfer);
    }

    public override (long Amount, IEnumerable<(int Account, long Amount)> Shares) Result()
    {
        var shares = new List<(int Account, long Amount)>();
        foreach (var share in (Content ?? new Composition()).Shares)
            if (share.Amount > 0)
                shares.Add((share.Origin, share.Amount));
        return (shares.Sum(s => s.Amount), shares);
    }

    public override IReadOnlyList<int> PathOf(int account)
    {
        var way = WayBack(Traced, account, Content?.Find(account));
        way.Reverse();
        return way;
    }

    private Composition? Content => Seq is null ? FindStock(Traced)?.Content : _broughtIn;
}
