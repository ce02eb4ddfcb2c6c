using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Calculations;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Why metal differs from plan.</summary>
internal static class VarianceAnalysisCalculation
{
    private const string Plan = "plan", Actual = "actual";

    public static Calculation Kind { get; } = new()
    {
        Kind = "variance-analysis",
        Meaning = "Actual less planned metal by tonnage, grade and both together; tonnes times the unit of the grade.",
        Inputs = [new(Plan, "[tonnes, grade] as planned, any units"), new(Actual, "[tonnes, grade] as done, same units")],
        Answers = ["total", "tonnageEffect", "gradeEffect", "combinedEffect"],
        Answer = inputs =>
        {
            var (plan, actual) = (inputs.Amounts(Plan, 2), inputs.Amounts(Actual, 2));
            var masses = ScaledMasses.For([plan[0], actual[0]]);
            var grades = new DecimalScale([plan[1], actual[1]], Grade.Pure.PartsPerTrillion);
            var variance = MetalVariance.Of(masses.MassOf(plan[0]), GradeOf(plan[1]), masses.MassOf(actual[0]), GradeOf(actual[1]));
            return new JsonObject
            {
                ["total"] = JsonText.Number(Out(variance.Total)),
                ["tonnageEffect"] = JsonText.Number(Out(variance.TonnageEffect)),
                ["gradeEffect"] = JsonText.Number(Out(variance.GradeEffect)),
                ["combinedEffect"] = JsonText.Number(Out(variance.CombinedEffect)),
            };

            Grade GradeOf(decimal grade) => Grade.FromPartsPerTrillion(grades.In(grade));

            decimal Out(Mass metal) => masses.Out(metal) * grades.Out(Grade.Pure.PartsPerTrillion);
        },
    };
}
