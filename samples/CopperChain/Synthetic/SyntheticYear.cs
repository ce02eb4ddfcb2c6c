using System.Diagnostics;
using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment;
using Kazakhmys.Erp.Geology;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.Mines;
using Kazakhmys.Erp.Smelting;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace CopperChain.Synthetic;

/// <summary>
/// A labelled synthetic year at shift level through the public interfaces of the modules, one unit of work a production day: every figure is out of
/// a seeded generator and nobody's.
/// </summary>
internal sealed class SyntheticYear(IAnsiConsole console, string outputFolder)
{
    public async Task<SyntheticOutcome> RunAsync(SyntheticScale scale)
    {
        Directory.CreateDirectory(outputFolder);
        var database = Path.Combine(outputFolder, "synthetic-year.db");
        foreach (var file in new[] { database, database + "-wal", database + "-shm" })
            File.Delete(file);
        console.Write(new Rule("[bold]Synthetic year[/]: no figure is anybody's").LeftJustified());
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{scale.Mines} mines, {scale.Plants} concentrators, {scale.Smelters} smelters, {scale.Days} days of two shifts, seed {scale.Seed}");
        await using var host = Open(database);
        await host.MigrateErpAsync();
        var outcome = await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new RemainingTimeColumn())
            .StartAsync(progress => RunAsync(host, scale, progress));
        Print(outcome, new FileInfo(database).Length);
        return outcome;
    }

    private static ServiceProvider Open(string database) => new ServiceCollection()
        .AddSingleton<ShiftPeople>()
        .AddSingleton<ICurrentUser>(services => services.GetRequiredService<ShiftPeople>())
        .AddKazakhmysErp(erp => erp.UseSqlite($"Data Source={database}").AddGeology().AddMines().AddEnrichment().AddSmelting())
        .BuildServiceProvider();

    private static async Task<SyntheticOutcome> RunAsync(ServiceProvider host, SyntheticScale scale, ProgressContext progress)
    {
        var store = host.GetRequiredService<ErpStore>();
        var watch = Stopwatch.StartNew();
        IReadOnlyList<Period> months;
        await using (var setup = await store.BeginAsync())
        {
            months = await ActivatorUtilities.CreateInstance<SyntheticSetup>(host).RunAsync(scale, setup);
            await setup.CommitAsync();
        }
        await PostAsync(host, store, scale, months, progress.AddTask("posting", maxValue: scale.Days));
        var posting = watch.Elapsed;
        watch.Restart();
        var bar = progress.AddTask("verifying", maxValue: 1);
        var verified = await host.GetRequiredService<IIntegrity>().VerifyAsync(
            progress: new Progress<VerificationProgress>(done => bar.Value = (double)done.EntriesDone / Math.Max(1, done.EntriesTotal)));
        bar.Value = 1;
        return new SyntheticOutcome { Verified = verified, Posting = posting, Verifying = watch.Elapsed };
    }

    private static async Task PostAsync(ServiceProvider host, ErpStore store, SyntheticScale scale, IReadOnlyList<Period> months, ProgressTask bar)
    {
        var (calendar, periods) = (host.GetRequiredService<ProductionCalendar>(), host.GetRequiredService<IPeriods>());
        var mining = ActivatorUtilities.CreateInstance<SyntheticMining>(host);
        var metallurgy = ActivatorUtilities.CreateInstance<SyntheticMetallurgy>(host);
        var figures = new SyntheticFigures(scale.Seed);
        for (var day = scale.First; day <= scale.Last; day = day.Next)
        {
            await using (var within = await store.BeginAsync())
            {
                foreach (var shift in calendar.ShiftsOf(day))
                    await metallurgy.WorkAsync(scale, figures, shift, await mining.WorkAsync(scale, figures, shift, within), within);
                await within.CommitAsync();
            }
            if (months.FirstOrDefault(month => month.Last == day) is { } month)
                await periods.CloseAsync(SyntheticCodes.Book, month.Code);
            bar.Increment(1);
        }
    }

    private void Print(SyntheticOutcome outcome, long bytes)
    {
        using var process = Process.GetCurrentProcess();
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"posted {outcome.Entries:N0} entries, {outcome.Transfers:N0} transfers in {outcome.Posting.TotalSeconds:F1} s: {outcome.Transfers / outcome.Posting.TotalSeconds:N0} transfers a second");
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"verified in {outcome.Verifying.TotalSeconds:F1} s: {(outcome.Verified.IsSound ? "sound" : "NOT SOUND")}");
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"peak memory {process.PeakWorkingSet64 / 1048576.0:N0} MiB, database {bytes / 1048576.0:N0} MiB");
        foreach (var finding in outcome.Verified.Findings)
            console.MarkupLineInterpolated($"[red]{finding}[/]");
    }
}
