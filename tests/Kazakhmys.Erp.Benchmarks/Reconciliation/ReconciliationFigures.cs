using System.Diagnostics;
using System.Globalization;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace Kazakhmys.Erp.Benchmarks.Reconciliation;

/// <summary>
/// Reconciliations of synthetic networks of growing size beside a SciPy solution of the same network in the same run, as lines of a table. Argument: the largest number of nodes.
/// </summary>
internal static class ReconciliationFigures
{
    private const double Mebibyte = 1 << 20;

    /// <summary>Beyond this SciPy's variances, for which it has no selected inverse, do not fit into memory.</summary>
    private const int LargestForReference = 2_000;

    public static int Run(string[] args)
    {
        var most = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
        Console.WriteLine("| nodes | streams | problem | seconds | SciPy, seconds | ratio | KKT residuals | steps | allocated, MiB | heap at most, MiB | objectives differ by |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var nodes in new[] { 100, 300, 1_000, 3_000, 10_000 }.Where(size => size <= most))
            foreach (var (name, unmeasured) in new[] { ("linear", 0.0), ("bilinear", 0.0), ("bilinear, a tenth unmeasured", 0.1) })
            {
                var problem = SyntheticNetwork.Of(nodes, 1, unmeasured);
                if (name == "linear")
                    problem = problem with { Components = [], Streams = [.. problem.Streams.Select(stream => stream with { Assays = [] })] };
                Line(problem, name, nodes <= LargestForReference);
            }
        return 0;
    }

    private static void Line(ReconciliationProblem problem, string name, bool withReference)
    {
        var result = Reconciler.Reconcile(problem);
        var seconds = double.MaxValue;
        GC.Collect();
        var (allocated, heap) = (GC.GetTotalAllocatedBytes(true), 0L);
        for (var run = 0; run < (problem.Nodes.Count > 1_000 ? 1 : 5); run++)
        {
            var before = GC.GetTotalAllocatedBytes(true);
            var watch = Stopwatch.StartNew();
            result = Reconciler.Reconcile(problem);
            seconds = Math.Min(seconds, watch.Elapsed.TotalSeconds);
            allocated = GC.GetTotalAllocatedBytes(true) - before;
            heap = Math.Max(heap, GC.GetGCMemoryInfo().HeapSizeBytes);
        }
        var reference = withReference ? SciPyReference.Solve(problem) : null;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {problem.Nodes.Count:n0} | {problem.Streams.Count:n0} | {name} | {seconds:0.000} | {reference?.Seconds:0.000} | {seconds / reference?.Seconds:0.00} "
            + $"| {result.Certificate.Stationarity:0.0e+0} / {result.Certificate.Constraint:0.0e+0} | {result.Certificate.Iterations} | {allocated / Mebibyte:0.0} | {heap / Mebibyte:0} "
            + $"| {Math.Abs(result.GlobalTest.Objective / reference?.Objective - 1 ?? double.NaN):0e+0} |"));
    }
}
