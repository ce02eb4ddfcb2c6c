using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.Testing.Reconciliations;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Tests.Reconciliations;

public sealed class TwinReconciliationTests
{
    private static readonly Code[] Metals = [KnownCommodities.Copper, KnownCommodities.Silver, KnownCommodities.Gold];
    private static readonly TwinEnterprise Twin = TwinEnterprise.Create(Sample.January(5));

    [Fact]
    public void A_month_is_a_sound_problem_with_every_stream_and_every_stock_at_both_ends()
    {
        var problem = TwinReconciliation.Problem(Twin.Readings, Sample.Month, Metals);
        Assert.Empty(Reconciler.Check(problem));
        Assert.Equal(Twin.Network.Streams.Count + (2 * Twin.Network.Nodes.Count(n => n.IsStock)), problem.Streams.Count);
        Assert.Equal(Metals, problem.Components.Select(c => c.Code));
    }

    [Fact]
    public void Every_instrument_speaks_for_a_measured_reading()
    {
        var problem = TwinReconciliation.Problem(Twin.Readings, Sample.Month, [.. Metals, KnownCommodities.Sulphur]);
        var measured = problem.Streams.SelectMany(s => s.Assays.Select((a, i) => (Tag: ReadingTag.AssayOf(s.Code, problem.Components[i].Code), Reading: a))
            .Append((Tag: ReadingTag.MassOf(s.Code), Reading: s.Mass))).Where(r => r.Reading.State == ReadingState.Measured).Select(r => r.Tag).ToHashSet();
        Assert.True(measured.SetEquals(Twin.Instruments.SelectMany(TwinReconciliation.ReadingsOf)));
    }

    /// <summary>Of 60 months with about 190 tests: the objective has the degrees of freedom as its mean and twice them as its variance.</summary>
    [Fact]
    public void What_is_declared_is_what_the_reconciliation_finds()
    {
        var results = Enumerable.Range(0, 60).Select(i => TwinEnterprise.Create(Sample.January((ulong)(100 + i))))
            .Select(t => Reconciler.Reconcile(TwinReconciliation.Problem(t.Readings, Sample.Month)).GlobalTest).ToList();
        var freedom = results[0].DegreesOfFreedom;
        Assert.True(freedom > 50);
        // The mean of 60 has a standard deviation of √(2·62/60) = 1.4.
        Assert.InRange(results.Average(r => r.Objective), freedom - 5, freedom + 5);
        // 5 % of 60 are 3; more than 8 have a probability below 1 %.
        Assert.InRange(results.Count(r => !r.Passes), 0, 8);
    }

    [Fact]
    public void Adjusted_masses_are_nearer_to_the_truth_than_the_readings()
    {
        var (raw, adjusted) = (0.0, 0.0);
        foreach (var stream in Reconciler.Reconcile(TwinReconciliation.Problem(Twin.Readings, Sample.Month, KnownCommodities.Copper)).Streams)
        {
            if (stream.Mass.Standing != ReadingStanding.Redundant || stream.Code.Value.EndsWith("ing", StringComparison.Ordinal))
                continue;
            var truth = (double)Twin.Flow(stream.Code, Sample.Month).Content.Mass.Tonnes;
            raw += Math.Pow((stream.Mass.Measured!.Value - truth) / stream.Mass.StandardUncertainty!.Value, 2);
            adjusted += Math.Pow((stream.Mass.Adjusted!.Value - truth) / stream.Mass.StandardUncertainty!.Value, 2);
        }
        Assert.True(adjusted < 0.8 * raw, $"{adjusted} of {raw}");
    }

    [Fact]
    public void A_reading_of_the_month_is_the_sum_of_its_days()
    {
        var problem = TwinReconciliation.Problem(Twin.Readings, Sample.Month, KnownCommodities.Copper);
        var feed = problem.Streams.Single(s => s.Code == Code.Parse("zhz-conc.feed"));
        decimal tonnes = 0, copper = 0;
        foreach (var day in Sample.Month.Days)
        {
            var dry = Twin.Readings.Of(Code.Parse("zhz-conc.feed.mass"), day).WetMass!.Value.Dry(Twin.Readings.Of(Code.Parse("zhz-conc.feed.moisture"), day).Moisture!.Value);
            tonnes += dry.Tonnes;
            copper += (dry * Twin.Readings.Of(Code.Parse("zhz-conc.feed.Cu"), day).Assay!.Grade!.Value).Tonnes;
        }
        Assert.Equal((double)tonnes, feed.Mass.Value!.Value, 1e-6);
        Assert.Equal((double)(copper / tonnes * 100), feed.Assays[0].Value!.Value, 1e-9);
    }

    [Fact]
    public void Streams_that_hold_no_metal_are_known_without_an_assay()
    {
        var problem = TwinReconciliation.Problem(Twin.Readings, Sample.Month, Metals);
        var flux = problem.Streams.Single(s => s.Code == Code.Parse("zhz-smelter.furnace-flux"));
        Assert.All(flux.Assays, a => Assert.Equal((ReadingState.Fixed, 0.0), (a.State, a.Value)));
        Assert.All(
            Twin.Network.Streams.Where(s => s.Material is TwinMaterial.Flux or TwinMaterial.Oxygen or TwinMaterial.Water),
            s => Assert.Equal(0, Twin.Flow(s.Code, Sample.Month).Content.Copper.Milligrams));
    }

    /// <summary>Solutions hold no silver, so the silver of the leaching plant's cathode comes out as nothing, and its balance is exact.</summary>
    [Fact]
    public void A_grade_that_comes_out_as_nothing_does_not_keep_a_month_from_its_answer()
    {
        for (ulong seed = 0; seed < 8; seed++)
        {
            var twin = TwinEnterprise.Create(Sample.January(seed));
            var result = Reconciler.Reconcile(TwinReconciliation.Problem(twin.Readings, Sample.Month, KnownCommodities.Silver));
            var cathode = result.Readings.Single(r => r.Tag == ReadingTag.AssayOf(Code.Parse("zhz-hydromet.cathodes"), KnownCommodities.Silver));
            Assert.Equal(0, cathode.Adjusted!.Value, 1e-9);
        }
    }

    [Fact]
    public void A_scale_of_several_streams_is_a_shared_error()
    {
        var problem = TwinReconciliation.Problem(Twin.Readings, Sample.Month);
        var scale = problem.SharedErrors.Single(e => e.Code == Code.Parse("zhz-conc.weighbridge"));
        Assert.Equal(4, scale.Parts.Count);
        Assert.All(problem.SharedErrors, e => Assert.True(e.Parts.Count > 1));
        Assert.DoesNotContain(Twin.Instruments, i => i.Quantity == QuantityKind.Moisture && problem.SharedErrors.Any(e => e.Code == i.Group));
    }

    [Fact]
    public void An_unknown_element_and_days_outside_the_run_are_refused()
    {
        var element = Assert.Throws<NotFoundException>(() => TwinReconciliation.Problem(Twin.Readings, Sample.Month, KnownCommodities.Rhenium));
        Assert.Equal("testing.twin.component-unknown", Assert.Single(element.Violations).Code);
        var period = Assert.Throws<ValidationFailedException>(() => TwinReconciliation.Problem(Twin.Readings, Period.Month(2026, 2)));
        Assert.Equal("testing.twin.day-outside", Assert.Single(period.Violations).Code);
    }
}
