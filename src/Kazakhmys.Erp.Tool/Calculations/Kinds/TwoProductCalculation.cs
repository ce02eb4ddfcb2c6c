using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Metallurgy;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>The two-product formula.</summary>
internal static class TwoProductCalculation
{
    private const string F = "f", C = "c", T = "t";

    public static Calculation Kind { get; } = new()
    {
        Kind = "two-product",
        Meaning = "Two-product formula from three assays of one metal (Wills and Finch, 8th ed., 3.6); fractions.",
        Inputs = Assays,
        Answers = ["yield_", "recovery", "ratioOfConcentration", "enrichmentRatio", "tailingsLoss"],
        InputOf = InputOf,
        Answer = inputs =>
        {
            var (feed, concentrate, tailings, _) = Read(inputs);
            var balance = TwoProduct.Of(feed, concentrate, tailings);
            return new JsonObject
            {
                ["yield_"] = JsonText.Number(balance.Yield.Fraction),
                ["recovery"] = JsonText.Number(balance.Recovery.Fraction),
                ["ratioOfConcentration"] = JsonText.Number(balance.RatioOfConcentration.Fraction),
                ["enrichmentRatio"] = JsonText.Number(balance.EnrichmentRatio.Fraction),
                ["tailingsLoss"] = JsonText.Number(balance.TailingsLoss.Fraction),
            };
        },
    };

    public static IReadOnlyList<CalculationInput> Assays =>
    [
        new(F, "grade of feed, any unit"),
        new(C, "grade of concentrate, same unit"),
        new(T, "grade of tailings, same unit"),
    ];

    public static IReadOnlyDictionary<string, string> InputOf => new Dictionary<string, string> { ["Feed"] = F };

    /// <summary>The assays as grades. Only their ratios count, so they are scaled together.</summary>
    public static (Grade Feed, Grade Concentrate, Grade Tailings, DecimalScale Scale) Read(CalculationInputs inputs)
    {
        var (f, c, t) = (inputs.Amount(F), inputs.Amount(C), inputs.Amount(T));
        var scale = new DecimalScale([f, c, t], Grade.Pure.PartsPerTrillion);
        return (GradeOf(f), GradeOf(c), GradeOf(t), scale);

        Grade GradeOf(decimal assay) => Grade.FromPartsPerTrillion(scale.In(assay));
    }
}
