using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using static Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation.Networks;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation;

public sealed class LinearTests
{
    // Narasimhan and Jordache 2000, table 1-1: reconciled flows.
    [Fact]
    public void The_flows_around_a_heat_exchanger_come_out_as_in_the_textbook()
    {
        var result = Reconciler.Reconcile(HeatExchanger());

        Assert.Equal([100.22, 64.50, 35.72, 64.50, 35.72, 100.22], result.Adjusted().Select(flow => Math.Round(flow, 2)));
        Assert.Equal(4, result.GlobalTest.DegreesOfFreedom);
        Assert.True(result.GlobalTest.Passes);
        Assert.True(result.Certificate.IsMinimum);
        Assert.True(result.Certificate is { Stationarity: <= 1e-10, Constraint: <= 1e-10 });
    }

    // One node, three streams, variances 4, 1, 1 and an imbalance of 6: by hand x = y − V a r / (aᵀVa) = 100 − 4, 60 + 1, 34 + 1.
    [Fact]
    public void An_imbalance_is_shared_out_by_variance()
    {
        var result = Reconciler.Reconcile(Problem(
            Stream("in: > node", Measured(100, 2)), Stream("a: node >", Measured(60, 1)), Stream("b: node >", Measured(34, 1))));

        Near(96, result.MassOf("in").Adjusted);
        Near(61, result.MassOf("a").Adjusted);
        Near(35, result.MassOf("b").Adjusted);
        Near(6, result.GlobalTest.Objective);
        Near(Math.Sqrt(4 - 16.0 / 6), result.MassOf("in").AdjustedStandardUncertainty);
        Near(Math.Sqrt(5.0 / 6), result.MassOf("a").AdjustedStandardUncertainty);
        Near(4.0 / 6, result.MassOf("in").Redundancy);
        Near(Math.Sqrt(6), result.MassOf("in").TestStatistic);
        Near(Math.Sqrt(6), result.Balances[0].TestStatistic);
        Near(6, result.Balances[0].ImbalanceMeasured);
        Near(Math.Sqrt(6) / 1.96, result.MassOf("in").Quality);
        Assert.Equal([Mass("a"), Mass("b"), Mass("in")], Assert.Single(result.EquivalenceSets));
    }

    // Covariance 0.5 between the two outlets of variance 1: Var(a + b) = 3, so v_a = v_b = 1.5 r / (4 + 3).
    [Fact]
    public void Readings_with_a_covariance_are_adjusted_together()
    {
        var problem = Problem(Stream("in: > node", Measured(100, 2)), Stream("a: node >", Measured(60, 1)), Stream("b: node >", Measured(33, 1)));
        var result = Reconciler.Reconcile(problem with { Covariances = [new ReadingCovariance { First = Mass("a"), Second = Mass("b"), Covariance = 0.5 }] });

        Near(96, result.MassOf("in").Adjusted);
        Near(61.5, result.MassOf("a").Adjusted);
        Near(34.5, result.MassOf("b").Adjusted);
        Near(7, result.GlobalTest.Objective);
        Near(7 / Math.Sqrt(7), result.Balances[0].TestStatistic);
    }

    [Fact]
    public void A_shared_error_says_the_same_as_the_covariance_that_it_makes()
    {
        var problem = Circuit();
        var shared = problem with
        {
            SharedErrors = [new SharedError { Code = Of("laboratory"), Parts = [Part("feed", 0.012), Part("tailings", 0.003), Part("concentrate", -0.1)] }],
        };
        var covariances = problem with
        {
            Covariances = [Pair("feed", "tailings", 0.012 * 0.003), Pair("feed", "concentrate", -0.012 * 0.1), Pair("concentrate", "tailings", -0.003 * 0.1)],
        };
        var (left, right) = (Reconciler.Reconcile(shared), Reconciler.Reconcile(covariances));

        Near(right.GlobalTest.Objective, left.GlobalTest.Objective);
        foreach (var (a, b) in left.Readings.Zip(right.Readings))
        {
            Near(b.Adjusted!.Value, a.Adjusted);
            Near(b.AdjustedStandardUncertainty!.Value, a.AdjustedStandardUncertainty);
            Near(b.TestStatistic!.Value, a.TestStatistic, 1e-7);
        }
        foreach (var (a, b) in left.Balances.Zip(right.Balances))
            Near(b.TestStatistic!.Value, a.TestStatistic);
        Assert.Empty(ReconciliationProofVerifier.Verify(ReconciliationProofs.Of(shared, ReconciliationOptions.Default, left)));
        Assert.Empty(ReconciliationProofVerifier.Verify(ReconciliationProofs.Of(covariances, ReconciliationOptions.Default, right)));

        static SharedErrorPart Part(string stream, double part) => new() { Reading = Assay(stream, "Cu"), StandardUncertainty = part };
        static ReadingCovariance Pair(string a, string b, double covariance) => new() { First = Assay(a, "Cu"), Second = Assay(b, "Cu"), Covariance = covariance };
    }

    [Fact]
    public void A_known_share_of_a_stream_can_enter_a_balance()
    {
        var problem = Problem(
            Stream("in: > node", Measured(100)),
            Stream("out: node >", Measured(78)),
            Stream("heating: >", Measured(50)) with { Shares = [new NetworkShare { Node = Of("node"), Coefficient = -0.4 }] });
        var result = Reconciler.Reconcile(problem);

        // r = 100 − 78 − 20 = 2; aᵀVa = 1 + 1 + 0.16.
        Near(100 - 2 / 2.16, result.MassOf("in").Adjusted);
        Near(50 + 0.4 * 2 / 2.16, result.MassOf("heating").Adjusted);
    }

    [Fact]
    public void Balances_that_follow_from_others_are_left_out_and_named()
    {
        var problem = Problem(Stream("ore: mine > mill", Measured(100, 2)), Stream("return: mill > mine", Measured(97, 1)));
        var result = Reconciler.Reconcile(problem);

        Near(97.6, result.MassOf("ore").Adjusted);
        Assert.Equal(1, result.GlobalTest.DegreesOfFreedom);
        Assert.Single(result.Balances, balance => balance.IsDependent);
        Assert.Contains(result.Flags, flag => flag.Code == "metal-accounting.reconciliation.dependent-balance");
        Assert.All(result.Balances, balance => Assert.True(Math.Abs(balance.ImbalanceAdjusted!.Value) < 1e-10));
    }

    [Fact]
    public void Covariances_are_stated_on_demand()
    {
        var problem = Problem(Stream("in: > node", Measured(100, 2)), Stream("a: node >", Measured(60, 1)), Stream("b: node >", Measured(34, 1)));
        var pair = new ReadingPair { First = Mass("in"), Second = Mass("b") };
        var result = Reconciler.Reconcile(problem, new ReconciliationOptions { Covariances = [pair] });
        Near(4.0 / 6, Assert.Single(result.Covariances).Covariance);
        Assert.Equal(6, Reconciler.Reconcile(problem, new ReconciliationOptions { StatesAllCovariances = true }).Covariances.Count);
    }
}
