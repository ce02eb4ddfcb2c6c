namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>How a mass or an assay is known.</summary>
public enum ReadingState
{
    /// <summary>Measured, with a standard uncertainty; it is adjusted.</summary>
    Measured,

    /// <summary>Not measured; it is estimated where the network lets it be.</summary>
    Unmeasured,

    /// <summary>Taken as exact; it is not adjusted.</summary>
    Fixed,
}
