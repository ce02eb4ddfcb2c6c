using Kazakhmys.Erp.Numerics.Ldlt;
using Kazakhmys.Erp.Numerics.Sparse;
using Kazakhmys.Erp.Numerics.Tests.Samples;

namespace Kazakhmys.Erp.Numerics.Tests.Ldlt;

/// <summary>What is refused, and the smallest matrices.</summary>
public sealed class InputTests
{
    [Fact]
    public void A_matrix_without_rows_is_factored()
    {
        var factor = LdltSymbolic.Analyse(new SparsePatternBuilder(0).Build()).CreateFactor();
        var outcome = factor.Refactor([]);
        Assert.Equal((0, 0, 0, 1), (outcome.Positive, outcome.Negative, outcome.Zero, outcome.PivotGrowth));
        factor.Solve([]);
        factor.SolveMany([], 3);
        factor.SelectedInverse([]);
        factor.InverseDiagonal([]);
        Assert.Equal(0, factor.SolveRefined([], [], []).BackwardError);
    }

    [Theory]
    [InlineData(4, 1, 0)]
    [InlineData(-0.5, 0, 1)]
    [InlineData(1e-200, 1, 0)]
    [InlineData(-1e200, 0, 1)]
    public void A_single_number_is_factored(double value, int positive, int negative)
    {
        var factor = LdltSymbolic.Analyse(new SparsePatternBuilder(1).Build()).CreateFactor();
        var outcome = factor.Refactor([value]);
        Assert.Equal((positive, negative, 0), (outcome.Positive, outcome.Negative, outcome.Zero));
        double[] x = [2 * value];
        factor.Solve(x);
        Assert.Equal(2, x[0], 1e-15);
        factor.InverseDiagonal(x);
        Assert.Equal(1, x[0] * value, 1e-15);
    }

    [Fact]
    public void An_empty_factor_answers_nothing()
    {
        var factor = LdltSymbolic.Analyse(new SparsePatternBuilder(2).Build()).CreateFactor();
        var x = new double[2];
        Assert.Throws<InvalidOperationException>(() => factor.Outcome);
        Assert.Throws<InvalidOperationException>(() => factor.Solve(x));
        Assert.Throws<InvalidOperationException>(() => factor.SolveMany(x, 1));
        Assert.Throws<InvalidOperationException>(() => factor.SolveRefined(x, x, x));
        Assert.Throws<InvalidOperationException>(() => factor.SelectedInverse(x));
        Assert.Throws<InvalidOperationException>(() => factor.InverseDiagonal(x));
        Assert.Throws<InvalidOperationException>(() => factor.NullVector(0, x));
    }

    [Fact]
    public void Lengths_that_do_not_fit_are_refused()
    {
        var matrix = SampleMatrices.Grid(3);
        var factor = LdltSymbolic.Analyse(matrix.Pattern).CreateFactor();
        Assert.Throws<ArgumentException>(() => factor.Refactor(new double[3]));
        factor.Refactor(matrix.Values);
        var (good, bad) = (new double[9], new double[8]);
        Assert.Throws<ArgumentException>(() => factor.Solve(bad));
        Assert.Throws<ArgumentException>(() => factor.SolveMany(good, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => factor.SolveMany(good, -1));
        Assert.Throws<ArgumentException>(() => factor.SolveRefined(matrix.Values, bad, good));
        Assert.Throws<ArgumentException>(() => factor.SolveRefined(matrix.Values, good, bad));
        Assert.Throws<ArgumentException>(() => factor.SolveRefined(good, good, good));
        Assert.Throws<ArgumentException>(() => factor.SelectedInverse(good));
        Assert.Throws<ArgumentException>(() => factor.InverseDiagonal(bad));
    }

    [Fact]
    public void A_right_hand_side_that_is_no_number_is_named()
    {
        var matrix = SampleMatrices.Grid(2);
        var factor = LdltSymbolic.Analyse(matrix.Pattern).CreateFactor();
        factor.Refactor(matrix.Values);
        var refusal = Assert.Throws<NonFiniteEntryException>(() => factor.Solve([1, 2, double.NaN, 4]));
        Assert.Equal((2, 0), (refusal.Row, refusal.Column));
        refusal = Assert.Throws<NonFiniteEntryException>(() => factor.SolveMany([1, 2, 3, 4, 5, double.PositiveInfinity, 7, 8], 2));
        Assert.Equal((1, 1), (refusal.Row, refusal.Column));
        Assert.Throws<NonFiniteEntryException>(() => factor.SolveRefined(matrix.Values, [double.NaN, 0, 0, 0], new double[4]));
    }

    [Fact]
    public void Choices_out_of_range_are_refused()
    {
        var pattern = SampleMatrices.Grid(2).Pattern;
        LdltOptions[] refused =
        [
            new() { PivotThreshold = 0.6 }, new() { PivotThreshold = double.NaN }, new() { SingularTolerance = 1 }, new() { SingularTolerance = -1e-9 }, new() { Pivots = (PivotRule)7 },
            new() { Ordering = [0, 1, 2] }, new() { Ordering = [0, 1, 2, 2] }, new() { Ordering = [0, 1, 2, 4] },
        ];
        Assert.All(refused, options => Assert.Throws<ArgumentException>(() => LdltSymbolic.Analyse(pattern, options)));
        Assert.Throws<ArgumentException>(() => LdltSymbolic.Analyse(pattern, new double[2]));
    }

    [Fact]
    public void Without_scaling_the_answers_are_the_same()
    {
        var matrix = SampleMatrices.Make("saddle", 90, 3);
        var factor = LdltSymbolic.Analyse(matrix.Pattern, new LdltOptions { Equilibrate = false }).CreateFactor();
        factor.Refactor(matrix.Values);
        var b = SampleMatrices.Vector(90, new Random(1));
        var x = (double[])b.Clone();
        factor.Solve(x);
        Assert.InRange(matrix.Backward(x, b), 0, 1e-12);
    }
}
