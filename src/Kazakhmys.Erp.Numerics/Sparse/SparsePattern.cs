namespace Kazakhmys.Erp.Numerics.Sparse;

/// <summary>
/// Where a symmetric matrix may have entries: its lower triangle with the whole diagonal, column by column, rows ascending (compressed sparse columns; Davis 2006, §2.1).
/// The values stand beside it, in an array of <see cref="Count"/> numbers that the caller keeps: the value of slot k is the entry (<see cref="Rows"/>[k], its column).
/// Immutable; may be shared between threads. Built by <see cref="SparsePatternBuilder"/>.
/// </summary>
public sealed class SparsePattern
{
    private readonly int[] _starts;
    private readonly int[] _rows;

    internal SparsePattern(int[] starts, int[] rows)
    {
        _starts = starts;
        _rows = rows;
    }

    /// <summary>Rows, which is also columns, of the matrix.</summary>
    public int Order => _starts.Length - 1;

    /// <summary>Slots: entries of the lower triangle, the diagonal included. The length of an array of values.</summary>
    public int Count => _rows.Length;

    /// <summary>Where each column starts in <see cref="Rows"/>; one more number than columns. The first slot of a column is its diagonal.</summary>
    public ReadOnlySpan<int> ColumnStarts => _starts;

    /// <summary>The row of each slot.</summary>
    public ReadOnlySpan<int> Rows => _rows;

    /// <summary>The slot of an entry, given in either triangle; −1 when the pattern does not have it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row or the column is not one of the matrix.</exception>
    public int SlotOf(int row, int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Order);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, Order);
        var (low, high) = row >= column ? (column, row) : (row, column);
        var slot = Array.BinarySearch(_rows, _starts[low], _starts[low + 1] - _starts[low], high);
        return slot < 0 ? -1 : slot;
    }

    /// <summary>The slot of a diagonal entry; every pattern has them all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is not one of the matrix.</exception>
    public int DiagonalSlot(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Order);
        return _starts[index];
    }

    /// <summary>The product of the symmetric matrix with a vector; what stood in <paramref name="product"/> is overwritten.</summary>
    /// <exception cref="ArgumentException">A length does not fit the pattern.</exception>
    public void Multiply(ReadOnlySpan<double> values, ReadOnlySpan<double> vector, Span<double> product)
    {
        Lengths.Expect(values.Length, Count, nameof(values));
        Lengths.Expect(vector.Length, Order, nameof(vector));
        Lengths.Expect(product.Length, Order, nameof(product));
        product.Clear();
        for (var column = 0; column < Order; column++)
        {
            var (first, end) = (_starts[column], _starts[column + 1]);
            var here = vector[column];
            var sum = values[first] * here;
            for (var slot = first + 1; slot < end; slot++)
            {
                var row = _rows[slot];
                product[row] += values[slot] * here;
                sum += values[slot] * vector[row];
            }

            product[column] += sum;
        }
    }
}
