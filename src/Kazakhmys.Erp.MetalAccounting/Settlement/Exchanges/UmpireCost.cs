namespace Kazakhmys.Erp.MetalAccounting.Settlement.Exchanges;

/// <summary>Who pays the umpire: the party whose assay is further from the umpire's.</summary>
public enum UmpireCost
{
    /// <summary>The seller.</summary>
    Seller = 0,

    /// <summary>The buyer.</summary>
    Buyer = 1,

    /// <summary>Both, half each, when they are equally far.</summary>
    Shared = 2,
}
