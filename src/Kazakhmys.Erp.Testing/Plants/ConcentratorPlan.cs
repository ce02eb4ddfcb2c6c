using Kazakhmys.Erp.Testing.Operations;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Plants;

/// <summary>Five concentrators: from the bin through the mill to concentrate and tailings, and by rail to a smelter.</summary>
internal static class ConcentratorPlan
{
    private static readonly Figures[] All =
    [
        new("zhz-conc", "zhz-smelter", 0.885, 0.80, 0.60, 0.62, 0.355, Metering.SlurryMeter),
        new("nurkazgan-conc", "blk-smelter", 0.890, 0.72, 0.70, 0.64, 0.250, Metering.None),
        new("karagaily-conc", "zhz-smelter", 0.860, 0.70, 0.62, 0.58, 0.240, Metering.None),
        new("blk-conc", "blk-smelter", 0.855, 0.70, 0.60, 0.60, 0.230, Metering.SlurryMeter),
        new("shatyrkol-conc", "blk-smelter", 0.870, 0.70, 0.60, 0.60, 0.220, Metering.None),
    ];

    private static readonly (string Code, string Name, string Region)[] Smelters =
    [
        ("zhz-smelter", "Zhezkazgan copper smelter and refinery", "zhezkazgan"),
        ("blk-smelter", "Balkhash copper smelter and refinery", "balkhash"),
    ];

    public static void LayOut(EnterprisePlan plan)
    {
        foreach (var (code, name, region) in Smelters)
        {
            plan.Site(code, name, TwinSiteKind.Smelter, region);
            plan.Stock($"{code}.bedding", $"Bedding of concentrates, {name}", Metering.StoreSurvey);
        }
        foreach (var plant in All)
            LayOut(plan, plant);
    }

    private static void LayOut(EnterprisePlan plan, Figures plant)
    {
        var c = plant.Code;
        plan.Area($"{c}.mill", "Grinding and flotation");
        plan.Stock($"{c}.concentrate-store", "Concentrate store", Metering.StoreSurvey);
        plan.Stock($"{c}.in-transit", "Concentrate on rails", Metering.WagonCount);
        plan.Draw($"{c}.feed", TwinMaterial.Ore, $"{c}.bin", $"{c}.mill", 0.4, Metering.MillBelt, assayed: true);
        var concentrate = plan.Stream(
            $"{c}.concentrate", TwinMaterial.Concentrate, $"{c}.mill", $"{c}.concentrate-store", Metering.Belt, assayed: true);
        var tailings = plan.Stream($"{c}.tailings", TwinMaterial.Tailings, $"{c}.mill", null, plant.Tailings, assayed: true);
        Portion[] outputs =
        [
            plan.Portion(concentrate, [plant.Copper, plant.Silver, plant.Gold, plant.Sulphur], 1, plant.Grade, 0.006, 0.02),
            plan.Portion(tailings, [], 0, 0, 0, 0),
        ];
        plan.Then(new Separation(plan.Node($"{c}.mill"), outputs, restOfMetals: 1, restOfMass: 1));
        plan.Draw(
            $"{c}.shipped", TwinMaterial.Concentrate, $"{c}.concentrate-store", $"{c}.in-transit", 0.15, Metering.LoadingScale, assayed: true);
        plan.Draw(
            $"{c}.received", TwinMaterial.Concentrate, $"{c}.in-transit", $"{plant.Smelter}.bedding", 0.5, Metering.Weighbridge, assayed: true);
    }

    /// <summary>Recoveries of Cu, Ag, Au and S, copper grade of the concentrate, meter of the tailings.</summary>
    private sealed record Figures(
        string Code, string Smelter, double Copper, double Silver, double Gold, double Sulphur, double Grade, Metering Tailings);
}
