using Kazakhmys.Erp.Numerics.Ldlt;
using Kazakhmys.Erp.Numerics.Sparse;

namespace Kazakhmys.Erp.Numerics.Tests;

/// <summary>The example of the package's README, compiled and run.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Three_weighings_of_one_splitter_are_reconciled()
    {
        // feed = concentrate + tailings; weighed 100 ± 2, 31 ± 1, 67 ± 2: the smallest correction in units of the uncertainties.
        double[] weighed = [100, 31, 67], deviation = [2, 1, 2], balance = [1, -1, -1];
        var builder = new SparsePatternBuilder(4);                      // three masses and one multiplier
        var diagonal = Enumerable.Range(0, 3).Select(i => builder.Add(i, i)).ToArray();
        var constraint = Enumerable.Range(0, 3).Select(i => builder.Add(3, i)).ToArray();
        var pattern = builder.Build();

        var (values, right) = (new double[pattern.Count], new double[4]);
        for (var i = 0; i < 3; i++)
        {
            var weight = 1 / (deviation[i] * deviation[i]);
            values[builder.SlotOf(diagonal[i])] += weight;
            values[builder.SlotOf(constraint[i])] += balance[i];
            right[i] = weight * weighed[i];
        }

        var factor = LdltSymbolic.Analyse(pattern, values).CreateFactor();
        var outcome = factor.Refactor(values);                          // 3 positive, 1 negative, 0 zero: the problem is well posed
        var x = new double[4];
        var report = factor.SolveRefined(values, right, x);             // 99.11, 31.22, 67.89
        var variance = new double[4];
        factor.InverseDiagonal(variance);                               // variances of the reconciled masses

        Assert.Equal((3, 1, 0), (outcome.Positive, outcome.Negative, outcome.Zero));
        Assert.Equal(0, x[0] - x[1] - x[2], 1e-12);
        Assert.Equal([99.11, 31.22, 67.89], x[..3].Select(v => Math.Round(v, 2)));
        Assert.Equal(4 - 16 / 9.0, variance[0], 1e-12);
        Assert.True(report.BackwardError < 1e-15);
    }
}
