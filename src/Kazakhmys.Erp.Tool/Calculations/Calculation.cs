using System.Text.Json.Nodes;

namespace Kazakhmys.Erp.Tool.Calculations;

/// <summary>A calculator of the suite as it is offered on the command line.</summary>
internal sealed record Calculation
{
    /// <summary>Its kind: <c>two-product</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it calculates, and the units of its answer.</summary>
    public required string Meaning { get; init; }

    public required IReadOnlyList<CalculationInput> Inputs { get; init; }

    /// <summary>Names of the members of its answer.</summary>
    public required IReadOnlyList<string> Answers { get; init; }

    /// <summary>Which input a refusal of the calculator means, by the path of its violation.</summary>
    public IReadOnlyDictionary<string, string> InputOf { get; init; } = new Dictionary<string, string>();

    public required Func<CalculationInputs, JsonObject> Answer { get; init; }
}
