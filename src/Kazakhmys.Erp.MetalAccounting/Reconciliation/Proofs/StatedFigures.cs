using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Proofs;

/// <summary>Compares a stated result with one that was calculated anew, figure by figure.</summary>
internal static class StatedFigures
{
    /// <summary>Two machines may differ in the last digits of a logarithm; not in these.</summary>
    private const double Alike = 1e-7;

    /// <summary>Differences of figures from zero that are rounding: residuals, multipliers and adjustments of readings that agree already.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Residuals are rounding errors themselves; what they must be is checked from the stated values.</summary>
    private static readonly string[] _residuals = ["imbalanceAdjusted", "stationarity", "constraint", "iterations"];

    public static bool AreComparable(ReconciliationResult stated, ReconciliationResult again) =>
        stated.Streams.Select(stream => (stream.Code, stream.Assays.Count)).SequenceEqual(again.Streams.Select(stream => (stream.Code, stream.Assays.Count)))
        && stated.Balances.Select(balance => (balance.Node, balance.Component)).SequenceEqual(again.Balances.Select(balance => (balance.Node, balance.Component)))
        && stated.Readings.Select(reading => reading.Adjusted is null).SequenceEqual(again.Readings.Select(reading => reading.Adjusted is null));

    public static IEnumerable<Violation> Differences(ReconciliationResult stated, ReconciliationResult again)
    {
        List<Violation> found = [];
        Compare(ProofJson.Node(stated), ProofJson.Node(again), "result", found);
        return found;
    }

    private static void Compare(JsonNode? stated, JsonNode? again, string path, List<Violation> found)
    {
        if (stated is JsonObject left && again is JsonObject right)
            foreach (var (name, member) in left)
                Compare(member, right[name], $"{path}.{name}", found);
        else if (stated is JsonArray ones && again is JsonArray others && ones.Count == others.Count)
            for (var i = 0; i < ones.Count; i++)
                Compare(ones[i], others[i], string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), found);
        else if (!AreAlike(stated, again, path[(path.LastIndexOf('.') + 1)..]))
            found.Add(MetalAccountingViolations.ProofFigure.At(path, Text(stated), ("again", Text(again))));
    }

    private static bool AreAlike(JsonNode? stated, JsonNode? again, string name)
    {
        if (stated?.GetValueKind() != JsonValueKind.Number || again?.GetValueKind() != JsonValueKind.Number)
            return JsonNode.DeepEquals(stated, again);
        var (a, b) = (stated.GetValue<double>(), again.GetValue<double>());
        return _residuals.Contains(name) || Math.Abs(a - b) <= Alike * Math.Max(Math.Abs(a), Math.Abs(b)) + (name is "pValue" ? 0 : Rounding * Math.Min(1, Math.Abs(b) + 1e-3));
    }

    private static string Text(JsonNode? node) => node switch
    {
        null => "null",
        JsonArray list => string.Create(CultureInfo.InvariantCulture, $"a list of {list.Count}"),
        JsonObject => "an object",
        _ => node.ToJsonString(),
    };
}
