using System.Diagnostics;
using System.Globalization;

namespace Kazakhmys.Erp.Benchmarks.Ledger;

/// <summary>Time, CPU time, bytes written and bytes allocated of one action.</summary>
internal readonly record struct Meter(double Seconds, double Cpu, long Written, long Allocated)
{
    public static async Task<Meter> OfAsync(Func<Task> action)
    {
        GC.Collect();
        var (written, allocated, cpu, watch) = (WrittenSoFar(), GC.GetTotalAllocatedBytes(true), Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        await action();
        return new Meter(
            watch.Elapsed.TotalSeconds,
            (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
            WrittenSoFar() - written,
            GC.GetTotalAllocatedBytes(true) - allocated);
    }

    /// <summary>Microseconds of each of many runs of an action, ascending.</summary>
    public static async Task<double[]> LatenciesAsync(int runs, Func<int, Task> action)
    {
        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await action(i);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        Array.Sort(times);
        return times;
    }

    /// <summary>Bytes that the process caused to be sent to the storage layer, where the kernel tells; else 0.</summary>
    private static long WrittenSoFar() => File.Exists("/proc/self/io")
        ? long.Parse(
            File.ReadLines("/proc/self/io").First(l => l.StartsWith("write_bytes", StringComparison.Ordinal)).Split(' ')[1],
            CultureInfo.InvariantCulture)
        : 0;
}
