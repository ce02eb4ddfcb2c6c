using CopperChain.Balances;
using CopperChain.Chain;
using CopperChain.Checks;
using CopperChain.Inputs;
using CopperChain.Refusals;
using CopperChain.Report;
using CopperChain.TwinMonth;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Ledger.Periods;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace CopperChain;

/// <summary>
/// The main job: published production in, metal balances out. Reads the CSV files of a folder, posts them through the modules into one SQLite
/// file, closes and verifies the books, holds every figure against its reference, runs a labelled synthetic month after them in a book and file of its own, and
/// writes the report.
/// </summary>
internal sealed class CopperChainJob(IAnsiConsole console, string inputFolder, string outputFolder)
{
    public string Database => Path.Combine(outputFolder, "copper-chain.db");

    /// <summary>The synthetic month; null leaves it out.</summary>
    public MonthScale? Month { get; init; } = MonthScale.January;

    public string ReportPath => Path.Combine(outputFolder, "report.html");

    public async Task<CopperChainOutcome> RunAsync(CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(outputFolder);
        var inputs = ChainInputs.Read(inputFolder);
        var print = new ConsoleReport(console);
        print.Imports(inputs);
        var outcome = new CopperChainOutcome { Inputs = inputs };
        if (!inputs.AreSound)
            return print.Finished(outcome);
        await using (var host = await ChainHost.OpenAsync(inputs, Database, cancellationToken))
            outcome = await console.Progress().StartAsync(progress => RunAsync(host, outcome, progress, cancellationToken));
        if (Month is { } month && outcome.Stopped is null)
            outcome = await console.Progress().StartAsync(progress => RunAsync(month, outcome, progress, cancellationToken));
        print.Balances(outcome);
        if (outcome.Month is { } made)
            new MonthConsole(console).Print(made);
        await File.WriteAllTextAsync(ReportPath, HtmlReport.Of(outcome), cancellationToken);
        console.MarkupLineInterpolated($"Report: {ReportPath}");
        return print.Finished(outcome);
    }

    private static async Task<CopperChainOutcome> RunAsync(
        ServiceProvider host, CopperChainOutcome outcome, ProgressContext progress, CancellationToken cancellationToken)
    {
        var inputs = outcome.Inputs;
        var plan = PeriodPlan.Of(inputs.Periods);
        List<PostedPeriod> posted = [];
        var bar = progress.AddTask("posting", maxValue: plan.Steps.Count + 1);
        try
        {
            await SetUpAsync(host, inputs, plan, cancellationToken);
            bar.Increment(1);
            foreach (var step in plan.Steps)
            {
                posted.Add(await PostAsync(host, step.Gap, step.Published, inputs, cancellationToken));
                bar.Increment(1);
            }
        }
        catch (ErpException refused)
        {
            return outcome with { Stopped = $"posting was refused: {refused.Message}" };
        }
        outcome = outcome with { Traps = await TrapsAsync(host, inputs, posted, progress, cancellationToken) };
        outcome = outcome with { Closed = await CloseAsync(host, plan, progress, cancellationToken) };
        outcome = outcome with { Statements = await StateAsync(host, posted, progress, cancellationToken) };
        var verifying = progress.AddTask("verifying the ledger", maxValue: 1);
        var verified = await host.GetRequiredService<IIntegrity>().VerifyAsync(cancellationToken: cancellationToken);
        verifying.Increment(1);
        return outcome with { Verified = verified, Checks = FigureChecks.Of(inputs.Expected, outcome.Statements) };
    }

    private async Task<CopperChainOutcome> RunAsync(
        MonthScale scale, CopperChainOutcome outcome, ProgressContext progress, CancellationToken cancellationToken)
    {
        var bar = progress.AddTask("synthetic month", maxValue: 1);
        try
        {
            return outcome with { Month = await new TwinMonthJob(outputFolder, scale).RunAsync((_, done) => bar.Value = done, cancellationToken) };
        }
        catch (ErpException refused)
        {
            return outcome with { Stopped = $"the synthetic month was refused: {refused.Message}" };
        }
        finally
        {
            bar.Value = 1;
        }
    }

    private static async Task SetUpAsync(ServiceProvider host, ChainInputs inputs, PeriodPlan plan, CancellationToken cancellationToken)
    {
        await using var within = await host.GetRequiredService<ErpStore>().BeginAsync(cancellationToken);
        await ActivatorUtilities.CreateInstance<ChainSetup>(host).RunAsync(inputs, plan, within, cancellationToken);
        await within.CommitAsync(cancellationToken);
    }

    /// <summary>One period, with the stretch before it: whole or not at all.</summary>
    private static async Task<PostedPeriod> PostAsync(
        ServiceProvider host, Kazakhmys.Erp.Kernel.Calendars.Period? gap, PublishedPeriod published, ChainInputs inputs, CancellationToken cancellationToken)
    {
        await using var within = await host.GetRequiredService<ErpStore>().BeginAsync(cancellationToken);
        if (gap is not null)
            await ActivatorUtilities.CreateInstance<GapPosting>(host).PostAsync(gap, published, inputs.Reserves, within, cancellationToken);
        var posted = await ActivatorUtilities.CreateInstance<PeriodPosting>(host).PostAsync(published, inputs.Reserves, within, cancellationToken);
        await ActivatorUtilities.CreateInstance<DeclaredFigures>(host).DeclareAsync(published, within, cancellationToken);
        await within.CommitAsync(cancellationToken);
        return posted;
    }

    private static async Task<IReadOnlyList<RefusedTrap>> TrapsAsync(
        ServiceProvider host, ChainInputs inputs, List<PostedPeriod> posted, ProgressContext progress, CancellationToken cancellationToken)
    {
        var traps = ActivatorUtilities.CreateInstance<Traps>(host);
        var bar = progress.AddTask("trying what must be refused", maxValue: inputs.Traps.Count);
        List<RefusedTrap> refused = [];
        foreach (var trap in inputs.Traps)
        {
            var about = posted.First(period => period.Published.Period == trap.PostedPeriod);
            refused.Add(await traps.TryAsync(trap, about, cancellationToken));
            bar.Increment(1);
        }
        return refused;
    }

    private static async Task<IReadOnlyList<ClosedPeriod>> CloseAsync(
        ServiceProvider host, PeriodPlan plan, ProgressContext progress, CancellationToken cancellationToken)
    {
        var periods = host.GetRequiredService<IPeriods>();
        List<Kazakhmys.Erp.Kernel.Calendars.Period> all = [.. plan.All];
        var bar = progress.AddTask("closing periods", maxValue: all.Count);
        List<ClosedPeriod> closed = [];
        foreach (var period in all)
        {
            closed.Add(await periods.CloseAsync(ChainCodes.Book, period.Code, cancellationToken: cancellationToken));
            bar.Increment(1);
        }
        return closed;
    }

    private static async Task<IReadOnlyList<PeriodStatement>> StateAsync(
        ServiceProvider host, List<PostedPeriod> posted, ProgressContext progress, CancellationToken cancellationToken)
    {
        var statements = ActivatorUtilities.CreateInstance<PeriodStatements>(host);
        var bar = progress.AddTask("metal balances", maxValue: posted.Count);
        List<PeriodStatement> stated = [];
        foreach (var period in posted)
        {
            stated.Add(await statements.StateAsync(period, cancellationToken));
            bar.Increment(1);
        }
        return stated;
    }
}
