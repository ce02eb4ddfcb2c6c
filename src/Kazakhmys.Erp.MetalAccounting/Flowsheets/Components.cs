namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>Disjoint sets with path halving and union by size (Tarjan, Journal of the ACM 22, 1975, p. 215).</summary>
internal sealed class Components(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];
    private readonly int[] _size = [.. Enumerable.Repeat(1, count)];

    public int Of(int item)
    {
        while (_parent[item] != item)
            item = _parent[item] = _parent[_parent[item]];
        return item;
    }

    /// <summary>False when the two were in one set before.</summary>
    public bool Join(int left, int right)
    {
        var (a, b) = (Of(left), Of(right));
        if (a == b)
            return false;
        if (_size[a] < _size[b])
            (a, b) = (b, a);
        _parent[b] = a;
        _size[a] += _size[b];
        return true;
    }
}
