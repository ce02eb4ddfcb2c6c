using Kazakhmys.Erp.Testing.Operations;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Plants;

/// <summary>Electrorefining at both smelters, and the precious metals plant at Balkhash that takes the slimes of both.</summary>
internal static class RefineryPlan
{
    private const string Precious = "blk-precious";

    public static void LayOut(EnterprisePlan plan)
    {
        plan.Site(Precious, "Balkhash precious metals", TwinSiteKind.PreciousMetals, "balkhash");
        plan.Stock($"{Precious}.slimes-bin", "Slimes received", Metering.StoreSurvey);
        plan.Area($"{Precious}.plant", "Slimes treatment");
        foreach (var smelter in (string[])["zhz-smelter", "blk-smelter"])
            Refine(plan, smelter);
        TreatSlimes(plan);
    }

    private static void Refine(EnterprisePlan plan, string s)
    {
        plan.Area($"{s}.cell-house", "Electrorefining");
        plan.Stock($"{s}.cathode-store", "Cathodes", Metering.PieceCount);
        plan.Stock($"{s}.slimes-store", "Slimes", Metering.StoreSurvey);
        plan.Draw($"{s}.anodes-loaded", TwinMaterial.Anode, $"{s}.anode-store", $"{s}.cell-house", 0.08, Metering.PieceScale, assayed: false);
        var cathodes = plan.Stream($"{s}.cathodes", TwinMaterial.Cathode, $"{s}.cell-house", $"{s}.cathode-store", Metering.PieceScale, assayed: true);
        var scrap = plan.Stream($"{s}.anode-scrap", TwinMaterial.AnodeScrap, $"{s}.cell-house", $"{s}.scrap-store", Metering.PieceScale, assayed: false);
        var slimes = plan.Stream($"{s}.slimes", TwinMaterial.Slimes, $"{s}.cell-house", $"{s}.slimes-store", Metering.PieceScale, assayed: true);
        var bleed = plan.Stream($"{s}.liberator-copper", TwinMaterial.Bleed, $"{s}.cell-house", null, Metering.PieceScale, assayed: true);
        Portion[] outputs =
        [
            plan.Portion(scrap, [0.15, 0.15, 0.15, 0.15], 0, 0.15, 0, 0),
            plan.Portion(cathodes, [], 1, 0.9999, 0, 0.00001),
            plan.Portion(slimes, [0.0025, 0.847, 0.8485, 0.84], 0, 0, 0.0002, 0),
            plan.Portion(bleed, [0.006, 0.001, 0.0002, 0.005], 1, 0.90, 0.08, 0.005),
        ];
        plan.Then(new Separation(plan.Node($"{s}.cell-house"), outputs, restOfMetals: 1, restOfMass: 2));
        plan.Draw($"{s}.cathodes-shipped", TwinMaterial.Cathode, $"{s}.cathode-store", null, 0.2, Metering.PieceScale, assayed: false);
        plan.Draw($"{s}.slimes-sent", TwinMaterial.Slimes, $"{s}.slimes-store", $"{Precious}.slimes-bin", 0.15, Metering.PieceScale, assayed: true);
    }

    /// <summary>The residue carries the copper of the slimes back to the converters.</summary>
    private static void TreatSlimes(EnterprisePlan plan)
    {
        plan.Draw($"{Precious}.slimes-charged", TwinMaterial.Slimes, $"{Precious}.slimes-bin", $"{Precious}.plant", 0.2, Metering.PieceScale, assayed: true);
        var dore = plan.Stream($"{Precious}.dore", TwinMaterial.Dore, $"{Precious}.plant", null, Metering.BullionScale, assayed: true);
        var residue = plan.Stream(
            $"{Precious}.residue", TwinMaterial.Reverts, $"{Precious}.plant", "blk-smelter.reverts-store", Metering.PieceScale, assayed: true);
        Portion[] outputs =
        [
            plan.Portion(dore, [0.001, 0.97, 0.985, 0], 2, 0.93, 0.003, 0.004),
            plan.Portion(residue, [], 0, 0, 0, 0),
        ];
        plan.Then(new Separation(plan.Node($"{Precious}.plant"), outputs, restOfMetals: 1, restOfMass: 1));
    }
}
