using System.Globalization;
using Kazakhmys.Erp.Numerics.Ldlt;

namespace Kazakhmys.Erp.Benchmarks.Numerics;

/// <summary>One line of the table: fill, times and bytes of one system.</summary>
internal static class SystemFigures
{
    public static void Measure(SyntheticSystem system)
    {
        var (pattern, values) = (system.Pattern, system.Values);
        var rounds = pattern.Order > 50_000 ? 3 : 25;
        LdltSymbolic symbolic = null!;
        LdltFactor factor = null!;
        var analyse = Best(rounds, () => symbolic = system.Analyse());
        var first = Best(Math.Min(rounds, 5), () => (factor = symbolic.CreateFactor()).Refactor(values));
        var again = Best(rounds, () => factor.Refactor(values));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var outcome = factor.Refactor(values);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var (b, x, many) = (new double[pattern.Order], new double[pattern.Order], new double[8 * pattern.Order]);
        pattern.Multiply(values, Enumerable.Repeat(1.0, pattern.Order).ToArray(), b);
        var solve = Best(rounds, () =>
        {
            b.CopyTo(x, 0);
            factor.Solve(x);
        });
        var eight = Best(rounds, () => factor.SolveMany(many, 8));
        var selected = Best(Math.Min(rounds, 5), () => factor.SelectedInverse(new double[pattern.Count]));
        var refined = factor.SolveRefined(values, b, x);
        var speed = symbolic.PredictedOperations / again / 1e9;
        var (rival, rivalFill) = SuperLu.Measure(system);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {system.Kind} | {pattern.Order:n0} | {pattern.Count:n0} | {outcome.FactorEntries:n0} | {(double)outcome.FactorEntries / pattern.Count:n1} | {symbolic.LargestFront:n0} | {outcome.DelayedPivots:n0} | {Milli(analyse)} | {Milli(first)} | {Milli(again)} | {speed:n1} | {speed / NumericsFigures.RawLimit():p0} | {Milli(solve)} | {Milli(eight)} | {Milli(selected)} | {symbolic.PredictedBytes / 1048576.0:n1} | {allocated} B | {refined.BackwardError:e0} | {rival} | {rivalFill} |"));
    }

    private static string Milli(double seconds) => (seconds * 1000).ToString(seconds < 0.01 ? "n2" : "n0", CultureInfo.InvariantCulture);

    private static double Best(int rounds, Action action)
    {
        var best = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            action();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        return best;
    }
}
