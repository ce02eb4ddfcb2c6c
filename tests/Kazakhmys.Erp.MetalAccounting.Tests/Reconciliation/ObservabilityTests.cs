using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using static Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation.Networks;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation;

public sealed class ObservabilityTests
{
    [Fact]
    public void An_unmeasured_flow_that_a_balance_determines_is_estimated_with_its_uncertainty()
    {
        var result = Reconciler.Reconcile(Unmeasured(HeatExchanger(), "f3"));

        var flow = result.MassOf("f3");
        Assert.Equal(ReadingStanding.Observable, flow.Standing);
        Near(result.MassOf("f5").Adjusted!.Value, flow.Adjusted);
        Near(result.MassOf("f5").AdjustedStandardUncertainty!.Value, flow.AdjustedStandardUncertainty);
        Assert.Equal(3, result.GlobalTest.DegreesOfFreedom);
    }

    [Fact]
    public void Parallel_unmeasured_flows_are_reported_and_never_guessed()
    {
        var result = Reconciler.Reconcile(Unmeasured(HeatExchanger(), "f2", "f3", "f4", "f5"));

        Assert.All(["f2", "f3", "f4", "f5"], stream =>
        {
            var reading = result.MassOf(stream);
            Assert.Equal(ReadingStanding.Unobservable, reading.Standing);
            Assert.Null(reading.Adjusted);
            Assert.Null(reading.AdjustedStandardUncertainty);
        });
        Near((101.91 + 98.88) / 2, result.MassOf("f1").Adjusted);
        Assert.Equal(1, result.GlobalTest.DegreesOfFreedom);
        Assert.Equal(4, result.Flags.Count(flag => flag.Code == "metal-accounting.reconciliation.unobservable"));
        Assert.DoesNotContain("NaN", ReconciliationProofs.Write(ReconciliationProofs.Of(HeatExchanger(), ReconciliationOptions.Default, result)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_measured_flow_of_which_nothing_else_is_known_is_named_and_left_as_it_is()
    {
        var result = Reconciler.Reconcile(Unmeasured(HeatExchanger(), "f2", "f4", "f6"));

        var flow = result.MassOf("f1");
        Assert.Equal(ReadingStanding.NonRedundant, flow.Standing);
        Near(101.91, flow.Adjusted);
        Assert.Equal(0, flow.Redundancy);
        Assert.Null(flow.TestStatistic);
        Assert.Contains(result.Flags, flag => flag.Code == "metal-accounting.reconciliation.non-redundant" && flag.Path.Contains("f1:mass", StringComparison.Ordinal));
    }

    [Fact]
    public void Assays_determine_masses_that_weighing_does_not()
    {
        var result = Reconciler.Reconcile(Circuit(withFlowsInside: false));
        Assert.All(["froth", "returned", "reject"], stream => Assert.Equal(ReadingStanding.Observable, result.MassOf(stream).Standing));
        Assert.True(result.Certificate is { IsMinimum: true, Stationarity: <= 1e-10, Constraint: <= 1e-10 });

        var masses = Unmeasured(Circuit(), "froth", "returned", "reject") with { Components = [] };
        masses = masses with { Streams = [.. masses.Streams.Select(stream => stream with { Assays = [] })] };
        Assert.Equal(ReadingStanding.Unobservable, Reconciler.Reconcile(masses).MassOf("froth").Standing);
    }

    [Fact]
    public void An_unmeasured_assay_comes_from_the_balance_of_its_component()
    {
        var problem = Concentrator();
        problem = problem with { Streams = [.. problem.Streams.Select(s => s.Code == Of("tailings") ? s with { Assays = [NetworkReading.Unmeasured(), s.Assays[1]] } : s)] };
        var result = Reconciler.Reconcile(problem);
        var assay = result.Reading(Assay("tailings", "Cu"));
        Assert.Equal(ReadingStanding.Observable, assay.Standing);
        var (feed, concentrate, tailings) = (result.Streams[0], result.Streams[1], result.Streams[2]);
        Near(
            (feed.Mass.Adjusted!.Value * feed.Assays[0].Adjusted!.Value - concentrate.Mass.Adjusted!.Value * concentrate.Assays[0].Adjusted!.Value)
            / tailings.Mass.Adjusted!.Value, assay.Adjusted);
    }

    [Fact]
    public void Two_streams_of_one_grade_cannot_be_told_apart_by_their_assays()
    {
        var problem = Problem(
            ["Cu"],
            Stream("in: > node", Measured(100), NetworkReading.Fixed(1)),
            Stream("a: node >", NetworkReading.Unmeasured(), NetworkReading.Fixed(1)),
            Stream("b: node >", NetworkReading.Unmeasured(), NetworkReading.Fixed(1)));
        var result = Reconciler.Reconcile(problem);
        Assert.Equal(ReadingStanding.Unobservable, result.MassOf("a").Standing);
        Assert.Equal(ReadingStanding.Unobservable, result.MassOf("b").Standing);
        Assert.Equal(0, result.GlobalTest.DegreesOfFreedom);
        Assert.Null(result.GlobalTest.CriticalValue);
    }
}
