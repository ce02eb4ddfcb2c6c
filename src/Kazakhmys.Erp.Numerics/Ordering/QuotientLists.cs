namespace Kazakhmys.Erp.Numerics.Ordering;

/// <summary>The lists of the quotient graph in one array: of a vertex its elements, then its neighbouring vertices; of an element its vertices. Compacted when the end is reached.</summary>
internal sealed class QuotientLists
{
    private readonly int[] _compactAt;
    private int _end;

    public QuotientLists(Graph graph)
    {
        var n = graph.Order;
        var count = graph.Neighbours.Length;
        Items = new int[checked(count + count / 4 + 2 * n + 16)];
        Array.Copy(graph.Neighbours, Items, count);
        Start = graph.Starts[..n];
        Length = new int[n];
        Elements = new int[n];
        _compactAt = new int[n];
        for (var i = 0; i < n; i++)
            Length[i] = graph.Starts[i + 1] - graph.Starts[i];
        _end = count;
    }

    public int[] Items { get; }

    /// <summary>Where the list of a vertex or element starts; −1 when it has none any more.</summary>
    public int[] Start { get; }

    public int[] Length { get; }

    /// <summary>How many of the list of a vertex are elements; they come first.</summary>
    public int[] Elements { get; }

    public ReadOnlySpan<int> Of(int i) => Items.AsSpan(Start[i], Length[i]);

    public void Drop(int i)
    {
        Start[i] = -1;
        Length[i] = 0;
    }

    /// <summary>The first of so many free places at the end.</summary>
    public int Reserve(int count)
    {
        if (_end + count > Items.Length)
            Compact();
        return _end;
    }

    public void Use(int end) => _end = end;

    private void Compact()
    {
        var n = Start.Length;
        var live = 0;
        for (var i = 0; i < n; i++)
        {
            if (Start[i] >= 0 && Length[i] > 0)
                _compactAt[live++] = i;
        }

        Array.Sort(_compactAt, 0, live, Comparer<int>.Create((a, b) => Start[a].CompareTo(Start[b])));
        _end = 0;
        for (var k = 0; k < live; k++)
        {
            var i = _compactAt[k];
            Array.Copy(Items, Start[i], Items, _end, Length[i]);
            Start[i] = _end;
            _end += Length[i];
        }
    }
}
