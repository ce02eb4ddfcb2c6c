namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>Union-find with path halving (Tarjan and van Leeuwen 1984); the smallest member stands for its set.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    public int Find(int member)
    {
        while (_parent[member] != member)
            member = _parent[member] = _parent[_parent[member]];
        return member;
    }

    public void Join(int first, int second)
    {
        var (a, b) = (Find(first), Find(second));
        _parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
