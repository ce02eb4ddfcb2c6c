using System.Text.Json.Nodes;
using Kazakhmys.Erp.MetalAccounting.Calculations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Refining charge per dry tonne of concentrate.</summary>
internal static class RefiningChargeCalculation
{
    private const string Copper = "cuPct", Deduction = "deductionUnits", Charge = "rcUscPerLb", Pounds = "lbPerPercentTonne";

    public static Calculation Kind { get; } = new()
    {
        Kind = "refining-charge",
        Meaning = "Refining charge of copper per dry tonne of concentrate: (grade - deduction) x pounds in one percent of a tonne x charge; USD.",
        Inputs =
        [
            new(Copper, "grade of copper, percent"),
            new(Deduction, "units that are not paid, percent"),
            new(Charge, "refining charge, US cents per pound"),
            new(Pounds, "pounds in one percent of a tonne as the contract prints them; by definition without it", IsRequired: false),
        ],
        Answers = ["payableUnits", "rcUsdPerDmt"],
        Answer = inputs =>
        {
            var (grade, deduction) = (CisLossesDilutionCalculation.GradeOf(inputs, Copper), CisLossesDilutionCalculation.GradeOf(inputs, Deduction));
            var units = Prices.Units(inputs.IsNull(Pounds) ? null : inputs.Number(Pounds, 22, 22.1m) * 100, null);
            var charge = RefiningCharges.PerDryTonne(grade, deduction, Prices.Of(inputs.Amount(Charge) / 100, PriceUnit.Pound), units);
            return new JsonObject
            {
                ["payableUnits"] = JsonText.Number(grade > deduction ? (grade - deduction).Percent : 0),
                ["rcUsdPerDmt"] = JsonText.Number(charge.Amount),
            };
        },
    };
}
