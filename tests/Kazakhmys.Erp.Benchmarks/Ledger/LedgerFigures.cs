using System.Globalization;

namespace Kazakhmys.Erp.Benchmarks.Ledger;

/// <summary>
/// The ledger's figures beside the raw limit of the same run, as lines of a table. Argument: transfers that are present before anything is measured.
/// </summary>
internal static class LedgerFigures
{
    public static async Task<int> RunAsync(string[] args)
    {
        var present = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200_000;
        Console.WriteLine($"| figure | ledger | raw | ratio | ({present:n0} transfers present)");
        Console.WriteLine("|---|---|---|---|");
        await using var book = await SyntheticBook.CreateAsync();
        using var bare = new BareTransfers();
        var next = await PostingRates.FillAsync(book, bare, present);
        next = await PostingRates.MeasureAsync(book, bare, next, 10_000);
        next = await PostingRates.MeasureAsync(book, bare, next, 1_000);
        next = await PostingLatency.MeasureAsync(book, bare, next);
        await ReadingTimes.MeasureAsync(book, bare);
        await BookTimes.MeasureAsync(book);
        await PostgreSqlRates.MeasureAsync();
        return 0;
    }

    public static void Line(string figure, string ours, string raw, string ratio) => Console.WriteLine($"| {figure} | {ours} | {raw} | {ratio} |");

    public static string Text(double value, string format = "n2") => value.ToString(format, CultureInfo.InvariantCulture);
}
