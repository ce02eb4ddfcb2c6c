namespace Kazakhmys.Erp.MetalAccounting.Settlement.Lots;

/// <summary>Whose assay it is.</summary>
public enum AssayParty
{
    /// <summary>The seller's; also that of the provisional invoice.</summary>
    Seller = 0,

    /// <summary>The buyer's.</summary>
    Buyer = 1,

    /// <summary>The umpire's.</summary>
    Umpire = 2,
}
