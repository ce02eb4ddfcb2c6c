using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Calculations;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Gy's least sample masses.</summary>
internal static class GySamplingCalculation
{
    private const string TopSizes = "topSizeCm", Liberation = "liberationCm", Ore = "oreAssayPct", Mineral = "mineralAssayPct", MineralDensity = "mineralDensity",
        GangueDensity = "gangueDensity", Shape = "shapeFactor", SizeRange = "sizeRangeFactor", Error = "relError", Z = "z", Stages = "stages", Safety = "safetyFactor";

    private const decimal MicrometresInCentimetre = 10_000;

    public static Calculation Kind { get; } = new()
    {
        Kind = "gy-sampling",
        Meaning = "Least sample mass of each stage by Gy's formula, M = C d^3 / s^2, the variance shared equally among the stages; sizes in cm, densities and C "
            + "in g/cm3, masses in g, errors as fractions.",
        Inputs =
        [
            new(TopSizes, "list of top sizes, one a stage, cm"),
            new(Liberation, "liberation size, cm"),
            new(Ore, "grade of the material, percent"),
            new(Mineral, "grade of the mineral, percent"),
            new(MineralDensity, "density of the mineral, g/cm3"),
            new(GangueDensity, "density of the gangue, g/cm3"),
            new(Shape, "shape factor f"),
            new(SizeRange, "size range factor g"),
            new(Error, "relative error that all stages together may make, fraction"),
            new(Z, "standard deviations that this error is: 1.96 for 95 percent"),
            new(Stages, "number of stages that share the variance"),
            new(Safety, "by how much each share of the variance is divided, 1 or more"),
        ],
        Answers = ["stages", "totalErrorWithSafety"],
        InputOf = new Dictionary<string, string>
        {
            ["TopSizes[0]"] = TopSizes, ["LiberationSize"] = Liberation, ["MaterialGrade"] = Ore, ["MineralDensity"] = MineralDensity,
            ["GangueDensity"] = GangueDensity, ["ShapeFactor"] = Shape, ["SizeRangeFactor"] = SizeRange, ["RelativeError"] = Error,
            ["CoverageFactor"] = Z, ["SafetyFactor"] = Safety, ["Stages"] = Stages,
        },
        Answer = inputs =>
        {
            var sizes = inputs.Amounts(TopSizes);
            var plans = sizes.Select(size => PlanOf(inputs, size)).ToList();
            return new JsonObject
            {
                ["stages"] = new JsonArray([.. plans.Select(plan => (JsonNode)new JsonObject
                {
                    ["l"] = JsonText.Number(plan.Plan.Stages[0].LiberationFactor.Fraction),
                    ["m"] = JsonText.Number(plan.Plan.MineralogicalFactor.GramsPerLitre / 1000),
                    ["C"] = JsonText.Number(plan.Plan.Stages[0].SamplingConstant.GramsPerLitre / 1000),
                    ["massG"] = JsonText.Number(plan.Plan.Stages[0].MinimumMass.Grams / plan.Enlarged),
                })]),
                ["totalErrorWithSafety"] = JsonText.Number(plans[0].Plan.TotalError.Fraction),
            };
        },
    };

    /// <summary>One stage. Fine material is calculated a thousandfold coarser, so that milligrams keep nine digits more.</summary>
    private static (SamplingPlan Plan, decimal Enlarged) PlanOf(CalculationInputs inputs, decimal size)
    {
        var enlarged = size < 1 ? 1000m : 1m;
        var plan = GySampling.Plan(new SamplingProtocol
        {
            TopSizes = [LengthOf(size * enlarged)],
            LiberationSize = LengthOf(inputs.Amount(Liberation) * enlarged),
            MaterialGrade = CisLossesDilutionCalculation.GradeOf(inputs, Ore),
            MineralGrade = CisLossesDilutionCalculation.GradeOf(inputs, Mineral),
            MineralDensity = DensityOf(inputs, MineralDensity),
            GangueDensity = DensityOf(inputs, GangueDensity),
            ShapeFactor = RatioOf(inputs, Shape, 1),
            SizeRangeFactor = RatioOf(inputs, SizeRange, 1),
            RelativeError = RatioOf(inputs, Error, 1),
            CoverageFactor = RatioOf(inputs, Z, 10),
            Stages = inputs.Integer(Stages, 1, 100),
            SafetyFactor = RatioOf(inputs, Safety, 1000),
        });
        return (plan, enlarged * enlarged * enlarged);
    }

    private static Length LengthOf(decimal centimetres) =>
        Length.FromMicrometres(decimal.ToInt64(Math.Round(Math.Min(centimetres, 1_000_000_000m) * MicrometresInCentimetre, MidpointRounding.ToEven)));

    private static Concentration DensityOf(CalculationInputs inputs, string name) =>
        Concentration.FromMicrogramsPerLitre(decimal.ToInt64(Math.Round(inputs.Number(name, 0, 100) * 1_000_000_000, MidpointRounding.ToEven)));

    private static Ratio RatioOf(CalculationInputs inputs, string name, decimal max) =>
        Ratio.FromPartsPerTrillion(ScaledMasses.Parts(inputs.Number(name, 0, max)));
}
