namespace CopperChain.Tests;

public sealed class WrongFigureTests
{
    [Fact]
    public async Task A_wrong_figure_in_the_input_makes_the_job_name_it_and_fail()
    {
        using var run = new SampleRun().With("production.csv", "62.943", "63.943");
        var outcome = await run.RunAsync();
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(outcome.Checks, check => check is { Agrees: false, Expected: { Set: "D-2022", Check: "implied recovery" }, Reproduced: "88.9" });
        Assert.Contains("D-2022, implied recovery: 88.9 instead of 87.5 %", run.Printed, StringComparison.Ordinal);
        Assert.True(outcome.Verified!.IsSound);
    }

    [Fact]
    public async Task A_total_that_its_parts_do_not_make_stops_the_job_before_the_period_is_stored()
    {
        using var run = new SampleRun().With("production.csv", "Cu cathode total,301", "Cu cathode total,307");
        var outcome = await run.RunAsync();
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("smelting.period-production.total-differs", outcome.Stopped, StringComparison.Ordinal);
        Assert.Empty(outcome.Closed);
    }

    [Fact]
    public async Task A_figure_ten_times_too_large_in_the_input_is_refused_by_the_module()
    {
        using var run = new SampleRun().With("production.csv", "Cu in concentrate,61.32", "Cu in concentrate,613.2");
        var outcome = await run.RunAsync();
        Assert.Contains("enrichment.plausibility.metal-above-feed", outcome.Stopped, StringComparison.Ordinal);
        Assert.Contains("enrichment.plausibility.metal-above-feed", run.Printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cu in concentrate,62.943", "Cu in concentrate,\"62,943\"", "value", "kernel.quantity.ambiguous-separator")]
    [InlineData("Q1 2022,Kazakhmys Holding,gold bars", "Q5 2022,Kazakhmys Holding,gold bars", "period", "copper-chain.import.unknown")]
    [InlineData("Q1 2022,Kazakhmys Holding,gold bars", "Q1 2022,Kazakhmys Holding,golden bars", "metric", "copper-chain.import.unknown")]
    [InlineData("gold bars,1879,kg", "gold bars,,kg", "value", "copper-chain.import.missing")]
    [InlineData("gold bars,1879,kg,https://kazakhmys.kz/en/news/item-The-results-for-the-I-quarter-of-2022-1", "gold bars,1879,kg,", "source", "copper-chain.import.no-source")]
    [InlineData("gold bars,1879,kg", "gold bars,1879,kg,extra", "", "copper-chain.import.field-count")]
    public async Task A_row_that_cannot_be_read_is_rejected_with_its_number_column_and_code(string text, string wrong, string column, string code)
    {
        using var run = new SampleRun().With("production.csv", text, wrong);
        var outcome = await run.RunAsync();
        var row = Assert.Single(outcome.Inputs.Imports["production.csv"].Rejected);
        Assert.Contains(row.Violations, violation => violation.Code == code && violation.Path == column);
        Assert.InRange(row.Number, 20, 27);
        Assert.Equal(1, outcome.ExitCode);
        Assert.False(File.Exists(Path.Combine(run.Output, "copper-chain.db")));
    }

    [Theory]
    [InlineData("Q1 2022,Kazakhmys Holding,ore extracted,7915,kt", "Q2 2022,Kazakhmys Holding,ore extracted,7915,kt", "copper-chain.import.incomplete")]
    [InlineData("Q1 2022,Kazakhmys Holding,gold bars", "Q1 2022,Kazakhmys Holding,ore processed", "copper-chain.import.twice")]
    public async Task A_period_that_lacks_a_figure_or_has_it_twice_is_not_posted(string text, string wrong, string code)
    {
        using var run = new SampleRun().With("production.csv", text, wrong);
        var outcome = await run.RunAsync();
        Assert.Contains(outcome.Inputs.Gaps, gap => gap.Code == code);
        Assert.Equal(1, outcome.ExitCode);
    }

    [Fact]
    public async Task A_trap_that_is_no_trap_is_told()
    {
        using var run = new SampleRun().With("traps.csv", "\"4,576\",kt,en", "\"80\",kt,en");
        var outcome = await run.RunAsync();
        Assert.Contains(outcome.Failures, failure => failure.Contains("thousand tons read as Mt", StringComparison.Ordinal));
        Assert.All(outcome.Traps, trap => Assert.True(trap.NothingStored));
    }

    [Fact]
    public async Task The_same_figures_again_give_the_same_balances()
    {
        using var run = new SampleRun();
        var first = await run.RunAsync();
        var second = await run.RunAsync();
        Assert.Equal(first.Checks, second.Checks);
        Assert.Equal(0, second.ExitCode);
    }
}
