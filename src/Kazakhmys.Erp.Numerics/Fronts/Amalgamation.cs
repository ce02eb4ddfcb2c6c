using Kazakhmys.Erp.Numerics.Ordering;

namespace Kazakhmys.Erp.Numerics.Fronts;

/// <summary>
/// Groups columns into fronts: first those with the same structure, then children into parents where that adds few zeros (relaxed supernodes; Ashcraft and Grimes 1989),
/// because wider fronts are eliminated at the speed of dense algebra.
/// </summary>
internal sealed class Amalgamation
{
    private readonly EliminationTree _tree;
    private readonly int[] _columns;
    private readonly int[] _rowsBelow;
    private readonly int[] _parents;
    private readonly long[] _zeros;
    private readonly int[] _mergedInto;
    private readonly int _count;

    private Amalgamation(EliminationTree tree)
    {
        _tree = tree;
        var n = tree.Parents.Length;
        FrontOf = new int[n];
        var children = new int[n];
        foreach (var parent in tree.Parents)
        {
            if (parent >= 0)
                children[parent]++;
        }

        var count = 0;
        for (var j = 0; j < n; j++)
        {
            var continues = j > 0 && tree.Parents[j - 1] == j && tree.Counts[j - 1] == tree.Counts[j] + 1 && children[j] == 1;
            FrontOf[j] = continues ? count - 1 : count++;
        }

        _count = count;
        _columns = new int[count];
        _rowsBelow = new int[count];
        _parents = new int[count];
        _zeros = new long[count];
        _mergedInto = new int[count];
        for (var j = 0; j < n; j++)
        {
            var front = FrontOf[j];
            _columns[front]++;
            _rowsBelow[front] = tree.Counts[j] - 1;
            _parents[front] = tree.Parents[j] < 0 ? -1 : FrontOf[tree.Parents[j]];
        }
    }

    /// <summary>The front of each column, by place. After the run: numbered in the order of their elimination.</summary>
    public int[] FrontOf { get; private set; }

    /// <summary>The parent of each front.</summary>
    public int[] Parents { get; private set; } = [];

    public static Amalgamation Of(EliminationTree tree, bool keepPairs)
    {
        var amalgamation = new Amalgamation(tree);
        amalgamation.Merge(keepPairs);
        amalgamation.Renumber();
        return amalgamation;
    }

    private void Merge(bool generous)
    {
        var (head, next) = ChildLists();
        for (var front = 0; front < _count; front++)
            _mergedInto[front] = front;
        for (var front = 0; front < _count; front++)
        {
            var adopted = -1;
            var child = head[front];
            while (child >= 0)
            {
                var following = next[child];
                if (Worthwhile(child, front, generous, out var zeros))
                {
                    _columns[front] += _columns[child];
                    _zeros[front] = zeros;
                    _mergedInto[child] = front;
                    // Its children are the front's now; they are not looked at again.
                    for (var grandchild = head[child]; grandchild >= 0;)
                    {
                        var after = next[grandchild];
                        _parents[grandchild] = front;
                        (next[grandchild], adopted) = (adopted, grandchild);
                        grandchild = after;
                    }
                }
                else
                {
                    (next[child], adopted) = (adopted, child);
                }

                child = following;
            }

            head[front] = adopted;
        }
    }

    private (int[] Head, int[] Next) ChildLists()
    {
        var head = new int[_count];
        var next = new int[_count];
        Array.Fill(head, -1);
        for (var front = 0; front < _count; front++)
        {
            var parent = _parents[front];
            if (parent < 0)
                continue;
            next[front] = head[parent];
            head[parent] = front;
        }

        return (head, next);
    }

    private bool Worthwhile(int child, int front, bool generous, out long zeros)
    {
        long columns = _columns[front] + _columns[child];
        long added = (long)_columns[child] * (_columns[front] + _rowsBelow[front] - _rowsBelow[child]);
        zeros = _zeros[front] + _zeros[child] + added;
        if (added == 0)
            return true;
        var size = FrontTree.Packed(columns) + columns * _rowsBelow[front];
        var share = (double)zeros / size;
        // A merge saves moving the child's remainder; with wide fronts that costs more than eliminating some zeros.
        double rest = _rowsBelow[child];
        if (share < 0.25 && (double)added * (_columns[front] + _rowsBelow[front]) < 16 * rest * rest)
            return true;
        return columns switch
        {
            <= 4 => true,
            <= 16 => share < (generous ? 0.8 : 0.5),
            <= 48 => share < 0.12,
            _ => share < 0.05,
        };
    }

    /// <summary>Children in the order that keeps the stack of remainders small: those that need most beyond what they leave come first (Liu 1986).</summary>
    private void Renumber()
    {
        var kept = new int[_count];
        var count = 0;
        for (var front = 0; front < _count; front++)
            kept[front] = _mergedInto[front] == front ? count++ : -1;
        var parents = new int[count];
        var rank = new long[count];
        for (var front = 0; front < _count; front++)
        {
            if (kept[front] >= 0)
                parents[kept[front]] = _parents[front] < 0 ? -1 : kept[Final(_parents[front])];
        }

        RankByMemory(kept, parents, rank);
        var order = EliminationTree.Postorder(parents, rank);
        var place = EliminationTree.Inverse(order);
        Parents = new int[count];
        for (var front = 0; front < count; front++)
            Parents[place[front]] = parents[front] < 0 ? -1 : place[parents[front]];
        for (var j = 0; j < FrontOf.Length; j++)
            FrontOf[j] = place[kept[Final(FrontOf[j])]];
    }

    private int Final(int front)
    {
        while (_mergedInto[front] != front)
            front = _mergedInto[front] = _mergedInto[_mergedInto[front]];
        return front;
    }

    private void RankByMemory(int[] kept, int[] parents, long[] rank)
    {
        var count = parents.Length;
        var size = new long[count];
        var rest = new long[count];
        for (var front = 0; front < _count; front++)
        {
            if (kept[front] < 0)
                continue;
            rest[kept[front]] = FrontTree.Packed(_rowsBelow[front]);
            size[kept[front]] = FrontTree.Packed(_columns[front] + _rowsBelow[front]);
        }

        // A bound of the peak: the largest of a front's own need and that of its neediest child, in postorder of the numbers.
        var peak = size;
        for (var front = 0; front < count; front++)
        {
            rank[front] = rest[front] - peak[front];
            if (parents[front] >= 0)
                peak[parents[front]] = Math.Max(peak[parents[front]], peak[front]);
        }
    }
}
