using CsCheck;
using Kazakhmys.Erp.Numerics.Ldlt;
using Kazakhmys.Erp.Numerics.Tests.Samples;

namespace Kazakhmys.Erp.Numerics.Tests.Ldlt;

/// <summary>Singular matrices are diagnosed, consistent systems with them are solved.</summary>
public sealed class SingularTests
{
    public static TheoryData<PivotRule> Rules => [PivotRule.Threshold, PivotRule.Diagonal];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_network_without_an_outside_lacks_one_balance(PivotRule rule)
    {
        var matrix = SampleMatrices.GraphLaplacian(400, new Random(3));
        var factor = LdltSymbolic.Analyse(matrix.Pattern, new LdltOptions { Pivots = rule }).CreateFactor();
        var outcome = factor.Refactor(matrix.Values);
        Assert.Equal((399, 0, 1), (outcome.Positive, outcome.Negative, outcome.Zero));
        Assert.True(outcome.IsSingular);
        var column = outcome.SingularColumns.Span[0];
        var z = new double[400];
        factor.NullVector(0, z);
        Assert.All(z, v => Assert.Equal(1, v, 1e-11));
        var b = matrix.Times(SampleMatrices.Vector(400, new Random(4)));
        var x = new double[400];
        Assert.InRange(factor.SolveRefined(matrix.Values, b, x).BackwardError, 0, 1e-13);
        Assert.Equal(0, x[column]);
    }

    [Fact]
    public void Each_unconnected_part_lacks_its_own_balance()
    {
        var parts = Enumerable.Range(0, 5).Select(k => SampleMatrices.GraphLaplacian(30, new Random(k))).ToList();
        var matrix = SparseMatrix.Of(150, parts.SelectMany((p, k) => p.Entries().Select(e => (e.Row + 30 * k, e.Column + 30 * k, e.Value))));
        var factor = LdltSymbolic.Analyse(matrix.Pattern).CreateFactor();
        var outcome = factor.Refactor(matrix.Values);
        Assert.Equal([0, 1, 2, 3, 4], outcome.SingularColumns.ToArray().Select(c => c / 30).Order());
        Assert.Equal(outcome.SingularColumns.ToArray().Order(), outcome.SingularColumns.ToArray());
        var z = new double[150];
        factor.NullVector(2, z);
        Assert.Equal(Enumerable.Range(0, 150).Where(i => i / 30 == outcome.SingularColumns.Span[2] / 30), Enumerable.Range(0, 150).Where(i => Math.Abs(z[i]) > 1e-9));
        Assert.Throws<ArgumentOutOfRangeException>(() => factor.NullVector(5, z));
        Assert.Throws<ArgumentException>(() => factor.NullVector(0, new double[3]));
    }

    [Fact]
    public void A_constraint_given_twice_is_found()
    {
        var once = SampleMatrices.Saddle(60, 20, new Random(8), 0);
        var twice = SparseMatrix.Of(81, once.Entries().Concat(once.Entries().Where(e => e.Row == 65).Select(e => (80, e.Column, e.Value))));
        var factor = LdltSymbolic.Analyse(twice.Pattern, twice.Values).CreateFactor();
        var outcome = factor.Refactor(twice.Values);
        Assert.Equal((60, 20, 1), (outcome.Positive, outcome.Negative, outcome.Zero));
        Assert.Contains(outcome.SingularColumns.Span[0], new[] { 65, 80 });
        var z = new double[81];
        factor.NullVector(0, z);
        Assert.Equal([65, 80], Enumerable.Range(0, 81).Where(i => Math.Abs(z[i]) > 1e-10));
        Assert.Equal(0, z[65] + z[80], 1e-12);
    }

