using CopperChain.Balances;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Comparisons;

namespace CopperChain.Tests;

public sealed class MainJobTests(MainJobFixture job)
{
    [Fact]
    public void Every_reference_value_comes_out_of_the_ledger()
    {
        Assert.Equal(26, job.Outcome.Checks.Count);
        Assert.All(job.Outcome.Checks, check => Assert.Equal(check.Expected.Computed, check.Reproduced));
        Assert.Empty(job.Outcome.Failures);
        Assert.Equal(0, job.Outcome.ExitCode);
    }

    [Theory]
    [InlineData("2021-Q1", 83.6, -391, 10.886)]
    [InlineData("2022-Q1", 87.5, 264, 16.141)]
    public void A_quarter_has_its_recovery_its_change_of_ore_stock_and_its_cathode_above_own_concentrate(
        string period, double recovery, double stock, double excess)
    {
        var statement = Of(period);
        var recovered = statement.Copper.Balance.Recoveries.Single().Recovery!.Value.Percent;
        Assert.Equal((decimal)recovery, Math.Round(recovered, 1));
        Assert.Equal((decimal)stock, statement.Ore.Balance.ChangeOf(Code.Parse("stock-ore")).Kilotonnes);
        Assert.Equal((decimal)excess, statement.Copper.Balance.Of(ChainLayout.ExcessCathode).Kilotonnes);
    }

    [Fact]
    public void Copper_in_concentrate_that_did_not_become_cathode_is_a_line_of_its_own()
    {
        Assert.Equal(32, Of("2010").Copper.Balance.ChangeOf(ChainLayout.NotSmelted).Kilotonnes);
        Assert.Equal(4, Of("2011").Copper.Balance.ChangeOf(ChainLayout.NotSmelted).Kilotonnes);
    }

    [Fact]
    public void Nothing_is_hidden_in_unaccounted_and_every_balance_closes()
    {
        Assert.Equal(4, job.Outcome.Statements.Count);
        foreach (var balance in job.Outcome.Statements.Select(statement => statement.Copper.Balance))
        {
            Assert.Equal(Mass.Zero, balance.Of(BalanceTerm.Unaccounted));
            Assert.Equal(Mass.Zero, balance.Difference);
            Assert.DoesNotContain(balance.Lines, line => line.Code.Value is "not-in-layout" or "feed-other" or "sales-other" or "stock-other");
        }
    }

    [Fact]
    public void Published_figures_agree_with_the_balance_within_rounding()
    {
        foreach (var statement in job.Outcome.Statements)
        {
            var compared = new[] { statement.Ore, statement.Copper, statement.Gold, statement.Silver }.SelectMany(each => each.Lines).ToList();
            Assert.DoesNotContain(compared, line => line.Verdict == Verdict.Differs);
            Assert.True(compared.Count(line => line.Verdict == Verdict.AgreesWithinRounding) >= 4);
        }
    }

    [Fact]
    public void Gold_and_silver_have_their_lines_where_they_are_published()
    {
        Assert.Equal(1879, Of("2022-Q1").Gold.Balance.Of(Code.Parse("gold")).Kilograms);
        Assert.Equal(75708, Of("2022-Q1").Silver.Balance.Of(Code.Parse("silver")).Kilograms);
        Assert.Equal(Mass.Zero, Of("2010").Gold.Balance.Of(Code.Parse("gold")));
    }

    [Fact]
    public void The_copper_of_the_cathode_is_traced_to_the_regions_without_a_remainder()
    {
        foreach (var statement in job.Outcome.Statements)
        {
            Assert.All(statement.Origins, trace => Assert.Equal(trace.Amount, trace.Shares.Sum(share => share.Amount)));
            Assert.Equal(statement.Copper.Balance.Of(Code.Parse("cathode")).Milligrams, statement.Origins.Sum(trace => trace.Amount));
            Assert.Equal(3, statement.Origins[0].Shares.Count(share => share.Account.Value.StartsWith("reserve/", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void All_periods_are_closed_and_the_ledger_is_sound()
    {
        Assert.Equal(
            ["2009", "2010", "2011", "2012-01-to-2020-12", "2021-Q1", "2021-04-to-2021-12", "2022-Q1"],
            job.Outcome.Closed.Select(closed => closed.Period.Code.Value));
        Assert.True(job.Outcome.Verified!.IsSound);
    }

    [Theory]
    [InlineData("a comma that may be either", "kernel.quantity.ambiguous-separator")]
    [InlineData("thousand tons read as Mt", "smelting.plausibility.above-capacity")]
    [InlineData("a figure printed ten times too large", "enrichment.plausibility.metal-above-feed")]
    [InlineData("contained copper taken for concentrate", "enrichment.plausibility.metal-as-mass")]
    public void A_misprinted_or_misread_figure_is_refused_and_leaves_nothing(string trap, string code)
    {
        var refused = job.Outcome.Traps.Single(each => each.Trap.Trap == trap);
        Assert.Contains(refused.Violations, violation => violation.Code == code);
        Assert.Equal(refused.Before, refused.After);
    }

    [Fact]
    public void What_had_to_be_assumed_is_printed()
    {
        Assert.Contains("FY 2010: ore processed is not published", job.Printed, StringComparison.Ordinal);
        Assert.Contains("FY 2011: ore processed is not published", job.Printed, StringComparison.Ordinal);
        Assert.Contains("sound", job.Printed, StringComparison.Ordinal);
    }

    private PeriodStatement Of(string period) => job.Outcome.Statements.Single(statement => statement.Published.Period.Code.Value == period);
}
