using System.Globalization;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Networks given as incidence matrices: streams s1, s2, … and nodes n1, n2, …; and what all kinds of reconciliation answer alike.</summary>
internal static class IncidenceNetworks
{
    /// <summary>As published references calculate: without bounds.</summary>
    public static ReconciliationOptions Unbounded { get; } = new() { KeepsNonNegative = false };

    public static Code Stream(int index) => Code.Parse(string.Create(CultureInfo.InvariantCulture, $"s{index + 1}"));

    public static Code Node(int index) => Code.Parse(string.Create(CultureInfo.InvariantCulture, $"n{index + 1}"));

    public static ReconciliationProblem Problem(
        double[][] incidence, IReadOnlyList<NetworkReading> masses, IReadOnlyList<NetworkComponent>? components = null,
        Func<int, IReadOnlyList<NetworkReading>>? assays = null) => new()
        {
            Flowsheet = Code.Parse("calc"),
            FlowsheetVersion = 1,
            MassUnit = "1",
            Nodes = [.. Enumerable.Range(0, incidence.Length).Select(i => new NetworkNode { Code = Node(i) })],
            Components = components ?? [],
            Streams = [.. masses.Select((mass, s) => StreamOf(incidence, s, mass, assays?.Invoke(s) ?? []))],
        };

    public static JsonNode? Number(double? value) => value is { } number ? JsonValue.Create(number) : null;

    public static JsonArray Numbers(IEnumerable<double?> values) => [.. values.Select(Number)];

    /// <summary>Objective, degrees of freedom and global test.</summary>
    public static void AddGlobalTest(this JsonObject answer, GlobalTest test)
    {
        answer["objective"] = test.Objective;
        answer["degreesOfFreedom"] = test.DegreesOfFreedom;
        answer["chiSquareCritical95"] = Number(test.CriticalValue);
        answer["pValue"] = Number(test.PValue);
        answer["globalTestPasses"] = test.Passes;
    }

    public static void AddCertificate(this JsonObject answer, ReconciliationCertificate certificate)
    {
        answer["iterations"] = certificate.Iterations;
        answer["certificate"] = new JsonObject { ["stationarity"] = certificate.Stationarity, ["constraint"] = certificate.Constraint };
    }

    /// <summary>+1 is an inlet, −1 an outlet; any other coefficient is a share.</summary>
    private static NetworkStream StreamOf(double[][] incidence, int s, NetworkReading mass, IReadOnlyList<NetworkReading> assays)
    {
        var rows = Enumerable.Range(0, incidence.Length).Where(i => incidence[i][s] != 0).ToList();
        int? to = rows.Where(i => incidence[i][s] == 1).Select(i => (int?)i).FirstOrDefault();
        int? from = rows.Where(i => incidence[i][s] == -1).Select(i => (int?)i).FirstOrDefault();
        return new NetworkStream
        {
            Code = Stream(s),
            To = to is { } entered ? Node(entered) : null,
            From = from is { } left ? Node(left) : null,
            Shares = [.. rows.Where(i => i != to && i != from).Select(i => new NetworkShare { Node = Node(i), Coefficient = incidence[i][s] })],
            Mass = mass,
            Assays = assays,
        };
    }
}
