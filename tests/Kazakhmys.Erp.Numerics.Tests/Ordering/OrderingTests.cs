using CsCheck;
using Kazakhmys.Erp.Numerics.Fronts;
using Kazakhmys.Erp.Numerics.Ldlt;
using Kazakhmys.Erp.Numerics.Ordering;
using Kazakhmys.Erp.Numerics.Sparse;
using Kazakhmys.Erp.Numerics.Tests.Samples;

namespace Kazakhmys.Erp.Numerics.Tests.Ordering;

public sealed class OrderingTests
{
    private static readonly Gen<SparsePattern> Patterns =
        Gen.Select(Gen.Int[1, 40], Gen.Int[0, 120], Gen.Int[0, 100_000]).Select((n, count, seed) => SampleMatrices.Random(n, count, new Random(seed), 1).Pattern);

    [Fact]
    public void Every_row_is_ordered_once() => Patterns.Sample(pattern =>
        Assert.Equal(Enumerable.Range(0, pattern.Order), ApproximateMinimumDegree.Order(Graph.Of(pattern)).Order()));

    [Fact]
    public void Column_counts_are_those_of_the_elimination_played_through() => Patterns.Sample(pattern =>
    {
        var graph = Graph.Of(pattern);
        var tree = EliminationTree.Of(graph, ApproximateMinimumDegree.Order(graph));
        var (parents, counts) = Play(pattern, tree.Order);
        Assert.Equal(parents, tree.Parents);
        Assert.Equal(counts, tree.Counts);
    });

    [Fact]
    public void Fronts_hold_all_columns_and_rows_of_the_factor() => Patterns.Sample(pattern =>
    {
        var graph = Graph.Of(pattern);
        var fronts = FrontTreeBuilder.Build(pattern, graph, ApproximateMinimumDegree.Order(graph), false);
        var (_, counts) = Play(pattern, fronts.Order);
        Assert.Equal(pattern.Order, fronts.Columns[^1]);
        Assert.True(fronts.FactorEntries >= counts.Sum());
        for (var front = 0; front < fronts.Count; front++)
        {
            if (fronts.Parents[front] < 0)
            {
                Assert.Equal(fronts.RowStarts[front], fronts.RowStarts[front + 1]);
                continue;
            }

            var parent = fronts.Parents[front];
            Assert.True(parent > front);
            var taken = Enumerable.Range(fronts.Columns[parent], fronts.Columns[parent + 1] - fronts.Columns[parent])
                .Concat(fronts.Rows[fronts.RowStarts[parent]..fronts.RowStarts[parent + 1]]);
            Assert.Empty(fronts.Rows[fronts.RowStarts[front]..fronts.RowStarts[front + 1]].Except(taken));
        }
    });

    [Fact]
    public void A_tree_fills_nothing()
    {
        var random = new Random(5);
        var tree = SparseMatrix.Of(2_000, Enumerable.Range(1, 1_999).Select(i => (i, random.Next(i), 1.0)));
        var graph = Graph.Of(tree.Pattern);
        Assert.Equal(tree.Pattern.Count, EliminationTree.Of(graph, ApproximateMinimumDegree.Order(graph)).Counts.Sum());
    }

    [Fact]
    public void A_dense_row_goes_last()
    {
        var arrow = SampleMatrices.Arrow(3_000, new Random(1));
        var order = ApproximateMinimumDegree.Order(Graph.Of(arrow.Pattern));
        Assert.Equal(0, order[^1]);
        Assert.Equal(arrow.Pattern.Count, LdltSymbolic.Analyse(arrow.Pattern, new LdltOptions { Ordering = order }).Pattern.Count);
    }

    /// <summary>Minimum degree on the five-point grid of 100 × 100: about 31 n log₂ n / 4 at the best known orderings; the natural order makes 1,000,000.</summary>
    [Fact]
    public void A_grid_fills_as_little_as_minimum_degree_lets_it()
    {
        var grid = SampleMatrices.Grid(100);
        var graph = Graph.Of(grid.Pattern);
        Assert.InRange(EliminationTree.Of(graph, ApproximateMinimumDegree.Order(graph)).Counts.Sum(), 180_000, 260_000);
        Assert.InRange(EliminationTree.Of(graph, [.. Enumerable.Range(0, 10_000)]).Counts.Sum(), 980_000, 1_010_000);
    }

    [Fact]
    public void Zero_rows_of_a_saddle_are_coupled_to_one_another_only()
    {
        var matrix = SparseMatrix.Of(4, [(0, 0, 2), (1, 0, 1), (2, 1, 3), (3, 1, 5), (3, 3, 1)]);
        Assert.Equal([-1, 2, 1, -1], SaddlePairs.Match(matrix.Pattern, matrix.Values)!);
        var order = SaddlePairs.Order(Graph.Of(matrix.Pattern), [-1, 2, 1, -1]);
        Assert.Equal(1, Math.Abs(Array.IndexOf(order, 1) - Array.IndexOf(order, 2)));
        Assert.Null(SaddlePairs.Match(SampleMatrices.Grid(3).Pattern, SampleMatrices.Grid(3).Values));
    }

    private static (int[] Parents, int[] Counts) Play(SparsePattern pattern, int[] order)
    {
        var n = pattern.Order;
        var place = EliminationTree.Inverse(order);
        var there = new bool[n, n];
        for (var column = 0; column < n; column++)
        {
            foreach (var row in pattern.Rows[pattern.ColumnStarts[column]..pattern.ColumnStarts[column + 1]])
                there[place[row], place[column]] = there[place[column], place[row]] = true;
        }

        var (parents, counts) = (new int[n], new int[n]);
        for (var k = 0; k < n; k++)
        {
            var below = Enumerable.Range(k + 1, n - k - 1).Where(i => there[i, k]).ToArray();
            (parents[k], counts[k]) = (below.Length == 0 ? -1 : below[0], below.Length + 1);
            foreach (var i in below)
            {
                foreach (var j in below)
                    there[i, j] = true;
            }
        }

        return (parents, counts);
    }
}
