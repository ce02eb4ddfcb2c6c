namespace Kazakhmys.Erp.Numerics.Ordering;

/// <summary>
/// Couples each row with a zero on the diagonal to a neighbour that it can form a pivot of two rows with, and orders the couples as one vertex each
/// (the compressed ordering of Duff and Pralet, SIAM J. Matrix Anal. Appl. 27, 2005). The matching is greedy by magnitude; a row left alone is delayed by the factorisation when need be.
/// </summary>
internal static class SaddlePairs
{
    public static int[] Order(Graph graph, int[] partner)
    {
        var n = graph.Order;
        var group = new int[n];
        var groups = 0;
        for (var i = 0; i < n; i++)
            group[i] = partner[i] >= 0 && partner[i] < i ? group[partner[i]] : groups++;
        var weights = new int[groups];
        foreach (var g in group)
            weights[g]++;
        var order = ApproximateMinimumDegree.Order(graph.Compress(group, groups), weights);
        var members = Graph.Buckets(group, groups, out var starts);
        var expanded = new int[n];
        var count = 0;
        foreach (var g in order)
        {
            for (var k = starts[g]; k < starts[g + 1]; k++)
                expanded[count++] = members[k];
        }

        return expanded;
    }

    /// <summary>The partner of each row, −1 without; null when no row has a zero on the diagonal.</summary>
    public static int[]? Match(Sparse.SparsePattern pattern, ReadOnlySpan<double> values)
    {
        var n = pattern.Order;
        var starts = pattern.ColumnStarts;
        var rows = pattern.Rows;
        var zero = new bool[n];
        for (var i = 0; i < n; i++)
            zero[i] = values[starts[i]] == 0;
        var edges = new List<(double Size, int Row, int Column)>();
        for (var column = 0; column < n; column++)
        {
            for (var slot = starts[column] + 1; slot < starts[column + 1]; slot++)
            {
                if (values[slot] != 0 && zero[column] && zero[rows[slot]])
                    edges.Add((Math.Abs(values[slot]), rows[slot], column));
            }
        }

        if (edges.Count == 0)
            return null;
        edges.Sort((a, b) => a.Size != b.Size ? b.Size.CompareTo(a.Size) : a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        var partner = new int[n];
        Array.Fill(partner, -1);
        foreach (var (_, row, column) in edges)
        {
            if (partner[row] < 0 && partner[column] < 0)
                (partner[row], partner[column]) = (column, row);
        }

        return partner;
    }
}
