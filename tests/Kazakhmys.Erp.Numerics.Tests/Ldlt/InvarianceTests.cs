using CsCheck;
using Kazakhmys.Erp.Numerics.Ldlt;
using Kazakhmys.Erp.Numerics.Tests.Samples;

namespace Kazakhmys.Erp.Numerics.Tests.Ldlt;

/// <summary>What must not matter: numbering, units, the order of elimination.</summary>
public sealed class InvarianceTests
{
    private static readonly Gen<(string Kind, int N, int Seed)> Cases = Gen.Select(Gen.OneOfConst([.. SampleMatrices.Kinds]), Gen.Int[1, 50], Gen.Int[0, 100_000]);

    [Fact]
    public void The_numbering_of_the_unknowns_does_not_matter() => Cases.Sample(c =>
    {
        var (kind, n, seed) = c;
        var matrix = SampleMatrices.Make(kind, n, seed);
        var place = Enumerable.Range(0, n).ToArray();
        new Random(seed).Shuffle(place);
        var other = matrix.Permuted(place);
        var (one, two) = (Factored(matrix), Factored(other));
        Assert.Equal(Inertia(one), Inertia(two));
        if (one.Outcome.IsSingular || Condition(matrix) > 1e8)
            return;
        var x = SampleMatrices.Vector(n, new Random(seed));
        var y = new double[n];
        for (var i = 0; i < n; i++)
            y[place[i]] = x[i];
        one.Solve(x);
        two.Solve(y);
        var size = x.Max(Math.Abs);
        Assert.All(Enumerable.Range(0, n), i => Assert.Equal(x[i], y[place[i]], 1e-6 * size));
    });

    [Fact]
    public void Units_of_any_size_do_not_matter() => Cases.Sample(c =>
    {
        var (kind, n, seed) = c;
        var matrix = SampleMatrices.Make(kind, n, seed);
        var random = new Random(seed);
        var units = Enumerable.Range(0, n).Select(_ => Math.Pow(10, random.Next(-8, 9))).ToArray();
        var scaled = matrix.Scaled(units);
        var (one, two) = (Factored(matrix), Factored(scaled));
        if (one.Outcome.IsSingular || Condition(matrix) > 1e7)
            return;
        Assert.Equal(Inertia(one), Inertia(two));
        var x = SampleMatrices.Vector(n, random);
        var y = x.Select((v, i) => v * units[i]).ToArray();
        one.Solve(x);
        two.Solve(y);
        var size = x.Max(Math.Abs);
        Assert.All(Enumerable.Range(0, n), i => Assert.Equal(x[i], y[i] * units[i], 1e-6 * size));
    });

    /// <summary>Scaling by the largest entries alone calls some of these singular.</summary>
    [Fact]
    public void A_saddle_point_in_units_sixteen_powers_of_ten_apart_is_not_singular()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var saddle = SampleMatrices.Saddle(26, 13, random, 0);
            var outcome = Factored(saddle.Scaled([.. Enumerable.Range(0, 39).Select(_ => Math.Pow(10, random.Next(-8, 9)))])).Outcome;
            Assert.Equal((26, 13, 0), (outcome.Positive, outcome.Negative, outcome.Zero));
        }
    }

    [Fact]
    public void An_order_of_the_callers_is_followed_and_gives_the_same_solution() => Cases.Sample(c =>
    {
        var (kind, n, seed) = c;
        var matrix = SampleMatrices.Make(kind, n, seed);
        var order = Enumerable.Range(0, n).ToArray();
        new Random(seed).Shuffle(order);
        var factor = LdltSymbolic.Analyse(matrix.Pattern, new LdltOptions { Ordering = order }).CreateFactor();
        var outcome = factor.Refactor(matrix.Values);
        Assert.Equal(DenseOracle.Inertia(matrix.Dense()), (outcome.Positive, outcome.Negative, outcome.Zero));
        var b = matrix.Times(SampleMatrices.Vector(n, new Random(seed)));
        var x = (double[])b.Clone();
        factor.Solve(x);
        Assert.InRange(matrix.Backward(x, b), 0, 1e-11);
    });

    private static LdltFactor Factored(SparseMatrix matrix)
    {
        var factor = LdltSymbolic.Analyse(matrix.Pattern).CreateFactor();
        factor.Refactor(matrix.Values);
        return factor;
    }

    private static (int, int, int) Inertia(LdltFactor factor) => (factor.Outcome.Positive, factor.Outcome.Negative, factor.Outcome.Zero);

    private static double Condition(SparseMatrix matrix)
    {
        var values = DenseOracle.Eigenvalues(matrix.Dense()).Select(Math.Abs).ToList();
        return values.Max() / values.Min();
    }
}
