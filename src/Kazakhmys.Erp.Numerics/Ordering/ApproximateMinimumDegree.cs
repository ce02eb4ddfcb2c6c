namespace Kazakhmys.Erp.Numerics.Ordering;

/// <summary>
/// The approximate minimum degree ordering of Amestoy, Davis and Duff (SIAM J. Matrix Anal. Appl. 17, 1996; Algorithm 837, ACM TOMS 30, 2004): elimination on a quotient graph in which an
/// eliminated vertex becomes an element (a clique kept as a list), approximate external degrees, aggressive absorption of elements, mass elimination, indistinguishable vertices merged, dense rows last.
/// A vertex may stand for several rows, which its weight tells.
/// </summary>
internal sealed partial class ApproximateMinimumDegree
{
    private const int None = -1;

    private readonly int _n;
    private readonly int _rows;
    private readonly QuotientLists _lists;
    private readonly DegreeLists _degrees;

    // The rows that a principal vertex stands for; negative while it is in the element being made; 0 once it is eliminated or merged.
    private readonly int[] _weight;
    private readonly int[] _degree;
    private readonly bool[] _isElement;

    // Of an element: its rows outside the new element plus the stamp, or less than the stamp when not looked at yet, or 0 when absorbed.
    private readonly int[] _outside;
    private readonly int[] _hashHead;
    private readonly int[] _hashNext;
    private readonly int[] _hash;
    private readonly int[] _seen;
    private readonly int[] _memberNext;
    private readonly int[] _memberLast;
    private readonly int[] _order;
    private int _ordered;
    private int _eliminatedRows;
    private int _stamp = 2;
    private int _largestElement;
    private int _seenStamp;

    private ApproximateMinimumDegree(Graph graph, int[]? weights)
    {
        _n = graph.Order;
        _weight = weights is null ? [.. Enumerable.Repeat(1, _n)] : [.. weights];
        _rows = _weight.Sum();
        _lists = new QuotientLists(graph);
        _degrees = new DegreeLists(_n, _rows);
        _degree = new int[_n];
        _isElement = new bool[_n];
        _outside = new int[_n];
        _hashHead = Filled(_n, None);
        _hashNext = new int[_n];
        _hash = new int[_n];
        _seen = new int[_n];
        _memberNext = Filled(_n, None);
        _memberLast = [.. Enumerable.Range(0, _n)];
        _order = new int[_n];
    }

    /// <summary>The vertices in the order of their elimination. Vertices that were merged stand together.</summary>
    public static int[] Order(Graph graph, int[]? weights = null) => new ApproximateMinimumDegree(graph, weights).Run();

    private int[] Run()
    {
        var dense = Begin();
        while (_ordered + dense.Count < _n)
            Eliminate(_degrees.TakeSmallest());
        foreach (var vertex in dense)
            _order[_ordered++] = vertex;
        return _order;
    }

    /// <summary>Fills the degree lists; a row with more than 10√n neighbours would make every degree large and tell nothing, so it goes last.</summary>
    private List<int> Begin()
    {
        var limit = Math.Max(16, (int)(10 * Math.Sqrt(_rows)));
        var dense = new List<int>();
        for (var i = 0; i < _n; i++)
        {
            var degree = 0;
            foreach (var j in _lists.Of(i))
                degree += _weight[j];
            _degree[i] = degree;
            if (degree > limit)
                dense.Add(i);
        }

        dense.Sort((a, b) => _degree[a] != _degree[b] ? _degree[a].CompareTo(_degree[b]) : a.CompareTo(b));
        foreach (var i in dense)
        {
            _eliminatedRows += _weight[i];
            _weight[i] = 0;
        }

        for (var i = _n - 1; i >= 0; i--)
        {
            if (_weight[i] > 0)
                _degrees.Add(i, _degree[i]);
        }

        return dense;
    }

    private void Eliminate(int pivot)
    {
        var pivotRows = _weight[pivot];
        _eliminatedRows += pivotRows;
        var elementRows = MakeElement(pivot);
        MeasureElements(pivot);
        pivotRows += UpdateDegrees(pivot, ref elementRows);
        _largestElement = Math.Max(_largestElement, elementRows);
        NextStamp(_largestElement);
        MergeAlike(pivot);
        Finish(pivot, elementRows);
        _weight[pivot] = 0;
        for (var member = pivot; member != None; member = _memberNext[member])
            _order[_ordered++] = member;
    }

    private void NextStamp(int step)
    {
        if (_stamp > int.MaxValue - step - _rows - 2)
        {
            for (var e = 0; e < _n; e++)
                _outside[e] = _outside[e] == 0 ? 0 : 1;
            _stamp = 1;
        }

        _stamp += step + 1;
    }

    private void Merge(int vertex, int into)
    {
        _memberNext[_memberLast[into]] = vertex;
        _memberLast[into] = _memberLast[vertex];
        _lists.Drop(vertex);
    }

    private static int[] Filled(int count, int value)
    {
        var array = new int[count];
        Array.Fill(array, value);
        return array;
    }
}
