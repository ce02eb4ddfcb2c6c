namespace Kazakhmys.Erp.Enrichment.OreReceipts;

/// <summary>Where the weight of received ore comes from.</summary>
public enum WeighedBy
{
    /// <summary>The document of the railway.</summary>
    RailwayDocument = 0,

    /// <summary>A belt scale.</summary>
    BeltScale = 1,
}
