using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Calculations;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Reconciliation factors F1, F2, F3.</summary>
internal static class FFactorsCalculation
{
    private static readonly (string Input, Code Source)[] _sources =
        [("reserve", Code.Parse("reserve")), ("oreControl", Code.Parse("ore-control")), ("received", Code.Parse("received"))];

    public static Calculation Kind { get; } = new()
    {
        Kind = "f-factors",
        Meaning = "Reconciliation factors of tonnes, grade and metal: F1 = ore control / reserve, F2 = received / ore control, F3 = received / reserve (Morley 2003).",
        Inputs =
        [
            new("reserve", "[tonnes, grade] of the reserve model, any units"),
            new("oreControl", "[tonnes, grade] of ore control, same units"),
            new("received", "[tonnes, grade] as received by the plant, same units"),
        ],
        Answers = ["F1", "F2", "F3"],
        Answer = inputs =>
        {
            var pairs = _sources.ToDictionary(source => source.Source, source => inputs.Amounts(source.Input, 2));
            var masses = ScaledMasses.For(pairs.Values.Select(pair => pair[0]));
            var grades = new DecimalScale(pairs.Values.Select(pair => pair[1]), Grade.Pure.PartsPerTrillion);
            var factors = ReconciliationFactors.Of(
                ReconciliationFactors.Morley,
                pairs.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<FactorBasis>)[Basis(masses, grades, pair.Value)]));
            return new JsonObject(factors.Select(factor => KeyValuePair.Create(factor.Code.Value, (JsonNode?)Json(factor))));
        },
    };

    private static FactorBasis Basis(DecimalScale masses, DecimalScale grades, IReadOnlyList<decimal> pair)
    {
        var dry = masses.MassOf(pair[0]);
        return new FactorBasis { Dry = dry, Metal = dry * Grade.FromPartsPerTrillion(grades.In(pair[1])) };
    }

    private static JsonObject Json(ReconciliationFactor factor) => new()
    {
        ["tonnes"] = JsonText.Number(factor.Tonnes.Fraction),
        ["grade"] = JsonText.Number(factor.Grade.Fraction),
        ["metal"] = JsonText.Number(factor.Metal.Fraction),
    };
}
