using System.Text.Json.Nodes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Flows that are all measured, with a variance each or a covariance matrix.</summary>
internal static class LinearReconciliationCalculation
{
    private const string Incidence = "incidence", Measured = "measured", Covariance = "covariance", Variance = "variance";
    private const double Coverage = 1.96;

    public static Calculation Kind { get; } = new()
    {
        Kind = "linear-reconciliation",
        Meaning = "Flows reconciled by weighted least squares, x = y − VA'(AVA')⁻¹Ay, with variances, chi-square, measurement and nodal tests at 95 %, and the "
            + "local quality of VDI 2048. Units are those of the inputs.",
        Inputs =
        [
            new(Incidence, "rows are nodes, columns streams: 1 enters, -1 leaves, other coefficients are shares"),
            new(Measured, "measured flow of each stream"),
            new(Covariance, "covariance matrix of the flows, or null", IsRequired: false),
            new(Variance, "variance of each flow; used when there is no covariance", IsRequired: false),
            new("names", "names of the streams, for people", IsRequired: false),
            new("uncertainty95", "for people", IsRequired: false),
            new("convention", "for people", IsRequired: false),
            new("note", "for people", IsRequired: false),
        ],
        Answers =
        [
            "adjusted", "adjustment", "objective", "degreesOfFreedom", "chiSquareCritical95", "pValue", "globalTestPasses", "nodeImbalanceMeasured", "nodalTestZ",
            "measurementTestZ", "zCritical95", "zCritical95Sidak", "suspects", "adjustedStdDev", "uncertainty95", "localQuality", "adjustedCovariance",
        ],
        Answer = inputs =>
        {
            var incidence = inputs.Matrix(Incidence);
            var measured = inputs.Doubles(Measured, incidence[0].Length);
            var covariance = !inputs.IsNull(Covariance) ? inputs.Matrix(Covariance, measured.Length, measured.Length) : null;
            var variances = covariance is null ? inputs.Doubles(Variance, measured.Length) : [.. covariance.Select((row, i) => row[i])];
            var problem = IncidenceNetworks.Problem(
                incidence, [.. measured.Select((value, s) => NetworkReading.Measured(value, Math.Sqrt(variances[s])))]);
            if (covariance is not null)
                problem = problem with { Covariances = OffDiagonal(covariance) };
            return Answer(Reconciler.Reconcile(problem, IncidenceNetworks.Unbounded with { StatesAllCovariances = true }));
        },
    };

    private static List<ReadingCovariance> OffDiagonal(double[][] covariance) =>
    [
        .. from i in Enumerable.Range(0, covariance.Length)
           from j in Enumerable.Range(i + 1, covariance.Length - i - 1)
           where covariance[i][j] != 0
           select new ReadingCovariance
           {
               First = ReadingTag.MassOf(IncidenceNetworks.Stream(i)), Second = ReadingTag.MassOf(IncidenceNetworks.Stream(j)), Covariance = covariance[i][j],
           },
    ];

    private static JsonObject Answer(ReconciliationResult result)
    {
        var masses = result.Streams.Select(stream => stream.Mass).ToList();
        var answer = new JsonObject
        {
            ["adjusted"] = IncidenceNetworks.Numbers(masses.Select(mass => mass.Adjusted)),
            ["adjustment"] = IncidenceNetworks.Numbers(masses.Select(mass => mass.Adjustment)),
            ["nodeImbalanceMeasured"] = IncidenceNetworks.Numbers(result.Balances.Select(balance => balance.ImbalanceMeasured)),
            ["nodalTestZ"] = IncidenceNetworks.Numbers(result.Balances.Select(balance => balance.TestStatistic)),
            ["measurementTestZ"] = IncidenceNetworks.Numbers(masses.Select(mass => mass.TestStatistic)),
            ["zCritical95"] = result.SingleCriticalValue,
            ["zCritical95Sidak"] = result.JointCriticalValue,
            ["suspects"] = new JsonArray([.. masses.Index().Where(mass => mass.Item.IsSuspect).Select(mass => (JsonNode)mass.Index)]),
            ["adjustedStdDev"] = IncidenceNetworks.Numbers(masses.Select(mass => mass.AdjustedStandardUncertainty)),
            ["uncertainty95"] = IncidenceNetworks.Numbers(masses.Select(mass => Coverage * mass.AdjustedStandardUncertainty)),
            ["localQuality"] = IncidenceNetworks.Numbers(masses.Select(mass => mass.Quality)),
            ["adjustedCovariance"] = Covariances(result, masses.Count),
        };
        answer.AddGlobalTest(result.GlobalTest);
        return answer;
    }

    private static JsonArray Covariances(ReconciliationResult result, int count)
    {
        var matrix = new double?[count, count];
        var indexOf = result.Streams.Index().ToDictionary(stream => stream.Item.Code, stream => stream.Index);
        foreach (var covariance in result.Covariances)
        {
            var (i, j) = (indexOf[covariance.Pair.First.Stream], indexOf[covariance.Pair.Second.Stream]);
            matrix[i, j] = matrix[j, i] = covariance.Covariance;
        }
        return [.. Enumerable.Range(0, count).Select(i => IncidenceNetworks.Numbers(Enumerable.Range(0, count).Select(j => matrix[i, j])))];
    }
}
