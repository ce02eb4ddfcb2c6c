using Kazakhmys.Erp.Numerics.Ldlt;
using Kazakhmys.Erp.Numerics.Tests.Samples;

namespace Kazakhmys.Erp.Numerics.Tests.Ldlt;

/// <summary>Fronts of several panels, trees of many fronts.</summary>
public sealed class WideFrontTests
{
    [Theory]
    [InlineData(150, 1.0, PivotRule.Threshold)]
    [InlineData(150, 0.0, PivotRule.Threshold)]
    [InlineData(700, 1.0, PivotRule.Threshold)]
    [InlineData(1_600, 0.0, PivotRule.Threshold)]
    [InlineData(700, 2_000.0, PivotRule.Diagonal)]
    [InlineData(1_600, 5_000.0, PivotRule.Diagonal)]
    public void A_dense_matrix_is_one_front(int n, double diagonal, PivotRule rule)
    {
        var random = new Random(n);
        var matrix = SparseMatrix.Of(n, from i in Enumerable.Range(0, n) from j in Enumerable.Range(0, i + 1) select (i, j, i == j ? diagonal : SampleMatrices.Normal(random)));
        var symbolic = LdltSymbolic.Analyse(matrix.Pattern, new LdltOptions { Pivots = rule });
        Assert.Equal((1, n, (long)n * (n + 1) / 2), (symbolic.Fronts, symbolic.LargestFront, symbolic.PredictedFactorEntries));
        Judge(matrix, symbolic, 1e-11);
    }

    [Fact]
    public void A_grid_of_many_fronts_is_solved()
    {
        var grid = SampleMatrices.Grid(150);
        Judge(grid, LdltSymbolic.Analyse(grid.Pattern, new LdltOptions { Pivots = PivotRule.Diagonal }), 1e-14);
        // Shifted into the spectrum it is indefinite.
        var shifted = SampleMatrices.Grid(150, -2.017);
        Judge(shifted, LdltSymbolic.Analyse(shifted.Pattern), 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_large_saddle_point_is_solved_and_its_inertia_counts_the_constraints(int regular)
    {
        var matrix = SampleMatrices.Saddle(6_000, 3_000, new Random(4), regular * 1e-6);
        var symbolic = LdltSymbolic.Analyse(matrix.Pattern, matrix.Values);
        var outcome = Judge(matrix, symbolic, 1e-11);
        Assert.Equal((6_000, 3_000, 0), (outcome.Positive, outcome.Negative, outcome.Zero));
    }

    /// <summary>Half of H is zero: unmeasured quantities. Their rows pivot only together with constraints.</summary>
    [Fact]
    public void Unmeasured_quantities_pivot_with_their_constraints()
    {
        var random = new Random(6);
        var entries = new List<(int, int, double)>();
        for (var i = 0; i < 4_000; i++)
        {
            if (i % 2 == 1)
                entries.Add((i, i, 1));
        }

        for (var c = 0; c < 2_500; c++)
        {
            if (2 * c < 4_000)
                entries.Add((4_000 + c, 2 * c, 1));
            for (var k = 0; k < 3; k++)
                entries.Add((4_000 + c, random.Next(4_000), SampleMatrices.Normal(random)));
        }

        var matrix = SparseMatrix.Of(6_500, entries);
        foreach (var symbolic in new[] { LdltSymbolic.Analyse(matrix.Pattern), LdltSymbolic.Analyse(matrix.Pattern, matrix.Values) })
        {
            var outcome = Judge(matrix, symbolic, 1e-11);
            Assert.Equal((4_000, 2_500, 0), (outcome.Positive, outcome.Negative, outcome.Zero));
            Assert.True(outcome.TwoByTwoPivots > 1_000);
        }
    }

    /// <summary>Residual, growth and, for some columns, the entries of the inverse against solutions for unit vectors.</summary>
    private static LdltOutcome Judge(SparseMatrix matrix, LdltSymbolic symbolic, double tolerance)
    {
        var factor = symbolic.CreateFactor();
        var outcome = factor.Refactor(matrix.Values);
        Assert.Equal(matrix.Order, outcome.Positive + outcome.Negative);
        Assert.True(outcome.PivotGrowth < 1e6);
        var b = matrix.Times(SampleMatrices.Vector(matrix.Order, new Random(1)));
        var x = (double[])b.Clone();
        factor.Solve(x);
        Assert.InRange(matrix.Backward(x, b), 0, tolerance);
        Assert.InRange(factor.SolveRefined(matrix.Values, b, x).BackwardError, 0, 1e-15);
        var selected = new double[matrix.Pattern.Count];
        factor.SelectedInverse(selected);
        const int probes = 10;
        var columns = new double[probes * matrix.Order];
        for (var k = 0; k < probes; k++)
            columns[k * matrix.Order + Probe(k)] = 1;
        factor.SolveMany(columns, probes);
        var size = columns.Max(Math.Abs);
        for (var k = 0; k < probes; k++)
        {
            for (var slot = matrix.Pattern.ColumnStarts[Probe(k)]; slot < matrix.Pattern.ColumnStarts[Probe(k) + 1]; slot++)
                Assert.Equal(columns[k * matrix.Order + matrix.Pattern.Rows[slot]], selected[slot], 1e-8 * size);
        }

        return outcome;

        int Probe(int k) => k * (matrix.Order - 1) / probes;
    }
}
