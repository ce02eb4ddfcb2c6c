using CsCheck;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using static Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation.Networks;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Reconciliation;

public sealed class ReconciliationPropertyTests
{
    private const int Runs = 60;

    [Fact]
    public void Reconciled_flows_conserve_every_component() => RandomNetworks.Bilinear.Sample(problem =>
    {
        var result = Reconciler.Reconcile(problem);
        var values = result.Streams.ToDictionary(stream => stream.Code);
        foreach (var balance in result.Balances.Where(balance => balance.ImbalanceAdjusted is not null))
        {
            var (inside, through) = (0.0, 0.0);
            foreach (var stream in problem.Streams.Where(stream => stream.From == balance.Node || stream.To == balance.Node))
            {
                var reconciled = values[stream.Code];
                var amount = reconciled.Mass.Adjusted!.Value * (balance.Component is null ? 1 : reconciled.Assays[0].Adjusted!.Value);
                inside += stream.To == balance.Node ? amount : -amount;
                through += Math.Abs(amount);
            }
            Assert.InRange(Math.Abs(inside), 0, 1e-10 * through);
        }
        Assert.True(result.Certificate is { IsMinimum: true, Stationarity: <= 1e-10, Constraint: <= 1e-10 });
        Assert.Empty(ReconciliationProofVerifier.Verify(ReconciliationProofs.Of(problem, ReconciliationOptions.Default, result)));
    }, iter: Runs);

    [Fact]
    public void The_order_of_streams_and_nodes_changes_no_bit_of_the_answer() => RandomNetworks.Bilinear.Sample(problem =>
    {
        var turned = problem with { Streams = [.. problem.Streams.Reverse()], Nodes = [.. problem.Nodes.Reverse()] };
        var (left, right) = (Reconciler.Reconcile(problem), Reconciler.Reconcile(turned));
        Assert.Equal(left.Streams.Select(s => s.Mass), right.Streams.Reverse().Select(s => s.Mass));
        Assert.Equal(left.Streams.SelectMany(s => s.Assays), right.Streams.Reverse().SelectMany(s => s.Assays));
        Assert.Equal(left.GlobalTest, right.GlobalTest);
    }, iter: Runs);

    [Fact]
    public void The_same_input_gives_the_same_bytes() => RandomNetworks.Bilinear.Sample(problem => Assert.Equal(
        ReconciliationProofs.Write(ReconciliationProofs.Of(problem, ReconciliationOptions.Default, Reconciler.Reconcile(problem))),
        ReconciliationProofs.Write(ReconciliationProofs.Of(problem, ReconciliationOptions.Default, Reconciler.Reconcile(problem)))), iter: 10);

    [Fact]
    public void Tonnes_or_kilograms_give_the_same_answer() => RandomNetworks.Bilinear.Sample(problem =>
    {
        var scaled = problem with
        {
            MassUnit = "kg", Streams = [.. problem.Streams.Select(s => s with { Mass = Scaled(s.Mass, 1000), Assays = [.. s.Assays.Select(a => Scaled(a, 0.01))] })],
        };
        scaled = scaled with { Components = [.. scaled.Components.Select(component => component with { Unit = "1" })] };
        var (left, right) = (Reconciler.Reconcile(problem), Reconciler.Reconcile(scaled));
        Near(left.GlobalTest.Objective, right.GlobalTest.Objective, 1e-7);
        foreach (var (a, b) in left.Streams.Zip(right.Streams).Where(pair => pair.First.Mass.Adjusted is not null))
        {
            Near(1000 * a.Mass.Adjusted!.Value, b.Mass.Adjusted, 1e-8);
            Near(0.01 * a.Assays[0].Adjusted!.Value, b.Assays[0].Adjusted, 1e-8);
            Near(1000 * a.Mass.AdjustedStandardUncertainty!.Value, b.Mass.AdjustedStandardUncertainty, 1e-6);
        }
    }, iter: Runs);

    [Fact]
    public void One_more_meter_never_makes_a_flow_less_certain() => RandomNetworks.Linear.Sample(problem =>
    {
        var unmeasured = problem.Streams.FirstOrDefault(stream => stream.Mass.State == ReadingState.Unmeasured);
        if (unmeasured is null)
            return;
        var more = problem with { Streams = [.. problem.Streams.Select(s => s == unmeasured ? s with { Mass = Measured(200, 5) } : s)] };
        foreach (var (a, b) in Reconciler.Reconcile(problem).Streams.Zip(Reconciler.Reconcile(more).Streams))
            if (a.Mass.AdjustedStandardUncertainty is { } before)
                Assert.InRange(b.Mass.AdjustedStandardUncertainty!.Value, 0, before * (1 + 1e-9));
    }, iter: Runs);

    [Fact]
    public void No_adjusted_value_is_less_certain_than_the_reading() => RandomNetworks.Linear.Sample(problem =>
        Assert.All(Reconciler.Reconcile(problem).Readings.Where(reading => reading.State == ReadingState.Measured), reading =>
        {
            Assert.InRange(reading.AdjustedStandardUncertainty!.Value, 0, reading.StandardUncertainty!.Value * (1 + 1e-12));
            Assert.InRange(reading.Redundancy!.Value, 0, 1);
        }), iter: Runs);

    [Fact]
    public void A_meter_too_coarse_to_tell_anything_changes_nothing() => RandomNetworks.Linear.Sample(problem =>
    {
        var unmeasured = problem.Streams.FirstOrDefault(stream => stream.Mass.State == ReadingState.Unmeasured);
        var first = Reconciler.Reconcile(problem);
        if (unmeasured is null || first.Reading(ReadingTag.MassOf(unmeasured.Code)).Adjusted is null)
            return;
        var more = Reconciler.Reconcile(problem with { Streams = [.. problem.Streams.Select(s => s == unmeasured ? s with { Mass = Measured(200, 1e7) } : s)] });
        foreach (var (a, b) in first.Streams.Zip(more.Streams).Where(pair => pair.First.Mass.Adjusted is not null))
            Near(a.Mass.Adjusted!.Value, b.Mass.Adjusted, 1e-6);
    }, iter: Runs);

    private static NetworkReading Scaled(NetworkReading reading, double factor) =>
        reading with { Value = reading.Value * factor, StandardUncertainty = reading.StandardUncertainty * factor };
}
