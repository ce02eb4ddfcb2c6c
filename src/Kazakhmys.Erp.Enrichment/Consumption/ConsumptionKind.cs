namespace Kazakhmys.Erp.Enrichment.Consumption;

/// <summary>What a plant consumes besides ore.</summary>
public enum ConsumptionKind
{
    /// <summary>A flotation reagent, lime, flocculant.</summary>
    Reagent = 0,

    /// <summary>Grinding balls, rods, liners.</summary>
    GrindingMedia = 1,

    /// <summary>Fresh water.</summary>
    Water = 2,

    /// <summary>Air.</summary>
    Air = 3,

    /// <summary>Electricity.</summary>
    Power = 4,
}
