namespace Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;

/// <summary>What a contract trades.</summary>
public enum ContractKind
{
    /// <summary>Concentrate, matte or another intermediate by its payable metals.</summary>
    Concentrate = 0,

    /// <summary>Doré or bullion by its payable metals.</summary>
    Dore = 1,

    /// <summary>Cathode, wire rod, refined bars: the metal and a premium.</summary>
    Cathode = 2,

    /// <summary>Treatment of somebody else's material: the payable metal goes back in kind, and the charges are claimed.</summary>
    Toll = 3,
}
