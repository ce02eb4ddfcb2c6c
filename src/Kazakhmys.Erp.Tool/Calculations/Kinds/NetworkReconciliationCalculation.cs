using System.Globalization;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>A network given stream by stream, reconciled as one of three problems.</summary>
internal static class NetworkReconciliationCalculation
{
    private const string Nodes = "nodes", AssayUnits = "assayUnits", Streams = "streams", Problem = "problem", Tolerance = "tolerance";
    private const string Linear = "linear", Bilinear = "bilinear", Partial = "bilinearPartial";

    private static readonly CalculationInput[] _stream =
    [
        new("id", "its code"), new("from", "node that it leaves, or null"), new("to", "node that it enters, or null"), new("mass", "mass, or a guess"),
        new("massSd", "standard deviation of the mass"), new("massMeasured", "whether the mass is measured", IsRequired: false),
        new("assay", "assay of each component"), new("assaySd", "standard deviation of each assay"),
    ];

    public static Calculation Kind { get; } = new()
    {
        Kind = "network-reconciliation",
        Meaning = "A network reconciled for masses alone (linear), for masses and assays (bilinear), or with the masses unmeasured that say so (bilinearPartial). "
            + "Units are those of the inputs.",
        Inputs =
        [
            new(Nodes, "how many nodes"),
            new("layer", "layer of each node, for people", IsRequired: false),
            new(AssayUnits, "unit of each component"),
            new(Streams, "list of " + string.Join(", ", _stream.Select(input => input.Name))),
            new(Problem, $"{Linear}, {Bilinear} or {Partial}; the last, if left out", IsRequired: false),
            new(Tolerance, "largest scaled residual that is accepted, 1e-10 if left out", IsRequired: false),
        ],
        Answers =
        [
            "adjusted", "adjustedVariance", "measurementTestZ", "maxRelativeImbalance (linear); adjustedMass", "adjustedAssay", "adjustedStdDevMass",
            "adjustedStdDevAssay (bilinear); objective", "degreesOfFreedom", "chiSquareCritical95", "pValue", "globalTestPasses", "iterations", "certificate",
        ],
        Answer = inputs =>
        {
            var problem = Read(inputs);
            var options = !inputs.IsNull(Tolerance) ? IncidenceNetworks.Unbounded with { Tolerance = inputs.Double(Tolerance) } : IncidenceNetworks.Unbounded;
            var result = Reconciler.Reconcile(problem, options);
            return problem.Components.Count == 0 ? LinearAnswer(problem, result) : BilinearReconciliationCalculation.Answer(result);
        },
    };

    /// <summary>The network; without a problem named, with the masses unmeasured that say so.</summary>
    public static ReconciliationProblem Read(CalculationInputs inputs)
    {
        var kind = !inputs.IsNull(Problem) ? inputs.Text(Problem) : Partial;
        if (kind is not (Linear or Bilinear or Partial))
            throw new ValidationFailedException(ToolViolations.CalcType.At($"$.inputs.{Problem}", kind, ("expected", $"{Linear}, {Bilinear} or {Partial}")));
        var nodes = inputs.Integer(Nodes, 1, 10_000_000);
        var units = kind == Linear ? [] : inputs.TextsOrNone(AssayUnits);
        return new ReconciliationProblem
        {
            Flowsheet = Code.Parse("calc"),
            FlowsheetVersion = 1,
            MassUnit = "1",
            Nodes = [.. Enumerable.Range(0, nodes).Select(i => new NetworkNode { Code = IncidenceNetworks.Node(i) })],
            Components = [.. units.Select((unit, k) => new NetworkComponent { Code = Code.Parse(string.Create(CultureInfo.InvariantCulture, $"c{k + 1}")), Unit = unit })],
            Streams = [.. inputs.Rows(Streams, _stream).Select(row => Stream(row, kind, nodes, units.Count))],
        };
    }

    private static NetworkStream Stream(CalculationInputs row, string kind, int nodes, int components)
    {
        var (mass, sd) = (row.Double("mass"), row.Double("massSd"));
        var isUnmeasured = kind == Partial && !row.IsNull("massMeasured") && !row.Flag("massMeasured");
        var (assays, sds) = kind == Linear ? ([], []) : (row.Doubles("assay", components), row.Doubles("assaySd", components));
        return new NetworkStream
        {
            Code = Code.Parse(row.Text("id")),
            From = row.IndexOrNull("from", nodes) is { } from ? IncidenceNetworks.Node(from) : null,
            To = row.IndexOrNull("to", nodes) is { } to ? IncidenceNetworks.Node(to) : null,
            Mass = isUnmeasured ? NetworkReading.Unmeasured(mass) : NetworkReading.Measured(mass, sd),
            Assays = [.. assays.Select((assay, k) => NetworkReading.Measured(assay, sds[k]))],
        };
    }

    private static JsonObject LinearAnswer(ReconciliationProblem problem, ReconciliationResult result)
    {
        var masses = result.Streams.Select(stream => stream.Mass).ToList();
        var largest = problem.Streams.Max(stream => stream.Mass.Value!.Value);
        var answer = new JsonObject
        {
            ["adjusted"] = IncidenceNetworks.Numbers(masses.Select(mass => mass.Adjusted)),
            ["adjustedVariance"] = IncidenceNetworks.Numbers(masses.Select(mass => mass.AdjustedStandardUncertainty * mass.AdjustedStandardUncertainty)),
            ["measurementTestZ"] = IncidenceNetworks.Numbers(masses.Select(mass => mass.TestStatistic)),
            ["maxRelativeImbalance"] = result.Balances.Max(balance => Math.Abs(balance.ImbalanceAdjusted!.Value)) / largest,
        };
        answer.AddGlobalTest(result.GlobalTest);
        answer.AddCertificate(result.Certificate);
        return answer;
    }
}
