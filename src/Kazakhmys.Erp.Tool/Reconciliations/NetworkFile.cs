using System.Text.Json;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.Tool.Calculations;
using Kazakhmys.Erp.Tool.Calculations.Kinds;

namespace Kazakhmys.Erp.Tool.Reconciliations;

/// <summary>A network in a file: a problem in its own form, or what <c>kzerp calc</c> takes for <c>network-reconciliation</c>, with or without its frame.</summary>
internal static class NetworkFile
{
    /// <exception cref="ValidationFailedException">It is neither.</exception>
    public static ReconciliationProblem Read(string text)
    {
        using var document = JsonScan.Parse(text);
        var root = document.RootElement;
        var path = "$";
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("inputs", out var inputs))
            (root, path) = (inputs, "$.inputs");
        return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("nodes", out var nodes) && nodes.ValueKind == JsonValueKind.Number
            ? NetworkReconciliationCalculation.Read(new CalculationInputs(root, path, NetworkReconciliationCalculation.Kind.Inputs))
            : ReconciliationProblems.Read(text);
    }
}
