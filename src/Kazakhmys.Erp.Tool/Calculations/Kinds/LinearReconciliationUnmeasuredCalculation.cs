using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Flows of which some are not measured.</summary>
internal static class LinearReconciliationUnmeasuredCalculation
{
    private const string Incidence = "incidence", MeasuredIndex = "measuredIndex", Measured = "measured", Variance = "variance";

    public static Calculation Kind { get; } = new()
    {
        Kind = "linear-reconciliation-unmeasured",
        Meaning = "Flows reconciled when some are not measured: estimates where the network determines them, null where it does not, and which measured flows are "
            + "redundant. Units are those of the inputs.",
        Inputs =
        [
            new(Incidence, "rows are nodes, columns streams: 1 enters, -1 leaves, other coefficients are shares"),
            new(MeasuredIndex, "indices of the measured streams, from 0"),
            new(Measured, "measured flow of each of them"),
            new(Variance, "variance of each of them"),
        ],
        Answers =
        [
            "adjustedMeasured", "unmeasuredIndex", "unmeasuredEstimate", "unmeasuredObservable", "measuredRedundant", "objective", "degreesOfFreedom",
            "chiSquareCritical95", "pValue", "globalTestPasses", "adjustedStdDevMeasured", "unmeasuredStdDev",
        ],
        Answer = inputs =>
        {
            var incidence = inputs.Matrix(Incidence);
            var index = inputs.Indices(MeasuredIndex, incidence[0].Length);
            if (index.Distinct().Count() < index.Length)
                throw new ValidationFailedException(ToolViolations.CalcType.At($"$.inputs.{MeasuredIndex}", null, ("expected", "a list in which no index stands twice")));
            var (measured, variances) = (inputs.Doubles(Measured, index.Length), inputs.Doubles(Variance, index.Length));
            var masses = Enumerable.Repeat(NetworkReading.Unmeasured(), incidence[0].Length).ToArray();
            for (var i = 0; i < index.Length; i++)
                masses[index[i]] = NetworkReading.Measured(measured[i], Math.Sqrt(variances[i]));
            return Answer(Reconciler.Reconcile(IncidenceNetworks.Problem(incidence, masses), IncidenceNetworks.Unbounded), index);
        },
    };

    private static JsonObject Answer(ReconciliationResult result, int[] index)
    {
        int[] unmeasured = [.. Enumerable.Range(0, result.Streams.Count).Except(index)];
        var answer = new JsonObject
        {
            ["adjustedMeasured"] = IncidenceNetworks.Numbers(index.Select(s => Mass(s).Adjusted)),
            ["unmeasuredIndex"] = new JsonArray([.. unmeasured.Select(s => (JsonNode)s)]),
            ["unmeasuredEstimate"] = IncidenceNetworks.Numbers(unmeasured.Select(s => Mass(s).Adjusted)),
            ["unmeasuredObservable"] = new JsonArray([.. unmeasured.Select(s => (JsonNode)(Mass(s).Standing == ReadingStanding.Observable))]),
            ["measuredRedundant"] = new JsonArray([.. index.Select(s => (JsonNode)(Mass(s).Standing == ReadingStanding.Redundant))]),
            ["adjustedStdDevMeasured"] = IncidenceNetworks.Numbers(index.Select(s => Mass(s).AdjustedStandardUncertainty)),
            ["unmeasuredStdDev"] = IncidenceNetworks.Numbers(unmeasured.Select(s => Mass(s).AdjustedStandardUncertainty)),
        };
        answer.AddGlobalTest(result.GlobalTest);
        return answer;

        ReconciledReading Mass(int s) => result.Streams[s].Mass;
    }
}
