using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Settlement.Terms;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Payable metal by steps.</summary>
internal static class PayableMetalCalculation
{
    private const string Dry = "dmt", GradeIn = "grade", Steps = "steps", From = "from", Share = "share", Deduction = "deduction";

    public static Calculation Kind { get; } = new()
    {
        Kind = "payable-metal",
        Meaning = "Payable grade and metal: min(share x grade, grade - deduction) of the last step whose grade is reached, nothing below the first; grades in "
            + "percent, metal in the unit of dmt.",
        Inputs =
        [
            new(Dry, "dry mass"),
            new(GradeIn, "grade, percent"),
            new(Steps, "list of {from: grade from which the step holds, percent, 0 without it; share: paid share, fraction; deduction: least deduction, percent, 0 without it}"),
        ],
        Answers = ["payablePct", "payableT", "content", "paidShare"],
        Answer = inputs =>
        {
            var dry = inputs.Amount(Dry);
            var scale = ScaledMasses.For([dry]);
            var grade = CisLossesDilutionCalculation.GradeOf(inputs, GradeIn);
            var payable = PayableMetal.GradeOf(grade, Read(inputs, Steps));
            return new JsonObject
            {
                ["payablePct"] = JsonText.Number(payable.Percent),
                ["payableT"] = JsonText.Number(scale.Out(scale.MassOf(dry) * payable)),
                ["content"] = JsonText.Number(scale.Out(scale.MassOf(dry) * grade)),
                ["paidShare"] = JsonText.Number(grade == Grade.Zero ? 0 : (payable / grade).Fraction),
            };
        },
    };

    public static IReadOnlyList<PayableStep> Read(CalculationInputs inputs, string name)
    {
        var rows = inputs.Rows(
            name, [new(From, "grade, percent", IsRequired: false), new(Share, "fraction"), new(Deduction, "percent", IsRequired: false)]);
        return [.. rows.Select(row => new PayableStep
        {
            From = row.IsNull(From) ? Grade.Zero : CisLossesDilutionCalculation.GradeOf(row, From),
            Share = Ratio.FromPartsPerTrillion(ScaledMasses.Parts(row.Fraction(Share))),
            Deduction = row.IsNull(Deduction) ? Grade.Zero : CisLossesDilutionCalculation.GradeOf(row, Deduction),
        })];
    }
}
