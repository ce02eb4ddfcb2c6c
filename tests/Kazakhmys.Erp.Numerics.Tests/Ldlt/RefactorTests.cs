using Kazakhmys.Erp.Numerics.Ldlt;
using Kazakhmys.Erp.Numerics.Sparse;
using Kazakhmys.Erp.Numerics.Tests.Samples;

namespace Kazakhmys.Erp.Numerics.Tests.Ldlt;

/// <summary>One analysis, many factorisations.</summary>
public sealed class RefactorTests
{
    [Theory]
    [InlineData("definite", 300)]
    [InlineData("indefinite", 300)]
    [InlineData("saddle", 300)]
    [InlineData("hollow", 120)]
    public void A_refactorisation_has_the_bits_of_a_fresh_one(string kind, int n)
    {
        var matrix = SampleMatrices.Make(kind, n, 7);
        var symbolic = LdltSymbolic.Analyse(matrix.Pattern);
        var used = symbolic.CreateFactor();
        var random = new Random(1);
        used.Refactor([.. matrix.Values.Select(_ => SampleMatrices.Normal(random))]);
        used.Refactor(new double[matrix.Pattern.Count]);
        var again = used.Refactor(matrix.Values);
        var fresh = LdltSymbolic.Analyse(matrix.Pattern).CreateFactor();
        var first = fresh.Refactor(matrix.Values);
        Assert.Equal(Comparable(first), Comparable(again));
        Assert.Equal(Answers(fresh, n), Answers(used, n));
    }

    [Theory]
    [InlineData("definite", PivotRule.Diagonal)]
    [InlineData("definite", PivotRule.Threshold)]
    [InlineData("saddle", PivotRule.Threshold)]
    [InlineData("hollow", PivotRule.Threshold)]
    public void Work_after_the_first_round_allocates_nothing(string kind, PivotRule rule)
    {
        const int n = 400;
        var matrix = SampleMatrices.Make(kind, n, 7);
        var factor = LdltSymbolic.Analyse(matrix.Pattern, new LdltOptions { Pivots = rule }).CreateFactor();
        var (one, many, b, inverse) = (new double[n], new double[n * 11], SampleMatrices.Vector(n, new Random(1)), new double[matrix.Pattern.Count]);
        Round();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Round();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Round()
        {
            factor.Refactor(matrix.Values);
            factor.Solve(one);
            factor.SolveMany(many, 11);
            factor.SolveRefined(matrix.Values, b, one);
            factor.SelectedInverse(inverse);
            factor.InverseDiagonal(one);
            Array.Clear(many);
        }
    }

    [Fact]
    public void Factors_of_one_analysis_are_independent()
    {
        var matrix = SampleMatrices.Grid(20);
        var symbolic = LdltSymbolic.Analyse(matrix.Pattern);
        var (left, right) = (symbolic.CreateFactor(), symbolic.CreateFactor());
        left.Refactor(matrix.Values);
        right.Refactor([.. matrix.Values.Select(v => 2 * v)]);
        var (x, y) = (SampleMatrices.Vector(400, new Random(2)), SampleMatrices.Vector(400, new Random(2)));
        left.Solve(x);
        right.Solve(y);
        Assert.Equal(x, y.Select(v => 2 * v));
    }

    [Fact]
    public void A_value_that_is_no_number_is_named_and_the_factor_stays()
    {
        var matrix = SampleMatrices.Grid(4);
        var factor = LdltSymbolic.Analyse(matrix.Pattern).CreateFactor();
        factor.Refactor(matrix.Values);
        var before = Answers(factor, 16);
        foreach (var bad in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            var values = (double[])matrix.Values.Clone();
            values[matrix.Pattern.SlotOf(6, 5)] = bad;
            var refusal = Assert.Throws<NonFiniteEntryException>(() => factor.Refactor(values));
            Assert.Equal((6, 5, bad), (refusal.Row, refusal.Column, refusal.Value));
        }

        Assert.Equal(before, Answers(factor, 16));
    }

    private static (int, int, int, int, int, double, long) Comparable(LdltOutcome o) =>
        (o.Positive, o.Negative, o.Zero, o.TwoByTwoPivots, o.DelayedPivots, o.PivotGrowth, o.FactorEntries);

    private static double[] Answers(LdltFactor factor, int n)
    {
        var x = SampleMatrices.Vector(n, new Random(9));
        factor.Solve(x);
        var z = new double[factor.Symbolic.Pattern.Count];
        factor.SelectedInverse(z);
        return [.. x, .. z];
    }
}
