using System.Globalization;
using System.Runtime.Intrinsics;

namespace Kazakhmys.Erp.Benchmarks.Numerics;

/// <summary>
/// The sparse factorisation in figures: fill, CPU times and bytes beside the raw speed of the processor and, where the machine has it, SciPy's SuperLU on the same matrix.
/// Argument: the largest number of unknowns (1000, 10000 or 100000).
/// </summary>
internal static class NumericsFigures
{
    public static int Run(string[] args)
    {
        var most = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"raw limit: {RawLimit():n0} GFlop/s, fused multiply-adds between registers, one thread; times are CPU milliseconds, the best of several rounds"));
        Console.WriteLine();
        Console.WriteLine("| system | unknowns | nnz(A) | nnz(L) | fill | widest front | delayed | analyse | factor | refactor | GFlop/s | of raw | solve | 8 solves | selected inverse | MiB | allocated by refactor | backward error | SuperLU factor | SuperLU nnz(L) |");
        Console.WriteLine("|---|" + string.Concat(Enumerable.Repeat("---|", 19)));
        foreach (var size in new[] { 1_000, 10_000, 100_000 }.Where(s => s <= most))
        {
            SystemFigures.Measure(SyntheticSystem.Grid((int)Math.Round(Math.Sqrt(size))));
            // The normal matrix of 100,000 nodes has a front of 12,000: no plant is like that.
            SystemFigures.Measure(SyntheticSystem.Normal(Math.Min(size, 20_000), 1));
            SystemFigures.Measure(SyntheticSystem.Saddle(size / 3, 0, 1));
            SystemFigures.Measure(SyntheticSystem.Saddle(size / 12, 3, 1));
        }

        return 0;
    }

    /// <summary>GFlop/s of twelve independent chains of fused multiply-adds.</summary>
    public static double RawLimit()
    {
        const int steps = 20_000_000;
        var best = 0.0;
        for (var round = 0; round < 5; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            var sum = Chains(steps);
            var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            if (double.IsFinite(sum))
                best = Math.Max(best, 12.0 * 2 * Vector512<double>.Count * steps / seconds / 1e9);
        }

        return best;
    }

    private static double Chains(int steps)
    {
        var (x, y) = (Vector512.Create(0.999999), Vector512.Create(1e-9));
        Vector512<double> a = y, b = y, c = y, d = y, e = y, f = y, g = y, h = y, i = y, j = y, k = y, l = y;
        for (var step = 0; step < steps; step++)
        {
            a = Vector512.FusedMultiplyAdd(a, x, y);
            b = Vector512.FusedMultiplyAdd(b, x, y);
            c = Vector512.FusedMultiplyAdd(c, x, y);
            d = Vector512.FusedMultiplyAdd(d, x, y);
            e = Vector512.FusedMultiplyAdd(e, x, y);
            f = Vector512.FusedMultiplyAdd(f, x, y);
            g = Vector512.FusedMultiplyAdd(g, x, y);
            h = Vector512.FusedMultiplyAdd(h, x, y);
            i = Vector512.FusedMultiplyAdd(i, x, y);
            j = Vector512.FusedMultiplyAdd(j, x, y);
            k = Vector512.FusedMultiplyAdd(k, x, y);
            l = Vector512.FusedMultiplyAdd(l, x, y);
        }

        return Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }
}
