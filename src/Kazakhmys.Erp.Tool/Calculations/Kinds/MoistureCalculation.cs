using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Calculations;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Wet lots to dry mass and metal.</summary>
internal static class MoistureCalculation
{
    private const string Lots = "lots", Wet = "wmt", Moist = "moisture", Copper = "cu";

    public static Calculation Kind { get; } = new()
    {
        Kind = "moisture",
        Meaning = "Wet lots to dry mass and metal; DMT = WMT (1 - m), moisture weighted by wet and grade by dry mass; masses in the unit of wmt, grade in percent.",
        Inputs = [new(Lots, "list of {wmt: wet mass, moisture: fraction on wet basis, cu: grade of the dry mass in percent}")],
        Answers = ["dmt", "totalDmt", "weightedMoisture", "cuT", "cuGrade", "moistureDryBasis"],
        Answer = inputs =>
        {
            var rows = inputs.Rows(Lots, [new(Wet, "wet mass"), new(Moist, "fraction"), new(Copper, "percent")]);
            var masses = rows.Select(row => row.Amount(Wet)).ToList();
            var scale = ScaledMasses.For([masses.Sum()]);
            var lots = DryLots.Of([.. rows.Select((row, i) => new MoistLot
            {
                Wet = WetMass.FromMilligrams(scale.In(masses[i])),
                Moisture = Moisture.FromPartsPerTrillion(ScaledMasses.Parts(row.Fraction(Moist))),
                Grade = Grade.FromPartsPerTrillion(ScaledMasses.Parts(row.Percent(Copper) / 100)),
            })]);
            return new JsonObject
            {
                ["dmt"] = JsonText.Numbers(lots.Dry.Select(scale.Out)),
                ["totalDmt"] = JsonText.Number(scale.Out(lots.TotalDry)),
                ["weightedMoisture"] = JsonText.Number(lots.AverageMoisture.Fraction),
                ["cuT"] = JsonText.Numbers(lots.Metal.Select(scale.Out)),
                ["cuGrade"] = JsonText.Number(lots.AverageGrade.Percent),
                ["moistureDryBasis"] = JsonText.Numbers(lots.MoistureDryBasis.Select(basis => basis.Fraction)),
            };
        },
    };
}
