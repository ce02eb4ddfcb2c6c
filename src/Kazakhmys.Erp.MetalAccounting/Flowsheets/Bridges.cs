using Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>
/// Which edges of a graph lie on no cycle, found with disjoint sets: a spanning forest first, then every further edge contracts the path of the forest that
/// it closes to a cycle.
/// </summary>
internal static class Bridges
{
    public static bool[] Among(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        var isBridge = new bool[edges.Count];
        var joined = new DisjointSets(nodes);
        for (var i = 0; i < edges.Count; i++)
        {
            isBridge[i] = joined.Find(edges[i].From) != joined.Find(edges[i].To);
            joined.Join(edges[i].From, edges[i].To);
        }
        var (parent, edge, depth) = Forest(nodes, edges, isBridge);
        var top = Enumerable.Range(0, nodes).ToArray();
        for (var i = 0; i < edges.Count; i++)
            if (edge[edges[i].From] != i && edge[edges[i].To] != i)
                Contract(edges[i].From, edges[i].To);
        return isBridge;

        // The highest node of the contracted part of the forest that a node belongs to.
        int Top(int node)
        {
            while (top[node] != node)
                node = top[node] = top[top[node]];
            return node;
        }

        void Contract(int from, int to)
        {
            var (a, b) = (Top(from), Top(to));
            while (a != b)
            {
                if (depth[a] < depth[b])
                    (a, b) = (b, a);
                isBridge[edge[a]] = false;
                top[a] = Top(parent[a]);
                a = top[a];
            }
        }
    }

    /// <summary>Parent, edge to it and depth of every node in the forest; -1 where a node is a root.</summary>
    private static (int[] Parent, int[] Edge, int[] Depth) Forest(int nodes, IReadOnlyList<(int From, int To)> edges, bool[] isInForest)
    {
        var neighbours = Enumerable.Range(0, nodes).Select(_ => new List<(int Node, int Edge)>()).ToArray();
        for (var i = 0; i < edges.Count; i++)
        {
            if (!isInForest[i])
                continue;
            neighbours[edges[i].From].Add((edges[i].To, i));
            neighbours[edges[i].To].Add((edges[i].From, i));
        }
        int[] parent = [.. Enumerable.Repeat(-1, nodes)], edge = [.. Enumerable.Repeat(-1, nodes)];
        var depth = new int[nodes];
        var seen = new bool[nodes];
        var waiting = new Stack<int>();
        for (var root = 0; root < nodes; root++)
        {
            if (!seen[root])
                waiting.Push(root);
            seen[root] = true;
            while (waiting.TryPop(out var node))
            {
                foreach (var (next, by) in neighbours[node].Where(neighbour => !seen[neighbour.Node]))
                {
                    (seen[next], parent[next], edge[next], depth[next]) = (true, node, by, depth[node] + 1);
                    waiting.Push(next);
                }
            }
        }
        return (parent, edge, depth);
    }
}
