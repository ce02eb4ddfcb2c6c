using System.Diagnostics;
using System.Globalization;
using Kazakhmys.Erp.Benchmarks.Ledger;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.Mines;
using Kazakhmys.Erp.Mines.Fleet;
using Kazakhmys.Erp.Mines.Plans;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.Reports;
using Kazakhmys.Erp.Mines.ShiftReports;
using Kazakhmys.Erp.Mines.Stockpiles;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Benchmarks.Mines;

/// <summary>
/// A year of shift reports (about a million detail rows) imported into SQLite beside prepared inserts of the same rows, its memory, and the reports of one
/// mine and month. Argument: days of the year, 365 by default.
/// </summary>
internal static class MinesFigures
{
    private const int Mines = 10;
    private const int Workplaces = 34;
    private static readonly Code Book = Code.Parse("bench");

    public static async Task<int> RunAsync(string[] args)
    {
        var days = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 365;
        var reports = SyntheticYear.Reports(Mines, Workplaces, days);
        Console.WriteLine($"| figure | measured | ({reports:n0} reports, {reports * SyntheticYear.LinesPerReport:n0} detail rows)");
        Console.WriteLine("|---|---|");
        await using var database = await TestDatabase.CreateAsync(TestEngine.Sqlite);
        var host = await HostAsync(database);
        await ImportAsync(host, days, reports);
        await ApproveAsync(host);
        await ReadAsync(host);
        return 0;
    }

    private static async Task<IServiceProvider> HostAsync(TestDatabase database)
    {
        database.Clock.Reset(NodaTime.Instant.FromUtc(2026, 1, 10, 0, 0));
        var host = database.Host(erp => erp.AddMines(), services => services.AddSingleton(new MinesOptions { RequiresSecondPerson = false }));
        await host.MigrateErpAsync();
        await host.GetRequiredService<IBooks>().OpenAsync(Book, "Benchmark");
        var (reserve, first) = (Code.Parse("reserve/bench"), ProductionDay.Parse("2020-01-01"));
        await host.GetRequiredService<IAccounts>().OpenAsync(
            Book, [new OpenAccount { Code = reserve, Kind = AccountKind.Reserve, AllowsOverdraft = true, ValidFrom = first }]);
        for (var month = 1; month <= 12; month++)
            await host.GetRequiredService<IPeriods>().OpenAsync(Book, Period.Month(2025, month));
        for (var mine = 0; mine < Mines; mine++)
            await host.GetRequiredService<IMines>().RegisterAsync(new RegisterMine
            {
                Book = Book,
                Code = Code.Parse(SyntheticYear.MineOf(mine)),
                Name = "Synthetic",
                Method = MiningMethod.Underground,
                ValidFrom = first,
                Workplaces = [.. Enumerable.Range(0, Workplaces).Select(i => new Workplace
                {
                    Code = Code.Parse(SyntheticYear.WorkplaceOf(i)), Name = "Stope", SourceAccount = reserve,
                })],
                Stockpiles =
                [
                    new Stockpile { Code = Code.Parse("rom"), Name = "Run of mine" },
                    new Stockpile { Code = Code.Parse("dump"), Name = "Dump", Kind = StockpileKind.Waste },
                ],
            });
        return host;
    }

    private static async Task ImportAsync(IServiceProvider host, int days, int reports)
    {
        using var bare = new BareReports();
        var raw = await Meter.OfAsync(() => Task.Run(() => bare.Insert(Mines, Workplaces, days)));
        await using var year = new SyntheticYear(Mines, Workplaces, days);
        using var ended = new CancellationTokenSource();
        var peak = PeakAsync(ended.Token);
        ImportReport? report = null;
        var ours = await Meter.OfAsync(async () => report = await host.GetRequiredService<IShiftReports>()
            .ImportAsync(Book, year, new ImportOptions { MaxRows = 2_000_000, MaxBytes = 1L << 30 }));
        await ended.CancelAsync();
        if (report!.Rejected.Count > 0)
            throw new InvalidOperationException(report.Rejected[0].Violations[0].ToString());
        var rows = reports * SyntheticYear.LinesPerReport;
        Line("import of a year into SQLite", $"{ours.Seconds:n1} s, {rows / ours.Seconds:n0} rows/s (CPU {ours.Cpu:n1} s)");
        Line("prepared inserts of the same rows", $"{raw.Seconds:n1} s, {rows / raw.Seconds:n0} rows/s");
        Line("import over prepared inserts", $"{ours.Seconds / raw.Seconds:n2}");
        Line("managed heap while importing, at most", $"{await peak >> 20} MiB; {ours.Allocated / rows} B allocated a row");
    }

    private static async Task ApproveAsync(IServiceProvider host)
    {
        var shiftReports = host.GetRequiredService<IShiftReports>();
        var january = new ShiftReportQuery { Book = Book, First = ProductionDay.Parse("2025-01-01"), Last = ProductionDay.Parse("2025-01-31") };
        var waiting = await shiftReports.ListAsync(january);
        var watch = Stopwatch.StartNew();
        foreach (var some in waiting.Chunk(2_000))
            await shiftReports.ApproveAsync([.. some.Select(report => new ApproveShiftReport { Report = report.Id })]);
        Line($"approval of a month of all mines ({waiting.Count:n0} reports)", $"{watch.Elapsed.TotalSeconds:n1} s");
    }

    private static async Task ReadAsync(IServiceProvider host)
    {
        var (mine, month) = (Code.Parse(SyntheticYear.MineOf(3)), Period.Month(2025, 1));
        await MeasureAsync("report of one mine and month", () => host.GetRequiredService<IMineReports>().ForPeriodAsync(Book, mine, month));
        await MeasureAsync("machines of one mine and month", () => host.GetRequiredService<IFleet>().PerformanceAsync(Book, mine, month));
        await MeasureAsync(
            "plan against actual of one mine and month", () => host.GetRequiredService<IPlans>().CompareAsync(Book, mine, null, PlanSpan.Month(2025, 1)));
    }

    private static async Task MeasureAsync(string figure, Func<Task> action)
    {
        await action();
        var times = await Meter.LatenciesAsync(9, _ => action());
        Line($"{figure}, p50 / worst of 9", $"{times[4] / 1000:n0} / {times[^1] / 1000:n0} ms");
    }

    private static async Task<long> PeakAsync(CancellationToken cancellationToken)
    {
        var peak = 0L;
        while (!cancellationToken.IsCancellationRequested)
        {
            peak = Math.Max(peak, GC.GetTotalMemory(false));
            await Task.Delay(50, CancellationToken.None);
        }
        return peak;
    }

    private static void Line(string figure, string measured) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {figure} | {measured} |"));
}
