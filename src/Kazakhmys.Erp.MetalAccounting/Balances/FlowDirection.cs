namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>Which way metal crosses the boundary of the chain.</summary>
public enum FlowDirection
{
    /// <summary>Into stocks and processes.</summary>
    In = 0,

    /// <summary>Out of stocks and processes.</summary>
    Out = 1,
}
