using CopperChain.Synthetic;

namespace CopperChain.Tests;

public sealed class SyntheticYearTests
{
    private static readonly SyntheticScale _twoDays = new() { Days = 2, Mines = 3, WorkplacesPerMine = 2, Plants = 2, Smelters = 2 };

    [Fact]
    public async Task Two_synthetic_days_run_through_the_modules_and_leave_a_sound_ledger()
    {
        using var run = new SampleRun();
        var outcome = await new SyntheticYear(run.Console, run.Output).RunAsync(_twoDays);
        Assert.True(outcome.Verified.IsSound);
        // Blocks, shift reports, receipts, plant balances, charges, slag and cathode of four shifts.
        Assert.Equal(3 + 4 * (6 + 6 + 2 + 4 + 2 + 4), outcome.Entries);
        Assert.Contains("transfers a second", run.Printed, StringComparison.Ordinal);
        Assert.Contains("peak memory", run.Printed, StringComparison.Ordinal);
        Assert.Contains("no figure is anybody's", run.Printed, StringComparison.Ordinal);
    }
}
