using Kazakhmys.Erp.Testing.Operations;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Plants;

/// <summary>
/// Oxide ore of the North mine on a heap, leached with raffinate and acid; solvent extraction and electrowinning. The mass of a solution is
/// that of all of it. The heap's shares are set for 68 % of the copper (the range in view is 60 to 75 %).
/// </summary>
internal static class HydrometPlan
{
    private const string Plant = "zhz-hydromet";

    private static readonly double[] Dissolved = [0.046, 0.02263, 0, 0, 0.045];
    private static readonly double[] Unloaded = [0.01433, 0.00928, 0.01433, 0.01433, 0.0108];

    public static void LayOut(EnterprisePlan plan)
    {
        plan.Site(Plant, "Zhezkazgan hydrometallurgical plant", TwinSiteKind.Hydrometallurgy, "zhezkazgan");
        plan.Stock("north-zhezkazgan.oxide-stockpile", "Oxide ore, North Zhezkazgan", Metering.PileSurvey);
        plan.Stock($"{Plant}.heap", "Heap under leach", Metering.HeapSurvey);
        plan.Stock($"{Plant}.pls-pond", "Pond of pregnant solution", Metering.PondLevel);
        plan.Stock($"{Plant}.raffinate-pond", "Raffinate pond", Metering.PondLevel);
        plan.Stock($"{Plant}.cathode-store", "Cathodes", Metering.PieceCount);
        plan.Area($"{Plant}.sx-ew", "Solvent extraction and electrowinning");
        MinePlan.Win(
            plan, "north-zhezkazgan.oxide-mined", TwinMaterial.OxideOre, "north-zhezkazgan.oxide-stockpile", new(1.5, 0.85, 3, 0.02, 0.05));
        var ore = plan.Draw(
            "north-zhezkazgan.oxide-hauled", TwinMaterial.OxideOre, "north-zhezkazgan.oxide-stockpile", $"{Plant}.heap", 0.05,
            Metering.Weighbridge, assayed: true);
        Leach(plan, ore);
        Extract(plan);
    }

    private static void Leach(EnterprisePlan plan, int ore)
    {
        plan.Draw($"{Plant}.acid", TwinMaterial.Acid, "zhz-smelter.acid-store", $"{Plant}.heap", 0.0155, Metering.FlowMeter, assayed: false);
        plan.Draw(
            $"{Plant}.irrigation", TwinMaterial.Raffinate, $"{Plant}.raffinate-pond", $"{Plant}.heap", 0.4, Metering.FlowMeter, assayed: true);
        var spent = plan.Stream($"{Plant}.spent-ore", TwinMaterial.SpentOre, $"{Plant}.heap", null, Metering.Belt, assayed: true);
        plan.Then(new Leaching(spent, Unloaded, plan.Vary($"{Plant}.spent-ore", 0.05)));
        var solution = plan.Stream(
            $"{Plant}.pls", TwinMaterial.PregnantSolution, $"{Plant}.heap", $"{Plant}.pls-pond", Metering.FlowMeter, assayed: true);
        plan.Then(new Leaching(solution, Dissolved, plan.Vary($"{Plant}.pls", 0.04)));
        plan.Add($"{Plant}.water", TwinMaterial.Water, $"{Plant}.raffinate-pond", ore, 0.09, Metering.FlowMeter);
    }

    private static void Extract(EnterprisePlan plan)
    {
        plan.Draw(
            $"{Plant}.pls-fed", TwinMaterial.PregnantSolution, $"{Plant}.pls-pond", $"{Plant}.sx-ew", 0.4, Metering.FlowMeter, assayed: true);
        var cathodes = plan.Stream($"{Plant}.cathodes", TwinMaterial.Cathode, $"{Plant}.sx-ew", $"{Plant}.cathode-store", Metering.PieceScale, assayed: true);
        var vapour = plan.Stream($"{Plant}.vapour", TwinMaterial.Water, $"{Plant}.sx-ew", null, Metering.None, assayed: false);
        var raffinate = plan.Stream(
            $"{Plant}.raffinate", TwinMaterial.Raffinate, $"{Plant}.sx-ew", $"{Plant}.raffinate-pond", Metering.FlowMeter, assayed: true);
        Portion[] outputs =
        [
            plan.Portion(cathodes, [0.87, 0, 0, 0], 1, 0.99995, 0.01, 0.000005),
            plan.Portion(vapour, [0, 0, 0, 0], 0, 0.01, 0, 0.1),
            plan.Portion(raffinate, [], 0, 0, 0, 0),
        ];
        plan.Then(new Separation(plan.Node($"{Plant}.sx-ew"), outputs, restOfMetals: 2, restOfMass: 2));
        plan.Draw($"{Plant}.cathodes-shipped", TwinMaterial.Cathode, $"{Plant}.cathode-store", null, 0.2, Metering.PieceScale, assayed: false);
    }
}
