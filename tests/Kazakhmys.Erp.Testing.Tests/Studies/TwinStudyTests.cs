using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Testing.Faults;
using Kazakhmys.Erp.Testing.Studies;

namespace Kazakhmys.Erp.Testing.Tests.Studies;

public sealed class TwinStudyTests
{
    private static readonly TwinStudySettings Small = new() { Seed = 11, Period = Sample.Month, Months = 8, Sizes = [3, 30] };
    private static readonly TwinStudyResult Result = TwinStudy.Run(Small);

    [Fact]
    public void The_same_settings_give_the_same_page() => Assert.Equal(Result.ToMarkdown(), TwinStudy.Run(Small).ToMarkdown());

    [Fact]
    public void Every_kind_of_fault_has_its_rows()
    {
        Assert.Equal(
            [(TwinFaultKind.Bias, 2), (TwinFaultKind.Drift, 2), (TwinFaultKind.Frozen, 1), (TwinFaultKind.Swapped, 1), (TwinFaultKind.Typing, 4)],
            Result.Rows.GroupBy(r => r.Kind).Select(g => (g.Key, g.Count())));
        Assert.All(Result.Rows, r => Assert.Equal(8, r.Months));
        Assert.All(Result.Rows, r => Assert.Equal(r.Kind is TwinFaultKind.Bias or TwinFaultKind.Drift, r.Size is not null));
    }

    [Fact]
    public void Nothing_is_located_that_was_not_found_and_nothing_found_where_nothing_is_redundant()
    {
        Assert.All(Result.Rows, r =>
        {
            Assert.True(r.MeasurementLocated <= Math.Min(r.Measurement, r.Redundant));
            Assert.True(r.NodalLocated <= r.Nodal);
            Assert.True(r.EliminationExact <= r.EliminationLocated && r.EliminationLocated <= r.Global);
        });
        Assert.True(Result.Redundant < Result.Measured);
    }

    [Theory]
    [InlineData(TwinFaultKind.Bias)]
    [InlineData(TwinFaultKind.Drift)]
    public void A_large_fault_is_found_more_often_than_a_small_one(TwinFaultKind kind)
    {
        var (small, large) = (Result.Rows.Single(r => r.Kind == kind && r.Size == 3), Result.Rows.Single(r => r.Kind == kind && r.Size == 30));
        Assert.True(large.Global > small.Global);
        Assert.True(large.MeasurementLocated > small.MeasurementLocated);
    }

    [Fact]
    public void Clean_months_seldom_raise_an_alarm()
    {
        Assert.InRange(Result.Clean.Global, 0, 3);
        Assert.InRange(Result.Clean.Measurement, 0, 3);
        Assert.Equal(0, Result.Clean.Refused);
    }

    [Fact]
    public void A_drift_is_watched_day_by_day()
    {
        var watched = TwinStudy.Run(Small with { Months = 2, WatchedMonths = 2, Sizes = [40] });
        Assert.Equal([null, 40], watched.Watches.Select(w => w.Size));
        Assert.All(watched.Watches, w => Assert.InRange(w.DaysToAlarm, w.Alarmed, 31 * w.Alarmed));
        Assert.Contains("| 40 u at the end | 2 |", watched.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Assays_are_studied_with_the_elements_that_are_balanced()
    {
        var copper = TwinStudy.Run(Small with { Months = 1, Elements = [KnownCommodities.Copper], Sizes = [20] });
        Assert.True(copper.Measured > Result.Measured);
        Assert.Contains("mass, Cu", copper.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_out_of_range_is_refused_and_one_that_is_cancelled_stops()
    {
        TwinStudySettings[] bad =
        [
            Small with { Months = 0 }, Small with { WatchedMonths = 9 }, Small with { Sizes = [0] }, Small with { Confidence = Ratio.One },
        ];
        Assert.All(bad, s => Assert.Equal(
            "kernel.value.out-of-range", Assert.Single(Assert.Throws<ValidationFailedException>(() => TwinStudy.Run(s)).Violations).Code));
        Assert.Throws<OperationCanceledException>(() => TwinStudy.Run(Small, new CancellationToken(canceled: true)));
    }
}
