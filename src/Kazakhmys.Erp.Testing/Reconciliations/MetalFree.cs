using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Testing.Plants;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Reconciliations;

/// <summary>What is known without an assay: flux, oxygen and water hold no metal, solutions no silver or gold, sulphuric acid a third of sulphur.</summary>
internal static class MetalFree
{
    /// <summary>The grade as a fraction; null when only an assay can tell.</summary>
    public static double? Known(TwinMaterial material, Code element)
    {
        var isSulphur = element == KnownCommodities.Sulphur;
        return material switch
        {
            TwinMaterial.Flux or TwinMaterial.Oxygen or TwinMaterial.Water => 0,
            TwinMaterial.OffGas when !isSulphur => 0,
            TwinMaterial.Acid => isSulphur ? SmelterPlan.SulphurOfAcid : 0,
            TwinMaterial.PregnantSolution or TwinMaterial.Raffinate when element == KnownCommodities.Silver || element == KnownCommodities.Gold => 0,
            _ => null,
        };
    }
}
