using System.Runtime.InteropServices;

namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>
/// An account in a walk. It holds its balance, or owes it: what it issued before it was there is paid back by what comes next.
/// So its shares always sum to its balance, or to nothing while it owes.
/// </summary>
internal abstract class Stock(Apportioner split)
{
    private readonly List<long> _weights = [];
    private long _held;
    private long _owed;

    public Composition Content { get; } = new();

    /// <summary>What of the traced origin paid back: it lies in what went out before it.</summary>
    public long PaidBack { get; private set; }

    /// <summary>Issues an amount into lots; answers the part that was not there.</summary>
    public long Issue(long amount, List<Lot> lots)
    {
        var taken = Math.Min(amount, _held);
        if (taken > 0)
            Take(taken, _held, lots);
        _held -= taken;
        _owed += amount - taken;
        return amount - taken;
    }

    public void Receive(List<Lot> lots, int from)
    {
        var received = CollectionsMarshal.AsSpan(lots);
        Content.Add(received, from);
        long amount = 0;
        foreach (var lot in received)
            amount += lot.Amount;
        Keep(received);
        _held += amount;
        if (_owed > 0)
            PayBack(Math.Min(amount, _owed), amount, lots);
    }

    protected abstract void Keep(ReadOnlySpan<Lot> lots);

    protected abstract void Take(long amount, long held, List<Lot> lots);

    protected void TakeInProportion(long amount, long held, List<Lot> lots) => Content.Take(amount, held, lots, split, _weights);

    /// <summary>An account that owes holds nothing else, so what it takes is of what has just come.</summary>
    private void PayBack(long amount, long held, List<Lot> lots)
    {
        lots.Clear();
        Take(amount, held, lots);
        _held -= amount;
        _owed -= amount;
        foreach (var lot in lots)
            if (lot.Origin != Lot.Nowhere)
                PaidBack += lot.Amount;
    }
}
