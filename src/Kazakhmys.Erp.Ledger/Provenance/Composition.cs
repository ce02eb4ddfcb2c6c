namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>
/// What an account holds of each origin, by number of the origin, and the way it came. An origin of which nothing is left stays,
/// because the ways of what went on lead through here.
/// </summary>
internal sealed class Composition
{
    private Share[] _shares = [];
    private int _count;

    public ReadOnlySpan<Share> Shares => _shares.AsSpan(0, _count);

    public void Add(ReadOnlySpan<Lot> lots, int from)
    {
        var next = 0;
        foreach (var lot in lots)
        {
            next = PlaceOf(lot.Origin, next);
            ref var share = ref _shares[next++];
            share.Arrive(lot.Amount, from);
        }
    }

    public void Remove(ReadOnlySpan<Lot> lots)
    {
        foreach (var lot in lots)
            _shares[IndexOf(lot.Origin)].Amount -= lot.Amount;
    }

    /// <summary>Takes of each origin in proportion.</summary>
    /// <param name="size">From 1 to <paramref name="whole"/>.</param>
    /// <param name="whole">The sum of all shares.</param>
    /// <param name="lots">Receives what was taken, by number of the origin.</param>
    /// <param name="split">How it is shared out.</param>
    /// <param name="weights">Scratch space.</param>
    public void Take(long size, long whole, List<Lot> lots, Apportioner split, List<long> weights)
    {
        if (size < whole)
        {
            TakePart(size, whole, lots, split, weights);
            return;
        }
        for (var i = 0; i < _count; i++)
            TakeFrom(ref _shares[i], _shares[i].Amount, lots);
    }

    /// <summary>The share of an origin; null where nothing of it ever came.</summary>
    public Share? Find(int origin)
    {
        var index = IndexOf(origin);
        return index >= 0 ? _shares[index] : null;
    }

    private void TakePart(long size, long whole, List<Lot> lots, Apportioner split, List<long> weights)
    {
        weights.Clear();
        for (var i = 0; i < _count; i++)
            weights.Add(_shares[i].Amount);
        var parts = split.Split(size, whole, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(weights));
        for (var i = 0; i < _count; i++)
            TakeFrom(ref _shares[i], parts[i], lots);
    }

    private static void TakeFrom(ref Share share, long amount, List<Lot> lots)
    {
        if (amount == 0)
            return;
        share.Amount -= amount;
        lots.Add(new Lot(share.Origin, amount));
    }

    /// <summary>Lots mostly come in the order of their origins and find them one after the other.</summary>
    private int PlaceOf(int origin, int expected)
    {
        if (expected < _count && _shares[expected].Origin == origin)
            return expected;
        var index = IndexOf(origin);
        if (index >= 0)
            return index;
        index = ~index;
        if (_count == _shares.Length)
            Array.Resize(ref _shares, Math.Max(2, _count * 2));
        Array.Copy(_shares, index, _shares, index + 1, _count - index);
        _shares[index] = new Share { Origin = origin };
        _count++;
        return index;
    }

    private int IndexOf(int origin)
    {
        var (low, high) = (0, _count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = _shares[middle].Origin;
            if (found == origin)
                return middle;
            if (found < origin)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~low;
    }
}
