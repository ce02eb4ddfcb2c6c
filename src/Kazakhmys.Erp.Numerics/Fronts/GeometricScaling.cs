using Kazakhmys.Erp.Numerics.Sparse;

namespace Kazakhmys.Erp.Numerics.Fronts;

/// <summary>
/// The scaling that brings the logarithms of all entries nearest to zero in least squares (Curtis and Reid 1972, symmetric), by conjugate gradients. It takes whatever units the unknowns
/// were given in out of the matrix, which scaling the largest entries to 1 alone does not when the diagonal is zero in places.
/// </summary>
internal static class GeometricScaling
{
    private const int MostRounds = 100;
    private const double CloseEnough = 0.1;

    /// <summary>Working space that it takes for a matrix of this order.</summary>
    public static long Need(int order) => 5L * order;

    /// <summary>Fills the scaling, in the numbering of the pattern.</summary>
    public static void Scale(SparsePattern pattern, ReadOnlySpan<double> values, Span<double> scale, Span<double> space)
    {
        var n = scale.Length;
        var residual = space[..n];
        var direction = space.Slice(n, n);
        var image = space.Slice(2 * n, n);
        var count = space.Slice(3 * n, n);
        var better = space.Slice(4 * n, n);
        Sum(pattern, values, residual, count);
        scale.Clear();
        var before = Precondition(residual, count, better, out _);
        better.CopyTo(direction);
        for (var round = 0; round < MostRounds && before > 0; round++)
        {
            Apply(pattern, values, count, direction, image);
            var curvature = 0.0;
            for (var i = 0; i < n; i++)
                curvature += direction[i] * image[i];
            // A direction without curvature moves rows against columns of parts with a diagonal of zeros: it changes nothing.
            if (!(curvature > 0))
                break;
            var step = before / curvature;
            for (var i = 0; i < n; i++)
                (scale[i], residual[i]) = (scale[i] + step * direction[i], residual[i] - step * image[i]);
            var after = Precondition(residual, count, better, out var largest);
            if (largest < CloseEnough)
                break;
            for (var i = 0; i < n; i++)
                direction[i] = better[i] + after / before * direction[i];
            before = after;
        }

        for (var i = 0; i < n; i++)
            scale[i] = Math.ScaleB(1, (int)Math.Round(Math.Clamp(scale[i], -500, 500)));
    }

    /// <summary>How far the magnitudes of the entries lie apart: largest over smallest that is not zero.</summary>
    public static double Spread(ReadOnlySpan<double> values)
    {
        var (smallest, largest) = (double.MaxValue, 0.0);
        foreach (var value in values)
        {
            var size = Math.Abs(value);
            if (size == 0)
                continue;
            smallest = Math.Min(smallest, size);
            largest = Math.Max(largest, size);
        }

        return largest == 0 ? 1 : largest / smallest;
    }

    private static void Sum(SparsePattern pattern, ReadOnlySpan<double> values, Span<double> sum, Span<double> count)
    {
        var starts = pattern.ColumnStarts;
        var rows = pattern.Rows;
        sum.Clear();
        count.Clear();
        for (var column = 0; column < sum.Length; column++)
        {
            for (var slot = starts[column]; slot < starts[column + 1]; slot++)
            {
                if (values[slot] == 0)
                    continue;
                var (row, logarithm) = (rows[slot], Math.Log2(Math.Abs(values[slot])));
                sum[column] -= logarithm;
                count[column]++;
                count[row]++;
                if (row != column)
                    sum[row] -= logarithm;
            }
        }
    }

    private static void Apply(SparsePattern pattern, ReadOnlySpan<double> values, ReadOnlySpan<double> count, ReadOnlySpan<double> x, Span<double> image)
    {
        var starts = pattern.ColumnStarts;
        var rows = pattern.Rows;
        for (var i = 0; i < x.Length; i++)
            image[i] = count[i] * x[i];
        for (var column = 0; column < x.Length; column++)
        {
            for (var slot = starts[column] + 1; slot < starts[column + 1]; slot++)
            {
                if (values[slot] == 0)
                    continue;
                image[column] += x[rows[slot]];
                image[rows[slot]] += x[column];
            }
        }
    }

    private static double Precondition(ReadOnlySpan<double> residual, ReadOnlySpan<double> count, Span<double> better, out double largest)
    {
        var product = 0.0;
        largest = 0;
        for (var i = 0; i < residual.Length; i++)
        {
            better[i] = count[i] > 0 ? residual[i] / count[i] : 0;
            largest = Math.Max(largest, Math.Abs(better[i]));
            product += better[i] * residual[i];
        }

        return product;
    }
}
