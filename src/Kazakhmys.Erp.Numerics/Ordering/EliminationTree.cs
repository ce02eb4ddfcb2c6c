namespace Kazakhmys.Erp.Numerics.Ordering;

/// <summary>
/// The elimination tree of a symmetric matrix in a given order, renumbered so that children come before parents, and the entries of each column of L
/// (Liu 1990; Gilbert, Ng and Peyton 1994; Davis 2006, §4.1–4.5).
/// </summary>
internal sealed class EliminationTree
{
    private EliminationTree(int[] order, int[] place, int[] parents, int[] counts)
    {
        Order = order;
        Place = place;
        Parents = parents;
        Counts = counts;
    }

    /// <summary>The row of the matrix that is eliminated as the k-th.</summary>
    public int[] Order { get; }

    /// <summary>When each row of the matrix is eliminated.</summary>
    public int[] Place { get; }

    /// <summary>By place; −1 of a root.</summary>
    public int[] Parents { get; }

    /// <summary>Entries of each column of L, the diagonal included, by place.</summary>
    public int[] Counts { get; }

    public static EliminationTree Of(Graph graph, int[] order)
    {
        var place = Inverse(order);
        var parents = Link(graph, order, place);
        var sorted = Postorder(parents, []);
        var renumbered = Inverse(sorted);
        var finalOrder = new int[order.Length];
        var finalParents = new int[order.Length];
        for (var k = 0; k < order.Length; k++)
        {
            finalOrder[k] = order[sorted[k]];
            var parent = parents[sorted[k]];
            finalParents[k] = parent < 0 ? -1 : renumbered[parent];
        }

        var finalPlace = Inverse(finalOrder);
        return new EliminationTree(finalOrder, finalPlace, finalParents, CountColumns(graph, finalOrder, finalPlace, finalParents));
    }

    public static int[] Inverse(int[] order)
    {
        var inverse = new int[order.Length];
        for (var k = 0; k < order.Length; k++)
            inverse[order[k]] = k;
        return inverse;
    }

    /// <summary>Children before parents; the children of a node in ascending <paramref name="rank"/>, or by number where there is none.</summary>
    public static int[] Postorder(int[] parents, ReadOnlySpan<long> rank)
    {
        var n = parents.Length;
        var byRank = new int[n];
        for (var i = 0; i < n; i++)
            byRank[i] = i;
        if (!rank.IsEmpty)
            rank.ToArray().AsSpan().Sort(byRank.AsSpan(), (a, b) => a.CompareTo(b));
        var firstChild = Filled(n + 1);
        var next = new int[n];
        for (var k = n - 1; k >= 0; k--)
        {
            var i = byRank[k];
            var parent = parents[i] < 0 ? n : parents[i];
            next[i] = firstChild[parent];
            firstChild[parent] = i;
        }

        return Walk(firstChild, next, n);
    }

    private static int[] Walk(int[] firstChild, int[] next, int n)
    {
        var order = new int[n];
        var stack = new int[n + 1];
        var count = 0;
        for (var root = firstChild[n]; root >= 0; root = next[root])
        {
            var depth = 0;
            stack[depth++] = root;
            while (depth > 0)
            {
                var node = stack[depth - 1];
                var child = firstChild[node];
                if (child >= 0)
                {
                    firstChild[node] = next[child];
                    stack[depth++] = child;
                }
                else
                {
                    order[count++] = node;
                    depth--;
                }
            }
        }

        return order;
    }

    private static int[] Link(Graph graph, int[] order, int[] place)
    {
        var n = order.Length;
        var parents = Filled(n);
        var ancestors = Filled(n);
        for (var k = 0; k < n; k++)
        {
            var vertex = order[k];
            for (var p = graph.Starts[vertex]; p < graph.Starts[vertex + 1]; p++)
            {
                var i = place[graph.Neighbours[p]];
                while (i >= 0 && i < k)
                {
                    var up = ancestors[i];
                    ancestors[i] = k;
                    if (up < 0)
                        parents[i] = k;
                    i = up;
                }
            }
        }

        return parents;
    }

    /// <summary>Counts by the leaves of the row subtrees; the nodes are numbered in postorder.</summary>
    private static int[] CountColumns(Graph graph, int[] order, int[] place, int[] parents)
    {
        var n = order.Length;
        var first = FirstDescendants(parents);
        var (counts, ancestors) = (new int[n], new int[n]);
        for (var k = 0; k < n; k++)
            (counts[k], ancestors[k]) = (first[k] == k ? 1 : 0, k);
        var (largestFirst, previousLeaf) = (Filled(n), Filled(n));
        for (var j = 0; j < n; j++)
        {
            if (parents[j] >= 0)
                counts[parents[j]]--;
            var vertex = order[j];
            for (var p = graph.Starts[vertex]; p < graph.Starts[vertex + 1]; p++)
            {
                var i = place[graph.Neighbours[p]];
                if (i <= j || first[j] <= largestFirst[i])
                    continue;
                largestFirst[i] = first[j];
                counts[j]++;
                if (previousLeaf[i] >= 0)
                    counts[Root(ancestors, previousLeaf[i])]--;
                previousLeaf[i] = j;
            }

            if (parents[j] >= 0)
                ancestors[j] = parents[j];
        }

        for (var j = 0; j < n; j++)
        {
            if (parents[j] >= 0)
                counts[parents[j]] += counts[j];
        }

        return counts;
    }

    private static int[] FirstDescendants(int[] parents)
    {
        var first = Filled(parents.Length);
        for (var k = 0; k < parents.Length; k++)
        {
            for (var j = k; j >= 0 && first[j] < 0; j = parents[j])
                first[j] = k;
        }

        return first;
    }

    private static int Root(int[] ancestors, int node)
    {
        var root = node;
        while (root != ancestors[root])
            root = ancestors[root];
        while (node != root)
            (ancestors[node], node) = (root, ancestors[node]);
        return root;
    }

    private static int[] Filled(int count)
    {
        var array = new int[count];
        Array.Fill(array, -1);
        return array;
    }
}
