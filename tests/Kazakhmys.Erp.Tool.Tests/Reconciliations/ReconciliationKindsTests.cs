using System.Text.Json;

namespace Kazakhmys.Erp.Tool.Tests.Reconciliations;

/// <summary>The kinds of reconciliation on numbers that are easily done by hand.</summary>
public sealed class ReconciliationKindsTests
{
    // An imbalance of 6 over variances 4, 1 and 1: 6/6 of each variance.
    [Fact]
    public async Task Flows_are_adjusted_by_their_variance()
    {
        var answer = await AnswerAsync(
            """{"kind":"linear-reconciliation","inputs":{"incidence":[[1,-1,-1]],"measured":[100,60,34],"covariance":null,"variance":[4,1,1]}}""");
        Near([96, 61, 35], answer, "adjusted");
        Near([-4, 1, 1], answer, "adjustment");
        Near([6], answer, "nodeImbalanceMeasured");
        Near([Math.Sqrt(6)], answer, "nodalTestZ");
        Assert.Equal(1, answer.GetProperty("degreesOfFreedom").GetInt32());
        Assert.Equal(6, answer.GetProperty("objective").GetDouble(), 1e-9);
        Assert.False(answer.GetProperty("globalTestPasses").GetBoolean());
        Assert.Equal([0, 1, 2], answer.GetProperty("suspects").EnumerateArray().Select(index => index.GetInt32()));
        Near([4.0 / 3, 2.0 / 3, 2.0 / 3], answer.GetProperty("adjustedCovariance")[0]);
    }

    [Fact]
    public async Task What_is_not_observable_is_null()
    {
        var answer = await AnswerAsync(
            """{"kind":"linear-reconciliation-unmeasured","inputs":{"incidence":[[1,-1,-1]],"measuredIndex":[0],"measured":[100],"variance":[4]}}""");
        Assert.All(answer.GetProperty("unmeasuredEstimate").EnumerateArray(), estimate => Assert.Equal(JsonValueKind.Null, estimate.ValueKind));
        Assert.Equal([false, false], answer.GetProperty("unmeasuredObservable").EnumerateArray().Select(observable => observable.GetBoolean()));
        Assert.Equal([false], answer.GetProperty("measuredRedundant").EnumerateArray().Select(redundant => redundant.GetBoolean()));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("chiSquareCritical95").ValueKind);
    }

    // Feed fixed at 1000 of 1 %; assays exact to 1e-9: C = 1000 · 0.8 / 9.8.
    [Fact]
    public async Task Assays_determine_masses()
    {
        var answer = await AnswerAsync(
            """
            {"kind":"bilinear-reconciliation","inputs":{"incidence":[[1,-1,-1]],"mass":[1000,80,920],"massSd":[1,1,1],"massMeasured":[false,false,false],
             "massFixed":[true,false,false],"assay":[[1,10,0.2]],"assaySd":[[1e-9,1e-9,1e-9]]}}
            """);
        Near([1000, 800 / 9.8, 9000 / 9.8], answer, "adjustedMass");
        Assert.Equal(0, answer.GetProperty("degreesOfFreedom").GetInt32());
        Assert.InRange(answer.GetProperty("certificate").GetProperty("constraint").GetDouble(), 0, 1e-10);
    }

    [Theory]
    [InlineData("linear", "adjusted")]
    [InlineData("bilinear", "adjustedMass")]
    [InlineData("bilinearPartial", "adjustedMass")]
    public async Task A_network_is_reconciled_as_one_of_three_problems(string problem, string member)
    {
        var answer = await AnswerAsync(
            $$$"""
            {"kind":"network-reconciliation","inputs":{"nodes":1,"layer":[0],"assayUnits":["%"],"problem":"{{{problem}}}","streams":[
             {"id":"a","from":null,"to":0,"mass":100,"massSd":2,"massMeasured":true,"assay":[1],"assaySd":[0.01]},
             {"id":"b","from":0,"to":null,"mass":60,"massSd":1,"massMeasured":true,"assay":[1],"assaySd":[0.01]},
             {"id":"c","from":0,"to":null,"mass":34,"massSd":1,"massMeasured":false,"assay":[1],"assaySd":[0.01]}]}}
            """);
        Near(problem == "bilinearPartial" ? [100, 60, 40] : [96, 61, 35], answer, member);
    }

    private static async Task<JsonElement> AnswerAsync(string document)
    {
        var run = await Run.CalcAsync(document);
        Assert.Equal(0, run.ExitCode);
        return run.Json;
    }

    private static void Near(double[] expected, JsonElement answer, string member) => Near(expected, answer.GetProperty(member));

    private static void Near(double[] expected, JsonElement list)
    {
        Assert.Equal(expected.Length, list.GetArrayLength());
        foreach (var (value, number) in expected.Zip(list.EnumerateArray()))
            Assert.Equal(value, number.GetDouble(), 1e-7 * Math.Max(1, Math.Abs(value)));
    }
}
