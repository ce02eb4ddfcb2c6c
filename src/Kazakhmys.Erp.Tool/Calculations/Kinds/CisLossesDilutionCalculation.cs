using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Metallurgy;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Losses and dilution by the indirect method.</summary>
internal static class CisLossesDilutionCalculation
{
    private const string Reserves = "B", ReserveGrade = "c", RockGrade = "b", Drawn = "D", DrawnGrade = "a";

    public static Calculation Kind { get; } = new()
    {
        Kind = "cis-losses-dilution",
        Meaning = "Losses and dilution from grades, P = B - D (a - b) / (c - b), V = D - B + P; masses in the unit of B and D, the others fractions.",
        Inputs =
        [
            new(Reserves, "extinguished reserves, dry"),
            new(ReserveGrade, "grade of reserves, percent"),
            new(RockGrade, "grade of host rock, percent"),
            new(Drawn, "drawn ore, dry, unit of B"),
            new(DrawnGrade, "grade of drawn ore, percent"),
        ],
        Answers =
        [
            "lostReserves", "admixedRock", "lossCoefficient", "dilutionByRock", "dilutionByGrade", "recoveryFromSubsoil", "qualityCoefficient",
            "metalLossNet", "metalInLostReserves", "metalFromRock", "wasteToOre",
        ],
        InputOf = new Dictionary<string, string>
        {
            ["ExtinguishedReserves"] = Reserves, ["Drawn"] = Drawn, ["DrawnGrade"] = DrawnGrade, ["HostRockGrade"] = RockGrade,
        },
        Answer = inputs =>
        {
            var (reserves, drawn) = (inputs.Amount(Reserves), inputs.Amount(Drawn));
            var scale = ScaledMasses.For([reserves, drawn]);
            var losses = LossesAndDilution.Indirect(new DrawnBlock
            {
                ExtinguishedReserves = scale.MassOf(reserves),
                ReserveGrade = GradeOf(inputs, ReserveGrade),
                HostRockGrade = GradeOf(inputs, RockGrade),
                Drawn = scale.MassOf(drawn),
                DrawnGrade = GradeOf(inputs, DrawnGrade),
            });
            return Json(losses, scale);
        },
    };

    public static Grade GradeOf(CalculationInputs inputs, string name) =>
        Grade.FromPartsPerTrillion(ScaledMasses.Parts(inputs.Percent(name) / 100));

    public static JsonObject Json(BlockLosses losses, DecimalScale scale) => new()
    {
        ["lostReserves"] = JsonText.Number(scale.Out(losses.LostReserves)),
        ["admixedRock"] = JsonText.Number(scale.Out(losses.AdmixedRock)),
        ["lossCoefficient"] = JsonText.Number(losses.LossCoefficient.Fraction),
        ["dilutionByRock"] = JsonText.Number(losses.DilutionByRock.Fraction),
        ["dilutionByGrade"] = JsonText.Number(losses.DilutionByGrade.Fraction),
        ["recoveryFromSubsoil"] = JsonText.Number(losses.RecoveryFromSubsoil.Fraction),
        ["qualityCoefficient"] = JsonText.Number(losses.QualityCoefficient.Fraction),
        ["metalLossNet"] = JsonText.Number(losses.MetalLossNet.Fraction),
        ["metalInLostReserves"] = JsonText.Number(scale.Out(losses.MetalInLostReserves)),
        ["metalFromRock"] = JsonText.Number(scale.Out(losses.MetalFromRock)),
        ["wasteToOre"] = losses.WasteToOre is { } ratio ? JsonText.Number(ratio.Fraction) : null,
    };
}
