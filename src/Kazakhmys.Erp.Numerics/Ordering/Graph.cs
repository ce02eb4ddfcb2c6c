using Kazakhmys.Erp.Numerics.Sparse;

namespace Kazakhmys.Erp.Numerics.Ordering;

/// <summary>The graph of a symmetric pattern: the neighbours of each vertex, the vertex itself left out.</summary>
internal sealed class Graph
{
    public Graph(int[] starts, int[] neighbours)
    {
        Starts = starts;
        Neighbours = neighbours;
    }

    public int Order => Starts.Length - 1;

    public int[] Starts { get; }

    public int[] Neighbours { get; }

    public static Graph Of(SparsePattern pattern)
    {
        var n = pattern.Order;
        var columns = pattern.ColumnStarts;
        var rows = pattern.Rows;
        var starts = new int[n + 1];
        for (var column = 0; column < n; column++)
        {
            for (var slot = columns[column] + 1; slot < columns[column + 1]; slot++)
            {
                starts[column + 1]++;
                starts[rows[slot] + 1]++;
            }
        }

        for (var i = 0; i < n; i++)
            starts[i + 1] = checked(starts[i + 1] + starts[i]);
        var neighbours = new int[starts[n]];
        var next = starts[..n];
        for (var column = 0; column < n; column++)
        {
            for (var slot = columns[column] + 1; slot < columns[column + 1]; slot++)
            {
                neighbours[next[column]++] = rows[slot];
                neighbours[next[rows[slot]]++] = column;
            }
        }

        return new Graph(starts, neighbours);
    }

    /// <summary>The graph whose vertices are groups of this one's; <paramref name="group"/> tells the group of each vertex.</summary>
    public Graph Compress(int[] group, int groups)
    {
        var members = Buckets(group, groups, out var memberStarts);
        var starts = new int[groups + 1];
        var neighbours = new int[Neighbours.Length];
        var seen = new int[groups];
        Array.Fill(seen, -1);
        var count = 0;
        for (var g = 0; g < groups; g++)
        {
            seen[g] = g;
            for (var m = memberStarts[g]; m < memberStarts[g + 1]; m++)
            {
                var vertex = members[m];
                for (var k = Starts[vertex]; k < Starts[vertex + 1]; k++)
                {
                    var other = group[Neighbours[k]];
                    if (seen[other] == g)
                        continue;
                    seen[other] = g;
                    neighbours[count++] = other;
                }
            }

            starts[g + 1] = count;
        }

        return new Graph(starts, neighbours[..count]);
    }

    /// <summary>Vertices by group, ascending within each.</summary>
    public static int[] Buckets(int[] group, int groups, out int[] starts)
    {
        starts = new int[groups + 1];
        foreach (var g in group)
            starts[g + 1]++;
        for (var g = 0; g < groups; g++)
            starts[g + 1] += starts[g];
        var next = starts[..groups];
        var members = new int[group.Length];
        for (var vertex = 0; vertex < group.Length; vertex++)
            members[next[group[vertex]]++] = vertex;
        return members;
    }
}
