using Kazakhmys.Erp.Numerics.Sparse;

namespace Kazakhmys.Erp.Numerics.Fronts;

/// <summary>Symmetric scaling towards rows whose largest entry is 1 (Ruiz 2001), by powers of two; from the geometric scaling where magnitudes lie far apart.</summary>
internal static class Equilibration
{
    private const int Rounds = 6;

    // Below this the largest entries tell enough; above it the units are taken out first.
    private const double WideSpread = 1e5;

    /// <summary>Whether the units are taken out first.</summary>
    public static bool IsWide(ReadOnlySpan<double> values) => GeometricScaling.Spread(values) > WideSpread;

    /// <summary>Fills the scaling by place and answers the largest magnitude of the scaled matrix.</summary>
    public static double Scale(SparsePattern pattern, ReadOnlySpan<double> values, FactorStore store, bool wanted, bool takesUnitsOut)
    {
        var order = store.Tree.Order;
        var scale = store.Inverse.AsSpan();
        var largest = store.Work.AsSpan();
        scale.Fill(1);
        if (takesUnitsOut)
        {
            store.NeedBlock(GeometricScaling.Need(order.Length));
            GeometricScaling.Scale(pattern, values, scale, store.Block);
        }

        for (var round = 0; round < Rounds && wanted; round++)
        {
            Largest(pattern, values, scale, largest);
            for (var i = 0; i < scale.Length; i++)
                scale[i] /= largest[i] > 0 ? Math.Sqrt(largest[i]) : 1;
        }

        for (var i = 0; i < scale.Length; i++)
            scale[i] = Math.ScaleB(1, (int)Math.Round(Math.Log2(scale[i])));
        var top = Largest(pattern, values, scale, largest);
        for (var place = 0; place < order.Length; place++)
            store.Scale[place] = scale[order[place]];
        return top;
    }

    private static double Largest(SparsePattern pattern, ReadOnlySpan<double> values, ReadOnlySpan<double> scale, Span<double> largest)
    {
        var starts = pattern.ColumnStarts;
        var rows = pattern.Rows;
        largest.Clear();
        var top = 0.0;
        for (var column = 0; column < largest.Length; column++)
        {
            for (var slot = starts[column]; slot < starts[column + 1]; slot++)
            {
                var row = rows[slot];
                var size = Math.Abs(values[slot]) * scale[row] * scale[column];
                largest[row] = Math.Max(largest[row], size);
                largest[column] = Math.Max(largest[column], size);
                top = Math.Max(top, size);
            }
        }

        return top;
    }
}
