namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>
/// Largest-remainder apportionment as of <see cref="Kernel.Quantities.Apportionment"/>, for a size not above the sum of its weights,
/// without allocation: it runs for every issue of every mixed stock. No part exceeds its weight. One thread uses it.
/// </summary>
internal sealed class Apportioner
{
    private long[] _parts = new long[16];
    private ulong[] _remainders = new ulong[16];
    private ulong[] _sorted = new ulong[16];

    /// <summary>The parts in the order of the weights; valid until the next call.</summary>
    /// <param name="size">What is shared out, from 0 to <paramref name="whole"/>.</param>
    /// <param name="whole">The sum of the weights.</param>
    /// <param name="weights">What each part counts for, not negative.</param>
    public ReadOnlySpan<long> Split(long size, long whole, ReadOnlySpan<long> weights)
    {
        Reserve(weights.Length);
        var left = size;
        for (var i = 0; i < weights.Length; i++)
        {
            _parts[i] = Quota((ulong)size, (ulong)weights[i], (ulong)whole, out _remainders[i]);
            left -= _parts[i];
        }
        if (left > 0)
            ShareLeftOver((int)left, weights.Length);
        return _parts.AsSpan(0, weights.Length);
    }

    private static long Quota(ulong size, ulong weight, ulong whole, out ulong remainder)
    {
        var high = Math.BigMul(size, weight, out var low);
        if (high == 0)
        {
            var (quota, rest) = Math.DivRem(low, whole);
            remainder = rest;
            return (long)quota;
        }
        var (wide, wideRest) = UInt128.DivRem(new UInt128(high, low), whole);
        remainder = (ulong)wideRest;
        return (long)wide;
    }

    /// <summary>One more for each of the largest remainders, the first of equals first.</summary>
    private void ShareLeftOver(int left, int count)
    {
        var sorted = _sorted.AsSpan(0, count);
        _remainders.AsSpan(0, count).CopyTo(sorted);
        sorted.Sort();
        var least = sorted[count - left];
        var ofEquals = left;
        for (var i = count - 1; i >= 0 && sorted[i] > least; i--)
            ofEquals--;
        for (var i = 0; i < count; i++)
            if (_remainders[i] > least || (_remainders[i] == least && ofEquals-- > 0))
                _parts[i]++;
    }

    private void Reserve(int count)
    {
        if (count <= _parts.Length)
            return;
        var size = Math.Max(count, _parts.Length * 2);
        (_parts, _remainders, _sorted) = (new long[size], new ulong[size], new ulong[size]);
    }
}
