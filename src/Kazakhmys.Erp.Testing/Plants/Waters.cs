using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Plants;

/// <summary>The moisture that materials are weighed with, as a fraction of the wet mass; others are weighed dry, molten or as solution.</summary>
internal static class Waters
{
    public static double Of(TwinMaterial material) => material switch
    {
        TwinMaterial.Ore => 0.04,
        TwinMaterial.OxideOre => 0.05,
        TwinMaterial.Concentrate => 0.09,
        TwinMaterial.Charge => 0.05,
        TwinMaterial.SpentOre => 0.12,
        _ => 0,
    };
}
