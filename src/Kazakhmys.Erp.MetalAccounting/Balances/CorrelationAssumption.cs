namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>What a total assumes of cells whose correlation nobody states. Every balance names the assumption that it was made under.</summary>
public enum CorrelationAssumption
{
    /// <summary>Uncorrelated: variances add.</summary>
    Independent = 0,

    /// <summary>Fully correlated in the direction of the line (one weighbridge, one laboratory): standard uncertainties add. The careful bound.</summary>
    FullyCorrelated = 1,
}
