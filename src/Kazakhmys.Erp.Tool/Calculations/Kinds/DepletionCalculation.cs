using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Metallurgy;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Reserves that mined ore extinguishes.</summary>
internal static class DepletionCalculation
{
    private const string MinedClean = "minedClean", LossCoefficient = "lossCoefficient";

    public static Calculation Kind { get; } = new()
    {
        Kind = "depletion",
        Meaning = "Reserves that mined clean ore extinguishes, minedClean / (1 - n), and what of them stays in the ground; in the unit of minedClean.",
        Inputs =
        [
            new(MinedClean, "drawn ore without admixed rock, dry"),
            new(LossCoefficient, "coefficient of losses n, fraction below 1"),
        ],
        Answers = ["extinguished", "lost"],
        InputOf = new Dictionary<string, string> { ["lossCoefficient"] = LossCoefficient, ["cleanOre"] = MinedClean },
        Answer = inputs =>
        {
            var (clean, coefficient) = (inputs.Amount(MinedClean), inputs.Fraction(LossCoefficient));
            var scale = ScaledMasses.For([clean]);
            var extinguished = LossesAndDilution.ExtinguishedReserves(
                scale.MassOf(clean), Ratio.FromPartsPerTrillion(ScaledMasses.Parts(coefficient)));
            return new JsonObject
            {
                ["extinguished"] = JsonText.Number(scale.Out(extinguished)),
                ["lost"] = JsonText.Number(scale.Out(extinguished - scale.MassOf(clean))),
            };
        },
    };
}
