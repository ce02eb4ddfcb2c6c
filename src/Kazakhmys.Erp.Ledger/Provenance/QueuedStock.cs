using System.Runtime.InteropServices;

namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>A stock that gives back first what came first.</summary>
internal sealed class QueuedStock(Apportioner split) : Stock(split)
{
    private readonly List<Lot> _queue = [];
    private int _head;

    protected override void Keep(ReadOnlySpan<Lot> lots)
    {
        foreach (var lot in lots)
        {
            if (_queue.Count > _head && _queue[^1].Origin == lot.Origin)
                _queue[^1] = _queue[^1] with { Amount = _queue[^1].Amount + lot.Amount };
            else
                _queue.Add(lot);
        }
    }

    protected override void Take(long amount, long held, List<Lot> lots)
    {
        var first = lots.Count;
        while (amount > 0)
        {
            var lot = _queue[_head];
            var taken = Math.Min(amount, lot.Amount);
            lots.Add(new Lot(lot.Origin, taken));
            amount -= taken;
            if (taken < lot.Amount)
                _queue[_head] = lot with { Amount = lot.Amount - taken };
            else
                _head++;
        }
        Content.Remove(CollectionsMarshal.AsSpan(lots)[first..]);
        DropWhatIsGone();
    }

    private void DropWhatIsGone()
    {
        if (_head < 64 || _head < _queue.Count / 2)
            return;
        _queue.RemoveRange(0, _head);
        _head = 0;
    }
}
