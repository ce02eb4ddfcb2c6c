using Kazakhmys.Erp.Numerics.Ordering;
using Kazakhmys.Erp.Numerics.Sparse;

namespace Kazakhmys.Erp.Numerics.Fronts;

/// <summary>From pattern and order to the plan of the fronts.</summary>
internal sealed class FrontTreeBuilder
{
    private readonly SparsePattern _pattern;
    private readonly int[] _order;
    private readonly int[] _place;
    private readonly int[] _columns;
    private readonly int[] _parents;
    private readonly int[] _children;
    private readonly int[] _entryStarts;
    private readonly int[] _entryRows;
    private readonly int[] _entrySlots;

    private FrontTreeBuilder(SparsePattern pattern, int[] order, int[] columns, int[] parents)
    {
        _pattern = pattern;
        _order = order;
        _place = EliminationTree.Inverse(order);
        _columns = columns;
        _parents = parents;
        _children = new int[parents.Length];
        foreach (var parent in parents)
        {
            if (parent >= 0)
                _children[parent]++;
        }

        _entryStarts = new int[pattern.Order + 1];
        _entryRows = new int[pattern.Count];
        _entrySlots = new int[pattern.Count];
    }

    public static FrontTree Build(SparsePattern pattern, Graph graph, int[] order, bool keepPairs)
    {
        var tree = EliminationTree.Of(graph, order);
        var groups = Amalgamation.Of(tree, keepPairs);
        var members = Graph.Buckets(groups.FrontOf, groups.Parents.Length, out var columns);
        var final = new int[members.Length];
        for (var k = 0; k < members.Length; k++)
            final[k] = tree.Order[members[k]];
        return new FrontTreeBuilder(pattern, final, columns, groups.Parents).Build();
    }

    private FrontTree Build()
    {
        SortEntries();
        var (rowStarts, rows) = FindRows();
        var (panels, entries, operations, largest) = (0L, 0L, 0.0, 0);
        for (var front = 0; front < _parents.Length; front++)
        {
            long columns = _columns[front + 1] - _columns[front];
            var order = columns + rowStarts[front + 1] - rowStarts[front];
            panels += columns * order;
            entries += columns * order - columns * (columns - 1) / 2;
            largest = Math.Max(largest, (int)order);
            for (var k = order - columns; k < order; k++)
                operations += (double)k * (k + 2);
        }

        return new FrontTree
        {
            Order = _order, Columns = _columns, RowStarts = rowStarts, Rows = rows, Children = _children, Parents = _parents, EntryStarts = _entryStarts,
            EntryRows = _entryRows, EntrySlots = _entrySlots, FactorEntries = entries, PanelSize = panels, StackSize = StackPeak(rowStarts),
            LargestFront = largest, Operations = operations,
        };
    }

    private void SortEntries()
    {
        var starts = _pattern.ColumnStarts;
        var rows = _pattern.Rows;
        for (var column = 0; column < _pattern.Order; column++)
        {
            for (var slot = starts[column]; slot < starts[column + 1]; slot++)
                _entryStarts[Math.Min(_place[column], _place[rows[slot]]) + 1]++;
        }

        for (var k = 0; k < _pattern.Order; k++)
            _entryStarts[k + 1] += _entryStarts[k];
        var next = _entryStarts[.._pattern.Order];
        for (var column = 0; column < _pattern.Order; column++)
        {
            for (var slot = starts[column]; slot < starts[column + 1]; slot++)
            {
                var (a, b) = (_place[column], _place[rows[slot]]);
                var at = next[Math.Min(a, b)]++;
                _entryRows[at] = Math.Max(a, b);
                _entrySlots[at] = slot;
            }
        }
    }

    private (int[] Starts, int[] Rows) FindRows()
    {
        var starts = new int[_parents.Length + 1];
        var rows = new List<int>();
        var seen = new int[_order.Length];
        Array.Fill(seen, -1);
        var head = new int[_parents.Length];
        var next = new int[_parents.Length];
        Array.Fill(head, -1);
        for (var front = 0; front < _parents.Length; front++)
        {
            var end = _columns[front + 1];
            var begin = rows.Count;
            for (var entry = _entryStarts[_columns[front]]; entry < _entryStarts[end]; entry++)
                Take(_entryRows[entry]);
            for (var child = head[front]; child >= 0; child = next[child])
            {
                for (var k = starts[child]; k < starts[child + 1]; k++)
                    Take(rows[k]);
            }

            rows.Sort(begin, rows.Count - begin, null);
            starts[front + 1] = rows.Count;
            if (_parents[front] >= 0)
                (next[front], head[_parents[front]]) = (head[_parents[front]], front);

            void Take(int row)
            {
                if (row < end || seen[row] == front)
                    return;
                seen[row] = front;
                rows.Add(row);
            }
        }

        return (starts, [.. rows]);
    }

    private long StackPeak(int[] rowStarts)
    {
        var (now, peak) = (0L, 0L);
        var sizes = new Stack<long>();
        for (var front = 0; front < _parents.Length; front++)
        {
            for (var child = 0; child < _children[front]; child++)
                now -= sizes.Pop();
            var rest = FrontTree.Packed(rowStarts[front + 1] - rowStarts[front]);
            sizes.Push(rest);
            now += rest;
            peak = Math.Max(peak, now);
        }

        return peak;
    }
}
