namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>A row under reduction: what is left of it, and of which rows it was reduced.</summary>
internal sealed class ReducedRow(int row)
{
    private readonly SortedDictionary<int, double> _values = [];
    private readonly SortedDictionary<int, double> _combination = [];
    private readonly PriorityQueue<int, int> _pivots = new();
    private readonly HashSet<int> _seen = [];
    private readonly Queue<int> _fresh = new();

    /// <summary>The largest number met.</summary>
    public double Growth { get; private set; } = 1;

    public double ValueIn(int column) => _values.GetValueOrDefault(column);

    public void Add(SparseRow other, double factor)
    {
        for (var i = 0; i < other.Columns.Length; i++)
            Add(other.Columns[i], factor * other.Values[i]);
    }

    /// <summary>Takes off so much of a row that nothing is left in a column.</summary>
    public void Subtract(SparseRow other, int column, double factor, int index)
    {
        Add(other, -factor);
        _values.Remove(column);
        _combination[index] = _combination.GetValueOrDefault(index) + factor;
    }

    /// <inheritdoc cref="Subtract(SparseRow, int, double, int)"/>
    public void Subtract(ReducedRow other, int column, double factor)
    {
        foreach (var (at, value) in other._values)
            Add(at, -factor * value);
        _values.Remove(column);
        _combination[other.Index] = _combination.GetValueOrDefault(other.Index) + factor;
        foreach (var (at, value) in other._combination)
            _combination[at] = _combination.GetValueOrDefault(at) - factor * value;
    }

    /// <summary>The column that is to be reduced next: that of the earliest turn; null when none has a turn.</summary>
    public int? NextPivot(Func<int, int> turnOf)
    {
        while (_fresh.TryDequeue(out var column))
            if (turnOf(column) is >= 0 and var turn)
                _pivots.Enqueue(column, turn);
        while (_pivots.TryDequeue(out var next, out _))
            if (_values.ContainsKey(next))
                return next;
        return null;
    }

    /// <summary>Looks at all columns anew, for other pivots.</summary>
    public void Restart()
    {
        _seen.Clear();
        foreach (var column in _values.Keys)
            if (_seen.Add(column))
                _fresh.Enqueue(column);
    }

    public (double Largest, int Column) Largest()
    {
        var (largest, at) = (0.0, -1);
        foreach (var (column, value) in _values)
            if (Math.Abs(value) > largest)
                (largest, at) = (Math.Abs(value), column);
        return (largest, at);
    }

    /// <summary>The rows that it is made of, itself among them.</summary>
    public List<int> Combination(double negligible)
    {
        var largest = _combination.Values.Select(Math.Abs).DefaultIfEmpty(0).Append(1).Max();
        return [.. _combination.Where(part => Math.Abs(part.Value) > negligible * largest).Select(part => part.Key).Append(Index).Distinct().Order()];
    }

    private int Index => row;

    private void Add(int column, double value)
    {
        var sum = _values.GetValueOrDefault(column) + value;
        _values[column] = sum;
        Growth = Math.Max(Growth, Math.Abs(sum));
        if (_seen.Add(column))
            _fresh.Enqueue(column);
    }
}
