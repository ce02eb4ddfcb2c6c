using System.Text;
using CopperChain.Report;
using CopperChain.TwinMonth;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.MetalAccounting;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;
using Microsoft.Extensions.DependencyInjection;

namespace CopperChain.Tests;

public sealed class MonthTests(MainJobFixture job)
{
    private static readonly MonthScale _week = new()
    {
        Month = Period.Between(Code.Parse("2026-01-first-week"), new(2026, 1, 1), new(2026, 1, 8)), Seed = 7,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void The_typing_error_on_the_weighbridge_is_named_and_dated()
    {
        var found = job.Month.Found;
        Assert.False(found.GlobalTest.Passes);
        Assert.Equal((job.Month.Fault.Tag, job.Month.Fault.First), (found.Point, found.Day));
        Assert.True(found.Suspect.TestStatistic > 2 * job.Month.Proof.Result.JointCriticalValue);
        Assert.NotEqual(found.Ticket, found.Typed);
        Assert.Equal(job.Month.Twin.Readings.Of(found.Point, found.Day), found.Ticket);
    }

    [Fact]
    public void The_corrected_month_is_reconciled_without_a_suspect()
    {
        var result = job.Month.Proof.Result;
        Assert.True(result.GlobalTest.Passes);
        Assert.DoesNotContain(result.Readings, reading => reading.IsSuspect);
        Assert.Equal(["mass", "Ag", "Au", "Cu"], job.Month.Run.Layers.Select(layer => layer.Component.Value).Distinct().OrderBy(each => each == "mass" ? "" : each, StringComparer.Ordinal));
        Assert.Equal((0, RunState.Accepted), (job.Month.Imported.Rejected, job.Month.Run.State));
        Assert.True(job.Month.Imported.Accepted > 10_000);
    }

    [Fact]
    public void Reconciled_recoveries_are_within_their_uncertainty_of_the_truth()
    {
        Assert.Equal(21, job.Month.Recoveries.Count);
        Assert.All(job.Month.Recoveries, recovery => Assert.InRange(recovery.Score, -4, 4));
        Assert.InRange(Math.Sqrt(job.Month.Recoveries.Average(recovery => recovery.Score * recovery.Score)), 0.5, 1.6);
    }

    [Fact]
    public async Task The_month_is_closed_step_by_step_signed_by_somebody_else_and_locked()
    {
        var close = job.Month.Close;
        Assert.All(close.Steps, step => Assert.Equal(CloseStepState.Done, step.State));
        var signer = close.Of(CloseStep.Sign).Actor;
        Assert.All(close.Steps.Where(step => step.Step < CloseStep.Sign), step => Assert.NotEqual(signer, step.Actor));
        Assert.NotEqual(job.Month.Run.RunBy, job.Month.Run.AcceptedBy);
        await using var host = new ServiceCollection()
            .AddKazakhmysErp(erp => erp.UseSqlite($"Data Source={Path.Combine(job.Output, "twin-month.db")}").AddMetalAccounting())
            .BuildServiceProvider();
        var periods = await host.GetRequiredService<IPeriods>().ListAsync(MonthCodes.Book, cancellationToken: Token);
        Assert.Equal(PeriodState.Closed, periods.Single(period => period.Period.Code.Value == "2026-01").State);
        Assert.True(job.Month.Verified.IsSound);
    }

    [Fact]
    public void The_proof_holds_and_a_changed_one_does_not()
    {
        var text = File.ReadAllText(Path.Combine(job.Output, job.Month.ProofFile));
        Assert.Empty(ReconciliationProofVerifier.Verify(ReconciliationProofs.Read(text)));
        Assert.Equal(Encoding.UTF8.GetString(job.Month.Run.Proof.Span), text);
        var stream = job.Month.Proof.Result.Streams.First(each => each.Mass.Adjusted is not null);
        var written = ReconciliationProofs.Write(job.Month.Proof with
        {
            Result = job.Month.Proof.Result with
            {
                Streams =
                [
                    .. job.Month.Proof.Result.Streams.Select(each =>
                        each == stream ? each with { Mass = each.Mass with { Adjusted = each.Mass.Adjusted + 0.001 } } : each),
                ],
            },
        });
        Assert.NotEmpty(ReconciliationProofVerifier.Verify(ReconciliationProofs.Read(written)));
    }

    [Fact]
    public void Cathode_gold_and_ore_are_followed_through_all_modules_and_shares_sum_exactly()
    {
        foreach (var trace in new[] { job.Month.OfCathode, job.Month.OfBar, job.Month.OfBlast })
        {
            Assert.True(trace.Amount > 0);
            Assert.Equal(trace.Amount, trace.Shares.Sum(share => share.Amount));
            var named = MonthOrigins.Shares(trace, account => account.Value);
            Assert.Equal(100m, named.Sum(share => share.Percent));
        }
        Assert.Equal(job.Month.Cathode.Copper.Milligrams, job.Month.OfCathode.Amount);
        Assert.Equal(job.Month.Bar.Fine!.Value.Milligrams, job.Month.OfBar.Amount);
    }

    [Theory]
    [InlineData("reserve/synthetic/south-zhezkazgan/block-1/", "stock/ore/south-zhezkazgan/", "plant/zhz-conc/bin/", "stock/concentrate/zhz-conc/", "stock/bedding/zhz-smelter", "smelter/zhz-smelter/heat/", "smelter/zhz-smelter/anodes/", "smelter/zhz-smelter/crop/")]
    public void The_way_of_the_cathode_leads_from_the_reserve_block_through_every_plant(string block, params string[] stations)
    {
        var share = job.Month.OfCathode.Shares.First(each => each.Account.Value.StartsWith(block, StringComparison.Ordinal));
        Assert.All(stations, station => Assert.Contains(share.Path, account => account.Value.StartsWith(station, StringComparison.Ordinal)));
        var origins = job.Month.OfCathode.Shares.Where(each => each.Account.Value.StartsWith("reserve/", StringComparison.Ordinal)).ToList();
        Assert.True(origins.Sum(each => each.Amount) > job.Month.OfCathode.Amount / 2);
        Assert.Equal(10, origins.Count);
    }

    [Fact]
    public void The_gold_of_a_bar_comes_from_the_mines_of_both_smelters()
    {
        var mines = job.Month.OfBar.Shares.Select(share => share.Account.Value.Split('/')).Where(way => way[0] == "reserve").Select(way => way[2]).ToHashSet();
        Assert.Superset(new HashSet<string> { "akbastau", "west-nurkazgan", "sayak" }, mines);
        Assert.Contains(job.Month.OfBar.Shares, share => share.Path.Any(account => account == MonthCodes.Slimes));
    }

    [Fact]
    public void The_ore_of_a_blast_is_found_as_cathode_tailings_slag_and_stock()
    {
        var places = job.Month.OfBlast.Shares.Select(share => share.Account.Value).ToList();
        foreach (var place in new[] { "product/cathode/zhz-smelter/own", "tailings/zhz-conc/pond", "loss/zhz-smelter/slag" })
            Assert.Contains(place, places);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes()
    {
        var (first, second) = (await WeekAsync(), await WeekAsync());
        Assert.Equal(first.Proof, second.Proof);
        Assert.Equal(first.Hash, second.Hash);
    }

    [Fact]
    public void The_page_says_that_the_month_is_synthetic_and_links_its_proof()
    {
        Assert.Contains("id=\"synthetic-month\"", job.Page, StringComparison.Ordinal);
        Assert.Contains("every figure of this section is made up", job.Page, StringComparison.Ordinal);
        Assert.Contains("href=\"month-proof.json\"", job.Page, StringComparison.Ordinal);
        Assert.Contains("no figure is anybody's", job.Printed, StringComparison.Ordinal);
    }

    private static async Task<(byte[] Proof, string? Hash)> WeekAsync()
    {
        using var run = new SampleRun();
        var week = new TwinMonthJob(run.Output, _week);
        var outcome = await week.RunAsync((_, _) => { }, Token);
        return (await File.ReadAllBytesAsync(week.ProofPath, Token), outcome.Close.Hash);
    }
}
