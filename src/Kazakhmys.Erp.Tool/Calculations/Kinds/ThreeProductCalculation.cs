using System.Text.Json.Nodes;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>The three-product formula.</summary>
internal static class ThreeProductCalculation
{
    private const string Feed = "feed", First = "conc1", Second = "conc2", Tailings = "tail", RelSd = "relSd";

    public static Calculation Kind { get; } = new()
    {
        Kind = "three-product",
        Meaning = "Three-product formula: yields of two concentrates and the tailings from assays of two metals; fractions of the feed. recovery and sdRecovery by "
            + "metal, then by concentrate; near-proportional concentrates are refused.",
        Inputs =
        [
            new(Feed, "[metal 1, metal 2] of feed, any unit for each metal"),
            new(First, "the same of the first concentrate"),
            new(Second, "the same of the second concentrate"),
            new(Tailings, "the same of the tailings"),
            new(RelSd, "relative standard uncertainty of each assay, fraction; 0 without it", IsRequired: false),
        ],
        Answers = ["c1", "c2", "t", "recovery", "sdC1", "sdC2", "sdT", "sdRecovery", "conditionNumber", "isPossible"],
        Answer = inputs =>
        {
            string[] products = [First, Second, Tailings];
            var relative = inputs.IsNull(RelSd) ? 0 : inputs.Fraction(RelSd);
            var balance = NProductCalculation.Balance(inputs.Amounts(Feed, 2), [.. products.Select(name => inputs.Amounts(name, 2))], relative);
            return new JsonObject
            {
                ["c1"] = JsonText.Number(balance.Yields[0].Value.Fraction),
                ["c2"] = JsonText.Number(balance.Yields[1].Value.Fraction),
                ["t"] = JsonText.Number(balance.Yields[2].Value.Fraction),
                ["recovery"] = NProductCalculation.Recoveries(balance, 2, each => each.Value.Fraction, skipLast: 1),
                ["sdC1"] = JsonText.Number(balance.Yields[0].StandardUncertainty.Fraction),
                ["sdC2"] = JsonText.Number(balance.Yields[1].StandardUncertainty.Fraction),
                ["sdT"] = JsonText.Number(balance.Yields[2].StandardUncertainty.Fraction),
                ["sdRecovery"] = NProductCalculation.Recoveries(balance, 2, each => each.StandardUncertainty.Fraction, skipLast: 1),
                ["conditionNumber"] = JsonText.Number(balance.ConditionNumber.Fraction),
                ["isPossible"] = balance.IsPossible,
            };
        },
    };
}
