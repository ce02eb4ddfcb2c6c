using Kazakhmys.Erp.Numerics.Ldlt;
using Kazakhmys.Erp.Numerics.Sparse;

namespace Kazakhmys.Erp.Numerics.Tests.Ldlt;

public sealed class FirstTests
{
    [Fact]
    public void A_saddle_point_is_solved()
    {
        var builder = new SparsePatternBuilder(3);
        int[] positions = [builder.Add(0, 0), builder.Add(1, 1), builder.Add(0, 2), builder.Add(2, 1), builder.Add(2, 1)];
        var pattern = builder.Build();
        var values = new double[pattern.Count];
        double[] entries = [2, 4, 1, 0.5, 0.5];
        for (var k = 0; k < positions.Length; k++)
            values[builder.SlotOf(positions[k])] += entries[k];
        var factor = LdltSymbolic.Analyse(pattern).CreateFactor();
        var outcome = factor.Refactor(values);
        Assert.Equal((2, 1, 0), (outcome.Positive, outcome.Negative, outcome.Zero));
        double[] x = [1, 2, 3];
        var product = new double[3];
        pattern.Multiply(values, x, product);
        Assert.Equal([2 + 3, 8 + 3, 3], product);
        var report = factor.SolveRefined(values, product, x);
        Assert.True(report.BackwardError < 1e-15);
        Assert.Equal([1, 2, 3], x, (a, b) => Math.Abs(a - b) < 1e-14);
    }
}
