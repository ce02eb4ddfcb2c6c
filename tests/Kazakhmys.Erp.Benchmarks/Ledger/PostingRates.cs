using Kazakhmys.Erp.Ledger.Entries;
using static Kazakhmys.Erp.Benchmarks.Ledger.LedgerFigures;

namespace Kazakhmys.Erp.Benchmarks.Ledger;

/// <summary>Batch append against loops that insert the bare transfer rows, in turn; the median ratio of the rounds.</summary>
internal static class PostingRates
{
    private const int Entries = 50_000;
    private const int PerDay = 8_000;
    private const int Rounds = 7;

    public static async Task<int> FillAsync(SyntheticBook book, BareTransfers bare, int transfers)
    {
        var next = 0;
        for (; next < transfers / SyntheticBook.TransfersPerEntry; next += Entries)
        {
            var entries = SyntheticBook.Entries(next, Entries, PerDay);
            await PostAsync(book, entries, 10_000);
            bare.InsertByCApi(entries, 10_000);
        }
        return next;
    }

    public static async Task<int> MeasureAsync(SyntheticBook book, BareTransfers bare, int next, int perTransaction)
    {
        var (ado, raw, ours) = (new List<Meter>(), new List<Meter>(), new List<Meter>());
        for (var round = 0; round < Rounds; round++, next += Entries)
        {
            var entries = SyntheticBook.Entries(next, Entries, PerDay);
            ado.Add(await Meter.OfAsync(() => Done(() => bare.InsertByAdo(entries, perTransaction))));
            raw.Add(await Meter.OfAsync(() => Done(() => bare.InsertByCApi(entries, perTransaction))));
            ours.Add(await Meter.OfAsync(() => PostAsync(book, entries, perTransaction)));
        }
        const double transfers = Entries * SyntheticBook.TransfersPerEntry;
        var rate = Rate(ours);
        Line($"batch of {perTransaction:n0} transfers, against prepared ADO.NET", rate, Rate(ado), Ratio(ado, ours, m => m.Seconds));
        Line($"batch of {perTransaction:n0} transfers, against the C API", rate, Rate(raw), Ratio(raw, ours, m => m.Seconds));
        Line($"the same, CPU time against ADO.NET / C API", "", "", $"{Ratio(ado, ours, m => m.Cpu)} / {Ratio(raw, ours, m => m.Cpu)}");
        Line(
            "bytes written a transfer",
            Text(ours.Sum(m => m.Written) / transfers / Rounds, "n0"), Text(raw.Sum(m => m.Written) / transfers / Rounds, "n0"), "");
        Line("bytes allocated a transfer", Text(Median(ours.Select(m => m.Allocated / transfers))), Text(Median(raw.Select(m => m.Allocated / transfers))), "");
        return next;
    }

    public static async Task PostAsync(SyntheticBook book, EntryDraft[] entries, int perTransaction)
    {
        var size = perTransaction / SyntheticBook.TransfersPerEntry;
        for (var start = 0; start < entries.Length; start += size)
            await book.Ledger.PostAsync(new ArraySegment<EntryDraft>(entries, start, Math.Min(size, entries.Length - start)));
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    private static string Rate(List<Meter> meters) =>
        Text(Entries * SyntheticBook.TransfersPerEntry / Median(meters.Select(m => m.Seconds)), "n0") + "/s";

    private static string Ratio(List<Meter> raw, List<Meter> ours, Func<Meter, double> of) =>
        Text(Median(raw.Zip(ours, (r, o) => of(r) / of(o))));
}
