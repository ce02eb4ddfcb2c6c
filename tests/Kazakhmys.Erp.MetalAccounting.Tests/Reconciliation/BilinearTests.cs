using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using static Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation.Networks;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation;

public sealed class BilinearTests
{
    [Fact]
    public void Every_component_of_a_circuit_balances_over_every_node()
    {
        var result = Reconciler.Reconcile(Circuit());
        Assert.Equal(6, result.Balances.Count);
        Assert.All(result.Balances, balance => Assert.True(Math.Abs(balance.ImbalanceAdjusted!.Value) < 1e-9));
        Assert.Equal(6, result.GlobalTest.DegreesOfFreedom);
        Assert.True(result.Certificate is { IsMinimum: true, Stationarity: <= 1e-10, Constraint: <= 1e-10, Iterations: < 10 });
    }

    // The two-product formula (Wills and Finch, 8th ed., section 3.5.1): exact feed mass and exact assays leave one answer, C = F (f − t)/(c − t).
    [Fact]
    public void Exact_assays_give_the_two_product_formula()
    {
        var problem = Problem(
            ["Cu"],
            Stream("feed: > mill", NetworkReading.Fixed(1000), NetworkReading.Fixed(1)),
            Stream("concentrate: mill >", NetworkReading.Unmeasured(), NetworkReading.Fixed(10)),
            Stream("tailings: mill >", Measured(850, 20), NetworkReading.Fixed(0.2)));
        var result = Reconciler.Reconcile(problem);
        Near(1000 * 0.8 / 9.8, result.MassOf("concentrate").Adjusted);
        Near(1000 * 9 / 9.8, result.MassOf("tailings").Adjusted);
    }

    // Two products of one grade cannot explain a feed of another: between them the split is free, and an even split is where the misfit is largest, since the
    // squares of both uncertainties then weigh least. What is stationary there is no minimum (checked by hand: the curvature is −4 u² r²/(u² + u²/2)²).
    [Fact]
    public void A_split_that_nothing_determines_ends_in_no_answer_rather_than_in_a_saddle()
    {
        var problem = Problem(
            ["Cu"],
            Stream("feed: > mill", NetworkReading.Fixed(1), Measured(20, 1)),
            Stream("one: mill >", Measured(0.5, 100), Measured(10, 1)),
            Stream("other: mill >", Measured(0.5, 100), Measured(10, 1)));
        Assert.Equal("metal-accounting.reconciliation.not-solved", Assert.Throws<RuleViolatedException>(() => Reconciler.Reconcile(problem)).Code);
    }

    [Fact]
    public void A_recovery_comes_with_the_uncertainty_of_the_whole_network()
    {
        var result = Reconciler.Reconcile(Concentrator());
        var recovery = Assert.Single(result.Recoveries);
        var (feed, concentrate) = (result.Streams[0], result.Streams[1]);
        Near(concentrate.Mass.Adjusted!.Value * concentrate.Assays[0].Adjusted!.Value / (feed.Mass.Adjusted!.Value * feed.Assays[0].Adjusted!.Value), recovery.Recovery);
        Assert.InRange(recovery.StandardUncertainty!.Value, 0.001, 0.013);
    }

    [Fact]
    public void A_recovery_of_130_percent_is_stated_and_flagged()
    {
        var problem = Problem(
            ["Cu"],
            Stream("feed: > mill", Measured(100, 1), NetworkReading.Fixed(1)), Stream("old: > mill", Measured(40, 1), NetworkReading.Fixed(1)),
            Stream("product: mill >", Measured(130, 1), NetworkReading.Fixed(1)), Stream("tailings: mill >", Measured(10, 1), NetworkReading.Fixed(1))) with
        {
            Recoveries = [new NetworkRecovery { Code = Of("recovery"), Component = Of("Cu"), Products = [Of("product")], Feeds = [Of("feed")] }],
        };
        var result = Reconciler.Reconcile(problem);
        Near(1.3, Assert.Single(result.Recoveries).Recovery);
        Assert.Contains(result.Flags, flag => flag.Code == "metal-accounting.reconciliation.recovery");
    }

    [Fact]
    public void A_network_that_balances_already_is_left_as_it_is()
    {
        var problem = Problem(
            ["Cu"],
            Stream("feed: > mill", Measured(100, 1), Measured(1, 0.01)),
            Stream("concentrate: mill >", Measured(10, 0.1), Measured(9.1, 0.1)), Stream("tailings: mill >", Measured(90, 1), Measured(0.1, 0.01)));
        var result = Reconciler.Reconcile(problem);
        Assert.InRange(result.GlobalTest.Objective, 0, 1e-20);
        Assert.True(result.Certificate.Stationarity <= 1e-10);
    }

    [Fact]
    public void Masses_do_not_become_negative_and_their_multiplier_is_stated()
    {
        var problem = Problem(
            Stream("in: > node", Measured(100, 1)), Stream("out: node >", Measured(110, 1)), Stream("loss: node >", Measured(2, 5)));
        var free = Reconciler.Reconcile(problem, new ReconciliationOptions { KeepsNonNegative = false });
        Assert.True(free.MassOf("loss").Adjusted < 0);
        Assert.Contains(free.Flags, flag => flag.Code == "metal-accounting.reconciliation.negative");

        var bounded = Reconciler.Reconcile(problem);
        Assert.Equal(0, bounded.MassOf("loss").Adjusted);
        Assert.True(bounded.MassOf("loss").BoundMultiplier > 0);
        Near(105, bounded.MassOf("in").Adjusted);
        Near(105, bounded.MassOf("out").Adjusted);
        Assert.Contains(bounded.Flags, flag => flag.Code == "metal-accounting.reconciliation.held-at-zero");
        Assert.Empty(ReconciliationProofVerifier.Verify(ReconciliationProofs.Of(problem, ReconciliationOptions.Default, bounded)));
    }

    [Fact]
    public void A_grade_does_not_become_negative()
    {
        var problem = Problem(
            ["Cu"],
            Stream("feed: > mill", Measured(100, 0.1), Measured(1, 0.01)),
            Stream("concentrate: mill >", Measured(10, 0.1), Measured(10.5, 0.05)), Stream("tailings: mill >", Measured(90, 1), Measured(0.01, 0.01)));
        var result = Reconciler.Reconcile(problem);
        Assert.Equal(0, result.Reading(Assay("tailings", "Cu")).Adjusted);
        Assert.True(result.Reading(Assay("tailings", "Cu")).BoundMultiplier > 0);
    }
}
