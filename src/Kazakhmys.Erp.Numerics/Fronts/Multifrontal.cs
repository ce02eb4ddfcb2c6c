using Kazakhmys.Erp.Numerics.Ldlt;

namespace Kazakhmys.Erp.Numerics.Fronts;

/// <summary>The numeric factorisation: front after front, remainders of children added into their parent (Duff and Reid 1983; Liu 1992).</summary>
internal sealed unsafe class Multifrontal
{
    private readonly FactorStore _store;
    private readonly FrontTree _tree;
    private readonly LdltOptions _options;
    private double _largest;
    private int _open;
    private long _stackTop;
    private long _panelEnd;
    private int _rowsEnd;
    private int _pivots;

    public Multifrontal(FactorStore store, LdltOptions options)
    {
        _store = store;
        _tree = store.Tree;
        _options = options;
        Singular = new int[_tree.Order.Length];
    }

    public int Positive { get; private set; }

    public int Negative { get; private set; }

    public int Zero { get; private set; }

    public int Pairs { get; private set; }

    public int Delayed { get; private set; }

    public double Growth { get; private set; }

    public long FactorEntries { get; private set; }

    /// <summary>The singular columns of the matrix, ascending; the first <see cref="Zero"/> count.</summary>
    public int[] Singular { get; }

    /// <summary>Factors the matrix with these values, scaled as the store says. <paramref name="largest"/> is the largest of the scaled ones.</summary>
    public void Run(ReadOnlySpan<double> values, double largest)
    {
        _largest = largest;
        (_open, _stackTop, _panelEnd, _rowsEnd, _pivots) = (0, 0, 0, 0, 0);
        (Positive, Negative, Zero, Pairs, Delayed, FactorEntries, Growth) = (0, 0, 0, 0, 0, 0, largest);
        for (var front = 0; front < _tree.Count; front++)
        {
            var order = ListRows(front);
            _store.NeedFront(order);
            var ld = FactorStore.LeadingDimension(order);
            fixed (double* f = _store.Front)
            {
                Clear(f, order * ld);
                AddEntries(front, values, f, (nint)ld);
                AddChildren(front, f, (nint)ld);
                Eliminate(front, f, (nint)ld);
                KeepPanel(front, f, (nint)ld);
                KeepRest(front, f, (nint)ld);
            }
        }

        Singular.AsSpan(0, Zero).Sort();
        Growth = largest > 0 ? Growth / largest : 1;
    }

    /// <summary>The rows of the front: columns delayed by its children, its own, those below.</summary>
    private int ListRows(int front)
    {
        var children = _tree.Children[front];
        var (column, end) = (_tree.Columns[front], _tree.Columns[front + 1]);
        var delayed = 0;
        for (var k = _open - children; k < _open; k++)
            delayed += _store.Summed[_store.Open[k]] - _store.Pivots[_store.Open[k]];
        var order = delayed + _tree.FrontOrder(front);
        _store.NeedRows(_rowsEnd, order);
        var rows = _store.Rows;
        var at = _rowsEnd;
        for (var k = _open - children; k < _open; k++)
        {
            var child = _store.Open[k];
            for (var i = _store.Pivots[child]; i < _store.Summed[child]; i++)
                rows[at++] = rows[_store.RowsAt[child] + i];
        }

        for (var own = column; own < end; own++)
            rows[at++] = own;
        for (var k = _tree.RowStarts[front]; k < _tree.RowStarts[front + 1]; k++)
            rows[at++] = _tree.Rows[k];
        for (var i = 0; i < order; i++)
            _store.Map[rows[_rowsEnd + i]] = i;
        (_store.RowsAt[front], _store.Orders[front], _store.Summed[front]) = (_rowsEnd, order, delayed + end - column);
        _store.FirstPivot[front] = _pivots;
        Delayed += delayed;
        _rowsEnd = at;
        return order;
    }

    private static void Clear(double* f, long count)
    {
        for (var done = 0L; done < count; done += 1 << 26)
            new Span<double>(f + done, (int)Math.Min(1 << 26, count - done)).Clear();
    }

    private void AddEntries(int front, ReadOnlySpan<double> values, double* f, nint ld)
    {
        var map = _store.Map;
        for (var column = _tree.Columns[front]; column < _tree.Columns[front + 1]; column++)
        {
            var to = f + map[column] * ld;
            var scale = _store.Scale[column];
            for (var k = _tree.EntryStarts[column]; k < _tree.EntryStarts[column + 1]; k++)
            {
                var row = _tree.EntryRows[k];
                to[map[row]] += values[_tree.EntrySlots[k]] * scale * _store.Scale[row];
            }
        }
    }

