using System.Diagnostics;
using System.Globalization;
using System.Text;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Testing.Studies;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Benchmarks.Twin;

/// <summary>
/// Runs the studies of the synthetic twin and writes their tables into docs/twin.md, between its two marks. Arguments: a divisor of the months (1 writes the page, more only
/// prints), and the seed.
/// </summary>
internal static class TwinStudyDoc
{
    private const string Begin = "<!-- tables: written by twin-study -->";
    private const string End = "<!-- end of tables -->";

    private static readonly (string Title, Code[] Elements, int Months, int Watched)[] Studies =
    [
        ("Masses alone (linear)", [], 400, 100),
        ("Masses and copper (bilinear)", [KnownCommodities.Copper], 200, 0),
        ("Masses, copper, silver and gold (bilinear)", [KnownCommodities.Copper, KnownCommodities.Silver, KnownCommodities.Gold], 60, 0),
    ];

    public static int Run(string[] args)
    {
        var divisor = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1;
        var seed = args.Length > 1 ? ulong.Parse(args[1], CultureInfo.InvariantCulture) : 20_260_131;
        var tables = new StringBuilder();
        var today = SystemClock.Instance.GetCurrentInstant().InUtc().Date;
        tables.Append(CultureInfo.InvariantCulture, $"Run on {today:yyyy-MM-dd}.\n\n");
        foreach (var (title, elements, months, watched) in Studies)
        {
            var watch = Stopwatch.StartNew();
            var result = TwinStudy.Run(new TwinStudySettings
            {
                Seed = seed,
                Period = Period.Month(2026, 1),
                Months = Math.Max(1, months / divisor),
                WatchedMonths = watched / divisor,
                Elements = elements,
            });
            tables.Append(CultureInfo.InvariantCulture, $"### {title}\n\n").Append(result.ToMarkdown());
            Console.Error.WriteLine($"{title}: {watch.Elapsed.TotalSeconds:n0} s");
        }
        Console.Write(tables);
        if (divisor == 1)
            Write(tables.ToString());
        return 0;
    }

    private static void Write(string tables)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kazakhmys.Erp.sln")))
            folder = folder.Parent;
        var page = Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The repository is not above this program."), "docs", "twin.md");
        var text = File.ReadAllText(page);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        File.WriteAllText(page, text[..begin] + "\n\n" + tables.TrimEnd() + "\n\n" + text[text.IndexOf(End, StringComparison.Ordinal)..]);
    }
}
