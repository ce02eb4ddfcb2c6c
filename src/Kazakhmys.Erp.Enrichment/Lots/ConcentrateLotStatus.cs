namespace Kazakhmys.Erp.Enrichment.Lots;

/// <summary>Where a concentrate lot stands.</summary>
public enum ConcentrateLotStatus
{
    /// <summary>Made up from a stack.</summary>
    Made = 0,

    /// <summary>Sampled; the laboratory has the sample.</summary>
    Sampled = 1,

    /// <summary>Certified: the assay is final.</summary>
    Certified = 2,

    /// <summary>Held back.</summary>
    Held = 3,

    /// <summary>Released for shipment.</summary>
    Released = 4,

    /// <summary>Shipped.</summary>
    Shipped = 5,
}
