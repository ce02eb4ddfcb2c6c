using static Kazakhmys.Erp.Benchmarks.Ledger.LedgerFigures;

namespace Kazakhmys.Erp.Benchmarks.Ledger;

/// <summary>One entry of 4 transfers with synchronous=FULL against the bare commit of 4 rows, in turn; also an entry dated back within the open period.</summary>
internal static class PostingLatency
{
    private const int Runs = 1500;

    public static async Task<int> MeasureAsync(SyntheticBook book, BareTransfers bare, int next)
    {
        var entries = SyntheticBook.Entries(next, Runs, 8_000);
        var (bareTimes, ours) = (new List<double>(), new List<double>());
        for (var i = 0; i < Runs; i++)
        {
            bareTimes.Add((await Meter.LatenciesAsync(1, _ => { bare.InsertByCApi([entries[i]], 10_000); return Task.CompletedTask; }))[0]);
            ours.Add((await Meter.LatenciesAsync(1, _ => book.Ledger.PostAsync(entries[i])))[0]);
        }
        Report("one entry of 4 transfers", ours, bareTimes);
        var late = SyntheticBook.Entries(next + Runs, Runs, 8_000);
        var backDated = await Meter.LatenciesAsync(Runs, i => book.Ledger.PostAsync(late[i] with
        {
            EffectiveAt = late[i].EffectiveAt - NodaTime.Duration.FromDays(1),
        }));
        Report("one entry dated back a day", [.. backDated], ours);
        return next + 2 * Runs;
    }

    private static void Report(string figure, List<double> ours, List<double> raw)
    {
        foreach (var (name, share) in new[] { ("p50", 0.5), ("p99", 0.99) })
        {
            var (o, r) = (At(ours, share), At(raw, share));
            Line($"{figure}, {name}", $"{Text(o, "n0")} µs", $"{Text(r, "n0")} µs", Text(o / r));
        }
    }

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1)));
}
