using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using static Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation.Networks;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation;

public sealed class StatisticsTests
{
    // Narasimhan and Jordache 2000, section 1.2: a bias of 4 in the flow through the exchanger.
    [Fact]
    public void A_biased_meter_is_the_suspect()
    {
        var result = Reconciler.Reconcile(HeatExchanger(second: 68.45));
        Assert.False(result.GlobalTest.Passes);
        Assert.Equal([Mass("f2")], result.Readings.Where(reading => reading.IsSuspect).Select(reading => reading.Tag));
        Assert.Contains(result.Flags, flag => flag.Code == "metal-accounting.reconciliation.suspect" && flag.Path == "Readings[f2:mass]");
        Assert.Contains(result.Flags, flag => flag.Code == "metal-accounting.reconciliation.global-test");
    }

    [Fact]
    public void Serial_elimination_takes_the_biased_meter_out_and_the_rest_agrees()
    {
        var options = new ReconciliationOptions { EliminatesGrossErrors = true };
        var result = Reconciler.Reconcile(HeatExchanger(second: 68.45), options);

        var eliminated = Assert.Single(result.Eliminated);
        Assert.Equal(Mass("f2"), eliminated.Tag);
        Assert.True(result.GlobalTest.Passes);
        var reading = result.MassOf("f2");
        Assert.True(reading.IsEliminated);
        Assert.Equal(68.45, reading.Measured);
        Assert.Equal(ReadingStanding.Observable, reading.Standing);
        Near(reading.Adjusted!.Value - 68.45, reading.Adjustment);
        // In a linear network the objective falls by the square of the test.
        Near(eliminated.ObjectiveBefore - eliminated.TestStatistic * eliminated.TestStatistic, eliminated.ObjectiveAfter);
        Near(result.GlobalTest.Objective, eliminated.ObjectiveAfter);
    }

    [Fact]
    public void No_more_is_taken_out_than_was_allowed() => Assert.Empty(
        Reconciler.Reconcile(HeatExchanger(second: 68.45), new ReconciliationOptions { EliminatesGrossErrors = true, MaxEliminated = 0 }).Eliminated);

    // 97,850 typed as 79,850.
    [Fact]
    public void Two_digits_exchanged_in_a_tonnage_are_found()
    {
        var result = Reconciler.Reconcile(Concentrator(tailings: 79_850), new ReconciliationOptions { EliminatesGrossErrors = true });
        Assert.Equal(Mass("tailings"), Assert.Single(result.Eliminated).Tag);
        Assert.True(result.GlobalTest.Passes);
        Assert.InRange(result.MassOf("tailings").Adjusted!.Value, 96_000, 98_500);
    }

    [Fact]
    public void A_decimal_point_out_of_place_in_an_assay_is_found()
    {
        var problem = Circuit();
        problem = problem with { Streams = [.. problem.Streams.Select(s => s.Code == Of("middlings") ? s with { Assays = [Measured(0.79, 0.04)] } : s)] };
        var result = Reconciler.Reconcile(problem, new ReconciliationOptions { EliminatesGrossErrors = true });
        Assert.Contains(Assay("middlings", "Cu"), result.Eliminated.SelectMany(eliminated => eliminated.EquivalenceSet));
    }

    [Fact]
    public void Meters_in_series_cannot_be_told_apart_and_are_reported_together()
    {
        var problem = Problem(
            Stream("a: > tank", Measured(100)), Stream("b: tank > pump", Measured(101)), Stream("c: pump > mixer", NetworkReading.Unmeasured()),
            Stream("d: mixer >", Measured(150)), Stream("e: > mixer", Measured(52)));
        var result = Reconciler.Reconcile(problem);
        Assert.Equal([Mass("d"), Mass("e")], Assert.Single(result.EquivalenceSets));
        Assert.Equal(result.MassOf("d").EquivalenceSet, result.MassOf("e").EquivalenceSet);
        Near(result.MassOf("d").TestStatistic!.Value, result.MassOf("e").TestStatistic);
        Assert.Null(result.MassOf("a").EquivalenceSet);

        var series = Reconciler.Reconcile(Problem(Stream("a: > tank", Measured(100)), Stream("b: tank > pump", NetworkReading.Unmeasured()), Stream("c: pump >", Measured(104))));
        Assert.Equal([Mass("a"), Mass("c")], Assert.Single(series.EquivalenceSets));
    }

    // Šidák: β = 1 − 0.95^(1/6) for six tests; the value is in table 7-2 of no book but follows from the normal quantile, 2.6310 (two-sided).
    [Fact]
    public void The_joint_critical_value_is_stricter_than_the_single_one()
    {
        var result = Reconciler.Reconcile(HeatExchanger());
        Near(1.959963984540054, result.SingleCriticalValue, 1e-12);
        Near(2.631038284538, result.JointCriticalValue, 1e-11);
        Near(9.487729036781154, result.GlobalTest.CriticalValue, 1e-12);
        var single = Reconciler.Reconcile(HeatExchanger(), new ReconciliationOptions { CorrectsForManyTests = false });
        Assert.Contains(single.Readings, reading => reading.IsSuspect);
    }
}