    [Fact]
    public void A_matrix_of_zeros_has_only_singular_columns()
    {
        var matrix = SparseMatrix.Of(5, [(1, 0, 0), (3, 2, 0)]);
        var factor = LdltSymbolic.Analyse(matrix.Pattern).CreateFactor();
        Assert.Equal([0, 1, 2, 3, 4], factor.Refactor(matrix.Values).SingularColumns.ToArray());
        double[] x = [1, 2, 3, 4, 5];
        factor.Solve(x);
        Assert.All(x, v => Assert.Equal(0, v));
        var report = factor.SolveRefined(matrix.Values, [1, 2, 3, 4, 5], x);
        Assert.Equal((1, 5), (report.BackwardError, report.Residual));
        var z = new double[matrix.Pattern.Count];
        factor.SelectedInverse(z);
        Assert.All(z, v => Assert.Equal(0, v));
    }

    [Fact]
    public void An_inconsistent_system_keeps_its_residual_in_the_singular_row()
    {
        var matrix = SparseMatrix.Of(3, [(0, 0, 1), (1, 1, 4)]);
        var factor = LdltSymbolic.Analyse(matrix.Pattern).CreateFactor();
        factor.Refactor(matrix.Values);
        var x = new double[3];
        var report = factor.SolveRefined(matrix.Values, [1, 2, 7], x);
        Assert.Equal([1, 0.5, 0], x);
        Assert.Equal((7, 1), (report.Residual, report.BackwardError));
    }

    /// <summary>Symmetric matrices of small whole numbers, singular as often as not.</summary>
    [Fact]
    public void Whole_numbers_of_any_rank_are_factored() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 9], Gen.Int[-2, 2].Array[81], Gen.Int[-1, 1].Array[9]).Sample((n, rank, numbers, signs) =>
        {
            var dense = new double[n, n];
            for (var k = 0; k < Math.Min(rank, n); k++)
            {
                for (var i = 0; i < n; i++)
                {
                    for (var j = 0; j < n; j++)
                        dense[i, j] += signs[k] * numbers[i * 9 + k] * numbers[j * 9 + k];
                }
            }

            var matrix = SparseMatrix.Of(dense);
            var factor = LdltSymbolic.Analyse(matrix.Pattern, matrix.Values).CreateFactor();
            var outcome = factor.Refactor(matrix.Values);
            Assert.Equal(DenseOracle.Inertia(dense), (outcome.Positive, outcome.Negative, outcome.Zero));
            var b = matrix.Times([.. numbers.Take(n).Select(v => (double)v)]);
            var x = new double[n];
            factor.SolveRefined(matrix.Values, b, x);
            Assert.InRange(matrix.Backward(x, b), 0, 1e-13);
            IsGeneralisedInverse(matrix, factor);
            for (var k = 0; k < outcome.Zero; k++)
            {
                factor.NullVector(k, x);
                Assert.Equal(1, x[outcome.SingularColumns.Span[k]]);
                Assert.InRange(matrix.Times(x).Max(Math.Abs), 0, 1e-11 * x.Max(Math.Abs) * (1 + matrix.Values.Max(Math.Abs)));
            }
        });

    private static void IsGeneralisedInverse(SparseMatrix matrix, LdltFactor factor)
    {
        var n = matrix.Order;
        var columns = new double[n * n];
        for (var i = 0; i < n; i++)
            columns[i * n + i] = 1;
        factor.SolveMany(columns, n);
        var g = new double[n, n];
        for (var i = 0; i < n * n; i++)
            g[i % n, i / n] = columns[i];
        var size = 1 + columns.Max(Math.Abs);
        var a = matrix.Dense();
        var back = DenseOracle.Product(DenseOracle.Product(a, g), a);
        var z = new double[matrix.Pattern.Count];
        factor.SelectedInverse(z);
        foreach (var ((row, column, value), selected) in matrix.Entries().Zip(z))
        {
            Assert.Equal(g[row, column], selected, 1e-10 * size * size);
            Assert.Equal(value, back[row, column], 1e-9 * size * size);
        }
    }
}
