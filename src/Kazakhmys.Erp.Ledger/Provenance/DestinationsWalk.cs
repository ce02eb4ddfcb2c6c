namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>
/// Downstream: what the traced account (or one entry) gives is marked; everything else is of nowhere. What comes back to the account and
/// is given again is marked already and counts once. What pays back an overdraft lies where it was owed.
/// </summary>
internal sealed class DestinationsWalk(TraceOrder order, WalkPart[] parts) : Walk(order, parts)
{
    private long _given;

    public override void Pass(in TimedTransfer transfer)
    {
        var isKept = PartOf(transfer.To) != WalkPart.Outside;
        if (!isKept && PartOf(transfer.From) != WalkPart.Walked)
            return;
        Issue(transfer.From, transfer.Amount, Lot.Nowhere);
        if (transfer.From == Traced && (Seq is null || transfer.Seq == Seq))
            Mark(transfer.Amount);
        if (isKept)
            Receive(transfer);
    }

    public override (long Amount, IEnumerable<(int Account, long Amount)> Shares) Result()
    {
        var shares = new List<(int Account, long Amount)>();
        for (var account = 1; account < Accounts; account++)
            if (FindStock(account) is { } stock && Here(stock) is > 0 and var amount)
                shares.Add((account, amount));
        return (_given, shares);
    }

    public override IReadOnlyList<int> PathOf(int account)
    {
        var way = WayBack(account, Traced);
        way.Reverse();
        return way;
    }

    private long Here(Stock stock) => (stock.Content.Find(Traced)?.Amount ?? 0) + stock.PaidBack;

    private void Mark(long amount)
    {
        foreach (var lot in Moving)
            if (lot.Origin == Lot.Nowhere)
                _given += lot.Amount;
        Moving.Clear();
        Moving.Add(new Lot(Traced, amount));
    }
}
