using System.Diagnostics;
using System.Globalization;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Benchmarks.Ledger;

/// <summary>Figures beside time: rates in turn with the raw loops, bytes written and allocated a transfer.</summary>
internal static class LedgerFigures
{
    public static async Task<int> RunAsync(string[] args)
    {
        var present = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 0;
        await RatesAsync(present);
        return 0;
    }

    private static async Task RatesAsync(int present)
    {
        const int count = 50_000;
        await using var book = await SyntheticBook.CreateAsync();
        using var bare = new BareTransfers();
        var number = 0;
        for (; number < present / 4; number += 50_000)
        {
            var filler = SyntheticBook.Entries(number, 50_000, 4000);
            await PostAsync(book, filler, 10_000);
            bare.InsertByCApi(filler, 10_000);
        }
        foreach (var perTransaction in new[] { 10_000, 1_000 })
            for (var round = 0; round < 5; round++, number += count)
            {
                var entries = SyntheticBook.Entries(number, count, 4000);
                var ado = Measure(() => { bare.InsertByAdo(entries, perTransaction); return Task.CompletedTask; });
                var raw = Measure(() => { bare.InsertByCApi(entries, perTransaction); return Task.CompletedTask; });
                var ours = Measure(() => PostAsync(book, entries, perTransaction));
                var (a, r, o) = (await ado, await raw, await ours);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{perTransaction,6}/tx  ado {a.Rate(count):n0}/s  raw {r.Rate(count):n0}/s  ledger {o.Rate(count):n0}/s  ledger/ado {a.Seconds / o.Seconds:n2}  ledger/raw {r.Seconds / o.Seconds:n2}  cpu: ledger/ado {a.Cpu / o.Cpu:n2} ledger/raw {r.Cpu / o.Cpu:n2}  written {o.Written / (4.0 * count):n0} B  raw written {r.Written / (4.0 * count):n0} B  allocated {o.Allocated / (4.0 * count):n1} B"));
            }
    }

    private static async Task PostAsync(SyntheticBook book, EntryDraft[] entries, int perTransaction)
    {
        var size = perTransaction / SyntheticBook.TransfersPerEntry;
        for (var start = 0; start < entries.Length; start += size)
            await book.Ledger.PostAsync(new ArraySegment<EntryDraft>(entries, start, Math.Min(size, entries.Length - start)));
    }

    private static async Task<Sample> Measure(Func<Task> action)
    {
        GC.Collect();
        var (written, allocated, cpu, watch) = (Written(), GC.GetTotalAllocatedBytes(true), Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        await action();
        return new Sample(watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, Written() - written, GC.GetTotalAllocatedBytes(true) - allocated);
    }

    /// <summary>Bytes that the process caused to be sent to the storage layer, where the kernel tells.</summary>
    private static long Written() => File.Exists("/proc/self/io")
        ? long.Parse(File.ReadLines("/proc/self/io").First(l => l.StartsWith("write_bytes", StringComparison.Ordinal)).Split(' ')[1], CultureInfo.InvariantCulture)
        : 0;

    private readonly record struct Sample(double Seconds, double Cpu, long Written, long Allocated)
    {
        public double Rate(int entries) => SyntheticBook.TransfersPerEntry * entries / Seconds;
    }
}
