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

    // Any amount can pass unmeasured through a node: its balances say only that the assays are equal on both sides, which as measured they are not.
    [Fact]
    public void What_passes_unmeasured_through_a_node_is_open_however_its_assays_differ()
    {
        var problem = Concentrator();
        problem = problem with
        {
            Nodes = [.. problem.Nodes, new NetworkNode { Code = Of("tank") }],
            Streams =
            [
                .. problem.Streams,
                Stream("bought: > tank", NetworkReading.Unmeasured(50), Measured(10, 0.2), Measured(100, 2)),
                Stream("sold: tank >", NetworkReading.Unmeasured(50), Measured(10.3, 0.2), Measured(101, 2)),
            ],
        };
        var result = Reconciler.Reconcile(problem);

        Assert.Equal(ReadingStanding.Unobservable, result.MassOf("bought").Standing);
        Assert.Equal(ReadingStanding.Unobservable, result.MassOf("sold").Standing);
        Near(10.15, result.Reading(Assay("bought", "Cu")).Adjusted);
        Near(10.15, result.Reading(Assay("sold", "Cu")).Adjusted);
        Near(0.2 / Math.Sqrt(2), result.Reading(Assay("sold", "Cu")).AdjustedStandardUncertainty);
        Assert.Equal(5, result.GlobalTest.DegreesOfFreedom);
        Assert.Empty(ReconciliationProofVerifier.Verify(ReconciliationProofs.Of(problem, ReconciliationOptions.Default, result)));
    }

    // A bypass that nothing measures and that would have to carry what is not there.
    [Fact]
    public void Where_nothing_flows_the_mass_is_held_at_zero()
    {
        var problem = Concentrator();
        problem = problem with
        {
            Nodes = [.. problem.Nodes, new NetworkNode { Code = Of("tank") }],
            Streams =
            [
                .. problem.Streams,
                Stream("spill: mill > tank", NetworkReading.Unmeasured(20), Measured(40, 0.4), Measured(10, 0.1)),
                Stream("washed: tank >", NetworkReading.Unmeasured(20), Measured(1, 0.01), Measured(900, 9)),
            ],
        };
        var result = Reconciler.Reconcile(problem);

        Assert.InRange(result.MassOf("spill").Adjusted!.Value, 0, 1e-9);
        Assert.InRange(result.MassOf("washed").Adjusted!.Value, 0, 1e-9);
        Near(Reconciler.Reconcile(Concentrator()).GlobalTest.Objective, result.GlobalTest.Objective, 1e-6);
    }
}
