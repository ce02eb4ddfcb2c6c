namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>
/// Which rows of a sparse matrix depend on the others, and how. A row that is alone in some column is independent and is peeled off; in networks this reaches nearly every row
/// without arithmetic. Where nothing can be peeled a row is set aside, so that peeling goes on; rows set aside are at the end reduced by the triangular system
/// that the peeled ones form, and by one another (Duff, Erisman and Reid, Direct Methods for Sparse Matrices, 2nd ed. 2017, sections 5.3 and 10.2: singletons, rank-revealing
/// elimination). Exact for networks of flows, whose entries are ±1.
/// </summary>
internal sealed class RowDependencies
{
    private const double Negligible = 1e-12;
    private const double Dependent = 1e-9;

    private readonly SparseRow[] _rows;
    private readonly int[] _pivotOf;                 // row peeled with this column, −1
    private readonly int[] _turn;                    // when a row was peeled
    private readonly double[] _pivots;               // value of a row in its pivot column
    private readonly List<int> _aside = [];
    private readonly List<ReducedRow> _accepted = [];
    private readonly Dictionary<int, int> _acceptedBy = [];

    private RowDependencies(SparseRow[] rows, int columns)
    {
        _rows = rows;
        _pivotOf = new int[columns];
        Array.Fill(_pivotOf, -1);
        _turn = new int[rows.Length];
        _pivots = new double[rows.Length];
    }

    /// <summary>The dependent rows, each with the rows that it is a combination of, itself among them.</summary>
    public static IReadOnlyList<(int Row, IReadOnlyList<int> Combination)> Of(IReadOnlyList<SparseRow> rows, int columns)
    {
        var dependencies = new RowDependencies([.. rows.Select(Normalised)], columns);
        dependencies.Peel();
        List<(int, IReadOnlyList<int>)> found = [];
        foreach (var row in dependencies._aside)
            if (dependencies.Reduce(row) is { } combination)
                found.Add((row, combination));
        found.Sort((a, b) => a.Item1.CompareTo(b.Item1));
        return found;
    }

    private static SparseRow Normalised(SparseRow row)
    {
        var largest = row.Values.Select(Math.Abs).DefaultIfEmpty(0).Max();
        if (largest == 0)
            return new SparseRow([], []);
        List<int> kept = [.. Enumerable.Range(0, row.Columns.Length).Where(i => Math.Abs(row.Values[i]) > Negligible * largest)];
        return new SparseRow([.. kept.Select(i => row.Columns[i])], [.. kept.Select(i => row.Values[i] / largest)]);
    }

    private void Peel()
    {
        var (rowsOf, counts) = ByColumn();
        var queue = new PriorityQueue<int, (int Count, int Column)>();
        for (var column = 0; column < counts.Length; column++)
            if (counts[column] > 0)
                queue.Enqueue(column, (counts[column], column));
        var isGone = new bool[_rows.Length];
        var turn = 0;
        while (queue.TryDequeue(out var column, out var priority))
        {
            if (counts[column] != priority.Count || counts[column] == 0)
                continue;
            var left = rowsOf[column].Where(row => !isGone[row]).ToList();
            var row = left.Count == 1 ? left[0] : left.OrderByDescending(r => _rows[r].Columns.Length).ThenByDescending(r => r).First();
            if (left.Count == 1)
                (_pivotOf[column], _turn[row], _pivots[row]) = (row, turn++, ValueIn(row, column));
            else
                _aside.Add(row);
            isGone[row] = true;
            foreach (var other in _rows[row].Columns)
                if (--counts[other] > 0)
                    queue.Enqueue(other, (counts[other], other));
        }
        _aside.AddRange(Enumerable.Range(0, _rows.Length).Where(row => !isGone[row]));
    }

    private (List<int>[] RowsOf, int[] Counts) ByColumn()
    {
        var rowsOf = new List<int>[_pivotOf.Length];
        for (var column = 0; column < rowsOf.Length; column++)
            rowsOf[column] = [];
        for (var row = 0; row < _rows.Length; row++)
            foreach (var column in _rows[row].Columns)
                rowsOf[column].Add(row);
        return (rowsOf, [.. rowsOf.Select(list => list.Count)]);
    }

    private double ValueIn(int row, int column) => _rows[row].Values[Array.IndexOf(_rows[row].Columns, column)];

    /// <summary>Reduces a row that was set aside; its combination when nothing is left of it.</summary>
    private List<int>? Reduce(int row)
    {
        var work = new ReducedRow(row);
        work.Add(_rows[row], 1);
        while (work.NextPivot(column => _pivotOf[column] >= 0 ? _turn[_pivotOf[column]] : -1) is { } column)
        {
            var peeled = _pivotOf[column];
            work.Subtract(_rows[peeled], column, work.ValueIn(column) / _pivots[peeled], peeled);
        }
        work.Restart();
        while (work.NextPivot(column => _acceptedBy.GetValueOrDefault(column, -1)) is { } column)
        {
            var accepted = _accepted[_acceptedBy[column]];
            work.Subtract(accepted, column, work.ValueIn(column) / accepted.ValueIn(column));
        }
        var (largest, at) = work.Largest();
        if (largest <= Dependent * work.Growth)
            return work.Combination(Dependent);
        _acceptedBy[at] = _accepted.Count;
        _accepted.Add(work);
        return null;
    }
}
