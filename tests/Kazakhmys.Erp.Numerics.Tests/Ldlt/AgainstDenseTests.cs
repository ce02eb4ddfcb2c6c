using Kazakhmys.Erp.Numerics.Ldlt;
using Kazakhmys.Erp.Numerics.Tests.Samples;

namespace Kazakhmys.Erp.Numerics.Tests.Ldlt;

/// <summary>Inertia, solutions and entries of the inverse against dense algebra.</summary>
public sealed class AgainstDenseTests
{
    private static readonly int[] Orders = [1, 2, 3, 5, 8, 13, 21, 34, 60];

    public static TheoryData<string, int, int> Cases()
    {
        var cases = new TheoryData<string, int, int>();
        foreach (var kind in SampleMatrices.Kinds)
        {
            foreach (var n in Orders)
            {
                for (var seed = 1; seed <= 3; seed++)
                    cases.Add(kind, n, seed);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Inertia_is_that_of_the_eigenvalues(string kind, int n, int seed)
    {
        var matrix = SampleMatrices.Make(kind, n, seed);
        var outcome = LdltSymbolic.Analyse(matrix.Pattern).CreateFactor().Refactor(matrix.Values);
        Assert.Equal(DenseOracle.Inertia(matrix.Dense()), (outcome.Positive, outcome.Negative, outcome.Zero));
        Assert.Equal(outcome.Zero, outcome.SingularColumns.Length);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_consistent_system_is_solved_to_rounding(string kind, int n, int seed)
    {
        var matrix = SampleMatrices.Make(kind, n, seed);
        var b = matrix.Times(SampleMatrices.Vector(n, new Random(seed)));
        var factor = LdltSymbolic.Analyse(matrix.Pattern, matrix.Values).CreateFactor();
        factor.Refactor(matrix.Values);
        var x = (double[])b.Clone();
        factor.Solve(x);
        Assert.InRange(matrix.Backward(x, b), 0, 1e-12);
        var report = factor.SolveRefined(matrix.Values, b, x);
        Assert.InRange(matrix.Backward(x, b), 0, 2e-15);
        Assert.InRange(report.Steps, 0, 5);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Entries_of_the_inverse_are_those_of_the_dense_inverse(string kind, int n, int seed)
    {
        var matrix = SampleMatrices.Make(kind, n, seed);
        var factor = LdltSymbolic.Analyse(matrix.Pattern).CreateFactor();
        if (factor.Refactor(matrix.Values).IsSingular)
            return;
        var inverse = DenseOracle.Inverse(matrix.Dense());
        var largest = inverse.Cast<double>().Max(Math.Abs);
        var found = new double[matrix.Pattern.Count];
        factor.SelectedInverse(found);
        var diagonal = new double[n];
        factor.InverseDiagonal(diagonal);
        foreach (var ((row, column, _), z) in matrix.Entries().Zip(found))
            Assert.InRange(Math.Abs(inverse[row, column] - z), 0, 1e-9 * largest);
        for (var i = 0; i < n; i++)
            Assert.Equal(found[matrix.Pattern.DiagonalSlot(i)], diagonal[i]);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Many_right_hand_sides_are_solved_as_one_by_one(string kind, int n, int seed)
    {
        var matrix = SampleMatrices.Make(kind, n, seed);
        var factor = LdltSymbolic.Analyse(matrix.Pattern).CreateFactor();
        factor.Refactor(matrix.Values);
        foreach (var count in new[] { 0, 1, 2, 8, 9, 19 })
        {
            var random = new Random(seed);
            var b = Enumerable.Range(0, count).Select(_ => matrix.Times(SampleMatrices.Vector(n, random))).ToArray();
            var all = b.SelectMany(v => v).ToArray();
            factor.SolveMany(all, count);
            for (var k = 0; k < count; k++)
                Assert.InRange(matrix.Backward(all[(k * n)..((k + 1) * n)], b[k]), 0, 1e-12);
        }
    }
}