    /// <summary>Rows keep their order from child to parent, so the lower triangle falls into the lower triangle.</summary>
    private void AddChildren(int front, double* f, nint ld)
    {
        var growth = 0.0;
        var first = _open - _tree.Children[front];
        fixed (double* stack = _store.Stack)
        fixed (int* rows = _store.Rows, map = _store.Map, local = _store.Local)
        {
            for (var k = first; k < _open; k++)
            {
                var child = _store.Open[k];
                growth = Math.Max(growth, _store.FrontGrowth[child]);
                var left = _store.Orders[child] - _store.Pivots[child];
                var places = rows + _store.RowsAt[child] + _store.Pivots[child];
                var rest = stack + _store.RestAt[child];
                for (var i = 0; i < left; i++)
                    local[i] = map[places[i]];
                var together = left - 1;
                while (together > 0 && local[together] == local[together - 1] + 1)
                    together--;
                for (var j = 0; j < left; j++)
                {
                    var to = f + local[j] * ld;
                    var i = j;
                    for (; i < together; i++)
                        to[local[i]] += *rest++;
                    Columns.Add(to + local[i], rest, left - i);
                    rest += left - i;
                }
            }
        }

        if (first < _open)
            _stackTop = _store.RestAt[_store.Open[first]];
        _open = first;
        _store.FrontGrowth[front] = growth;
    }

    private void Eliminate(int front, double* f, nint ld)
    {
        var (order, summed) = (_store.Orders[front], _store.Summed[front]);
        fixed (double* panel = _store.Panel, inverse = _store.Inverse, coupling = _store.Coupling)
        fixed (int* rows = _store.Rows)
        {
            var memory = new FrontMemory
            {
                Front = f, Ld = ld, Rows = rows + _store.RowsAt[front], Panel = panel, Inverse = inverse + _pivots, Coupling = coupling + _pivots, Width = FactorStore.PanelWidth(order),
            };
            var zero = _options.SingularTolerance * Math.Max(_largest, _store.FrontGrowth[front]);
            var elimination = new FrontElimination(memory, order, summed, _options.PivotThreshold, zero);
            if (_options.Pivots == PivotRule.Diagonal)
                elimination.RunDiagonal();
            else
                elimination.RunThreshold(_tree.Parents[front] < 0);
            Count(front, elimination);
        }

        for (var k = 0; k < _store.Pivots[front]; k++)
        {
            if (_store.Inverse[_pivots + k] == 0 && _store.Coupling[_pivots + k] == 0 && (k == 0 || _store.Coupling[_pivots + k - 1] == 0))
                Singular[Zero++] = _tree.Order[_store.Rows[_store.RowsAt[front] + k]];
        }

        _pivots += _store.Pivots[front];
    }

    private void Count(int front, in FrontElimination elimination)
    {
        _store.Pivots[front] = elimination.Pivots;
        Positive += elimination.Positive;
        Negative += elimination.Negative;
        Pairs += elimination.Pairs;
        _store.FrontGrowth[front] = Math.Max(_store.FrontGrowth[front], elimination.Growth);
        Growth = Math.Max(Growth, elimination.Growth);
        long pivots = elimination.Pivots;
        FactorEntries += pivots * _store.Orders[front] - pivots * (pivots - 1) / 2;
    }

    private void KeepPanel(int front, double* f, nint ld)
    {
        var (order, pivots) = (_store.Orders[front], _store.Pivots[front]);
        _store.PanelAt[front] = _panelEnd;
        _store.NeedPanels(_panelEnd, (long)order * pivots);
        fixed (double* panels = _store.Panels)
        {
            var to = panels + _panelEnd;
            for (var k = 0; k < pivots; k++)
                new ReadOnlySpan<double>(f + k * ld + k, order - k).CopyTo(new Span<double>(to + (long)k * order + k, order - k));
        }

        _panelEnd += (long)order * pivots;
    }

    private void KeepRest(int front, double* f, nint ld)
    {
        var (order, pivots) = (_store.Orders[front], _store.Pivots[front]);
        var size = FrontTree.Packed(order - pivots);
        _store.RestAt[front] = _stackTop;
        _store.NeedStack(_stackTop, size);
        fixed (double* stack = _store.Stack)
        {
            var to = stack + _stackTop;
            for (var k = pivots; k < order; k++)
            {
                new ReadOnlySpan<double>(f + k * ld + k, order - k).CopyTo(new Span<double>(to, order - k));
                to += order - k;
            }
        }

        _stackTop += size;
        _store.Open[_open++] = front;
    }
}
