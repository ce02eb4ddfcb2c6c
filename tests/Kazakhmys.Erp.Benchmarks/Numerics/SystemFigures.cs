using System.Globalization;
using Kazakhmys.Erp.Numerics.Ldlt;

namespace Kazakhmys.Erp.Benchmarks.Numerics;

/// <summary>One line of the table: fill, times and bytes of one system.</summary>
internal static class SystemFigures
{
    public static void Measure(SyntheticSystem system)
    {
        var (pattern, values) = (system.Pattern, system.Values);
        var options = new LdltOptions { Pivots = system.Kind.Contains("KKT", StringComparison.Ordinal) ? PivotRule.Threshold : PivotRule.Diagonal };
        LdltSymbolic symbolic = null!;
        LdltFactor factor = null!;
        var analyse = Seconds(() => symbolic = LdltSymbolic.Analyse(pattern, values, options));
        var first = Seconds(() => (factor = symbolic.CreateFactor()).Refactor(values));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = Seconds(() => factor.Refactor(values));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var (b, x) = (new double[pattern.Order], new double[pattern.Order]);
        var ones = Enumerable.Repeat(1.0, pattern.Order).ToArray();
        pattern.Multiply(values, ones, b);
        var solve = Seconds(() =>
        {
            b.CopyTo(x, 0);
            factor.Solve(x);
        });
        var error = x.Max(v => Math.Abs(v - 1));
        var refined = factor.SolveRefined(values, b, x);
        var inverse = new double[pattern.Count];
        var selected = Seconds(() => factor.SelectedInverse(inverse));
        var outcome = factor.Outcome;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {system.Kind} | {pattern.Order:n0} | {pattern.Count:n0} | {outcome.FactorEntries:n0} | {(double)outcome.FactorEntries / pattern.Count:n1} | {symbolic.LargestFront:n0} | {outcome.DelayedPivots:n0} | {Milli(analyse)} | {Milli(first)} | {Milli(again)} | {symbolic.PredictedOperations / again / 1e9:n1} | {Milli(solve)} | {Milli(selected)} | {symbolic.PredictedBytes / 1048576.0:n1} | {allocated} | {outcome.TwoByTwoPivots} {outcome.PivotGrowth:e1} {outcome.Zero} err {error:e1} bwd {refined.BackwardError:e1}"));
    }

    private static string Milli(double seconds) => (seconds * 1000).ToString(seconds < 0.01 ? "n2" : "n0", CultureInfo.InvariantCulture);

    private static double Seconds(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
