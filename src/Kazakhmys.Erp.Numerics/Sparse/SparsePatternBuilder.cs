namespace Kazakhmys.Erp.Numerics.Sparse;

/// <summary>
/// Collects the places of a symmetric matrix and makes a <see cref="SparsePattern"/> of them. Each place that is added gets a position (0, 1, 2, …); after
/// <see cref="Build"/> the builder tells the slot of each position, so that the caller refills a matrix with <c>values[builder.SlotOf(position)] += …</c>
/// and never searches. Places may be given in either triangle and more than once: they share a slot and their values are meant to be summed, as in the
/// assembly of finite elements. The diagonal is always there. Not for several threads at once.
/// </summary>
public sealed class SparsePatternBuilder
{
    private readonly List<(int Row, int Column)> _places = [];
    private int[]? _slots;

    /// <summary>A builder of a matrix with so many rows; it may have none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The order is negative.</exception>
    public SparsePatternBuilder(int order)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        Order = order;
    }

    /// <summary>Rows, which is also columns, of the matrix.</summary>
    public int Order { get; }

    /// <summary>Places added so far: the next position.</summary>
    public int Positions => _places.Count;

    /// <summary>After <see cref="Build"/>: the slot of each position, in the order of adding.</summary>
    /// <exception cref="InvalidOperationException">Nothing was built since the last place was added.</exception>
    public ReadOnlySpan<int> Slots => _slots ?? throw new InvalidOperationException("The slots are known after Build().");

    /// <summary>Adds a place, in either triangle, and answers its position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row or the column is not one of the matrix.</exception>
    public int Add(int row, int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Order);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, Order);
        _slots = null;
        _places.Add(row >= column ? (row, column) : (column, row));
        return _places.Count - 1;
    }

    /// <summary>The slot of one position.</summary>
    /// <exception cref="InvalidOperationException">Nothing was built since the last place was added.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No place was added with this position.</exception>
    public int SlotOf(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, _places.Count);
        return Slots[position];
    }

    /// <summary>The pattern of all places added so far and the diagonal.</summary>
    public SparsePattern Build()
    {
        var byRow = SortedByRow();
        var starts = new int[Order + 1];
        foreach (var place in _places)
            starts[place.Column + 1]++;
        for (var column = 0; column < Order; column++)
            starts[column + 1] += starts[column] + 1;

        // Filling the columns in the order of rows leaves each of them sorted, with doubles side by side.
        var rows = new int[starts[Order]];
        var next = starts[..Order];
        var slots = new int[_places.Count];
        for (var column = 0; column < Order; column++)
            rows[next[column]++] = column;
        foreach (var position in byRow)
        {
            var (row, column) = _places[position];
            var last = next[column] - 1;
            if (rows[last] != row)
                rows[next[column]++] = row;
            slots[position] = next[column] - 1;
        }

        return Compress(starts, next, rows, slots);
    }

    private int[] SortedByRow()
    {
        var starts = new int[Order + 1];
        foreach (var place in _places)
            starts[place.Row + 1]++;
        for (var row = 0; row < Order; row++)
            starts[row + 1] += starts[row];
        var sorted = new int[_places.Count];
        for (var position = 0; position < sorted.Length; position++)
            sorted[starts[_places[position].Row]++] = position;
        return sorted;
    }

    private SparsePattern Compress(int[] starts, int[] ends, int[] rows, int[] slots)
    {
        var compact = new int[Order + 1];
        for (var column = 0; column < Order; column++)
            compact[column + 1] = compact[column] + ends[column] - starts[column];
        var kept = new int[compact[Order]];
        for (var column = 0; column < Order; column++)
            Array.Copy(rows, starts[column], kept, compact[column], ends[column] - starts[column]);
        for (var position = 0; position < slots.Length; position++)
        {
            var column = _places[position].Column;
            slots[position] += compact[column] - starts[column];
        }

        _slots = slots;
        return new SparsePattern(compact, kept);
    }
}
