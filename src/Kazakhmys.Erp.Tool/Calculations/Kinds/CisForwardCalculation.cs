using Kazakhmys.Erp.Kernel.Metallurgy;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Losses and dilution by the direct method: what will be drawn.</summary>
internal static class CisForwardCalculation
{
    private const string Reserves = "B", ReserveGrade = "c", RockGrade = "b", Lost = "P", AdmixedRock = "V";

    public static Calculation Kind { get; } = new()
    {
        Kind = "cis-forward",
        Meaning = "Drawn ore and its grade from surveyed losses and admixed rock, D = B - P + V; masses in the unit of B, a in percent, the others fractions.",
        Inputs =
        [
            new(Reserves, "extinguished reserves, dry"),
            new(ReserveGrade, "grade of reserves, percent"),
            new(RockGrade, "grade of host rock, percent"),
            new(Lost, "reserves left in the ground, unit of B"),
            new(AdmixedRock, "host rock drawn with the ore, unit of B"),
        ],
        Answers = ["D", "a", "metalDrawn", .. CisLossesDilutionCalculation.Kind.Answers],
        InputOf = new Dictionary<string, string>
        {
            ["ExtinguishedReserves"] = Reserves, ["Lost"] = Lost, ["AdmixedRock"] = AdmixedRock, ["HostRockGrade"] = RockGrade,
        },
        Answer = inputs =>
        {
            var (reserves, lost, rock) = (inputs.Amount(Reserves), inputs.Amount(Lost), inputs.Amount(AdmixedRock));
            var scale = ScaledMasses.For([reserves, lost, rock]);
            var losses = LossesAndDilution.Direct(new SurveyedBlock
            {
                ExtinguishedReserves = scale.MassOf(reserves),
                ReserveGrade = CisLossesDilutionCalculation.GradeOf(inputs, ReserveGrade),
                HostRockGrade = CisLossesDilutionCalculation.GradeOf(inputs, RockGrade),
                Lost = scale.MassOf(lost),
                AdmixedRock = scale.MassOf(rock),
            });
            var answer = CisLossesDilutionCalculation.Json(losses, scale);
            answer.Insert(0, "D", JsonText.Number(scale.Out(losses.Drawn)));
            answer.Insert(1, "a", JsonText.Number(Grade.Of(losses.MetalDrawn, losses.Drawn).Percent));
            answer.Insert(2, "metalDrawn", JsonText.Number(scale.Out(losses.MetalDrawn)));
            return answer;
        },
    };
}
