namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>What a stream of a flowsheet is.</summary>
public enum StreamKind
{
    /// <summary>Material that flows during the period.</summary>
    Flow = 0,

    /// <summary>What a node held when the period began: it comes from before.</summary>
    OpeningStock = 1,

    /// <summary>What a node holds when the period ends: it goes on to the next.</summary>
    ClosingStock = 2,
}
