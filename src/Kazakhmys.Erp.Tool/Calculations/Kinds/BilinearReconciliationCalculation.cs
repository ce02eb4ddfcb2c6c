using System.Globalization;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Masses and assays of all components reconciled together.</summary>
internal static class BilinearReconciliationCalculation
{
    private const string Incidence = "incidence", Mass = "mass", MassSd = "massSd", MassMeasured = "massMeasured", MassFixed = "massFixed";
    private const string Assay = "assay", AssaySd = "assaySd";

    public static Calculation Kind { get; } = new()
    {
        Kind = "bilinear-reconciliation",
        Meaning = "Masses and assays reconciled so that mass and every component balance over every node, with standard deviations to first order. Units are those of the inputs.",
        Inputs =
        [
            new(Incidence, "rows are nodes, columns streams: 1 enters, -1 leaves, other coefficients are shares"),
            new("components", "names of the components, for people", IsRequired: false),
            new(Mass, "mass of each stream; where it is not measured a guess to start from"),
            new(MassSd, "standard deviation of each mass"),
            new(MassMeasured, "whether each mass is measured; all, if left out", IsRequired: false),
            new(MassFixed, "whether each mass is exact; none, if left out", IsRequired: false),
            new(Assay, "for each component the assay of each stream"),
            new(AssaySd, "for each component the standard deviation of each assay"),
        ],
        Answers =
        [
            "adjustedMass", "adjustedAssay", "objective", "degreesOfFreedom", "chiSquareCritical95", "pValue", "globalTestPasses", "adjustedStdDevMass",
            "adjustedStdDevAssay", "iterations", "certificate",
        ],
        Answer = inputs =>
        {
            var incidence = inputs.Matrix(Incidence);
            var count = incidence[0].Length;
            var (mass, massSd) = (inputs.Doubles(Mass, count), inputs.Doubles(MassSd, count));
            var isMeasured = !inputs.IsNull(MassMeasured) ? inputs.Flags(MassMeasured, count) : null;
            var isFixed = !inputs.IsNull(MassFixed) ? inputs.Flags(MassFixed, count) : null;
            var assay = inputs.Matrix(Assay, columns: count);
            var assaySd = inputs.Matrix(AssaySd, assay.Length, count);
            var masses = mass.Select((value, s) => isFixed?[s] == true ? NetworkReading.Fixed(value)
                : isMeasured?[s] == false ? NetworkReading.Unmeasured(value) : NetworkReading.Measured(value, massSd[s])).ToList();
            var components = Enumerable.Range(1, assay.Length)
                .Select(k => new NetworkComponent { Code = Code.Parse(string.Create(CultureInfo.InvariantCulture, $"c{k}")), Unit = "1" }).ToList();
            var problem = IncidenceNetworks.Problem(
                incidence, masses, components, s => [.. assay.Select((row, k) => NetworkReading.Measured(row[s], assaySd[k][s]))]);
            return Answer(Reconciler.Reconcile(problem, IncidenceNetworks.Unbounded));
        },
    };

    public static JsonObject Answer(ReconciliationResult result)
    {
        var answer = new JsonObject
        {
            ["adjustedMass"] = Masses(result, mass => mass.Adjusted),
            ["adjustedAssay"] = Assays(result, assay => assay.Adjusted),
            ["adjustedStdDevMass"] = Masses(result, mass => mass.AdjustedStandardUncertainty),
            ["adjustedStdDevAssay"] = Assays(result, assay => assay.AdjustedStandardUncertainty),
        };
        answer.AddGlobalTest(result.GlobalTest);
        answer.AddCertificate(result.Certificate);
        return answer;
    }

    private static JsonArray Masses(ReconciliationResult result, Func<ReconciledReading, double?> number) =>
        IncidenceNetworks.Numbers(result.Streams.Select(stream => number(stream.Mass)));

    private static JsonArray Assays(ReconciliationResult result, Func<ReconciledReading, double?> number) =>
    [
        .. Enumerable.Range(0, result.Streams[0].Assays.Count)
            .Select(k => IncidenceNetworks.Numbers(result.Streams.Select(stream => number(stream.Assays[k])))),
    ];
}
