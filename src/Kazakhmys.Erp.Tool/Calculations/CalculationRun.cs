using System.Text.Json;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Tool.Calculations;

/// <summary>One document <c>{"kind": …, "inputs": {…}}</c> in, the answer out. Other members of the document are for people.</summary>
internal static class CalculationRun
{
    private const string Kind = "kind";
    private const string Inputs = "inputs";
    private const string InputsPath = "$.inputs";

    /// <exception cref="ValidationFailedException">Whatever is wrong with the document, with codes and JSON paths.</exception>
    public static JsonObject Answer(string text)
    {
        using var document = JsonScan.Parse(text);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw new ValidationFailedException(ToolViolations.CalcType.At("$", null, ("expected", "an object")));
        var calculation = CalculationOf(root);
        if (!root.TryGetProperty(Inputs, out var inputs))
            throw new ValidationFailedException(ToolViolations.CalcMissing.At(InputsPath, Inputs));
        try
        {
            return calculation.Answer(new CalculationInputs(inputs, InputsPath, calculation.Inputs));
        }
        catch (ErpException refused)
        {
            throw new ValidationFailedException([.. refused.Violations.Select(violation => AtInput(calculation, violation))], refused);
        }
    }

    private static Calculation CalculationOf(JsonElement root)
    {
        if (!root.TryGetProperty(Kind, out var kind))
            throw new ValidationFailedException(ToolViolations.CalcMissing.At("$.kind", Kind));
        if (kind.ValueKind != JsonValueKind.String)
            throw new ValidationFailedException(ToolViolations.CalcType.At("$.kind", null, ("expected", "a text")));
        var name = kind.GetString()!;
        return CalculationKinds.Find(name) ?? throw new ValidationFailedException(ToolViolations.CalcUnknownKind.At("$.kind", name));
    }

    private static Violation AtInput(Calculation calculation, Violation violation)
    {
        if (violation.Path.StartsWith('$'))
            return violation;
        var isNamed = calculation.InputOf.TryGetValue(violation.Path, out var input);
        return violation with { Path = isNamed ? $"{InputsPath}.{input}" : InputsPath };
    }
}
