namespace Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

/// <summary>What a line of a settlement is for.</summary>
public enum SettlementLineKind
{
    /// <summary>Value of a payable metal.</summary>
    Payable = 0,

    /// <summary>Treatment charge.</summary>
    Treatment = 1,

    /// <summary>Refining charge.</summary>
    Refining = 2,

    /// <summary>Price participation.</summary>
    Participation = 3,

    /// <summary>Penalty.</summary>
    Penalty = 4,

    /// <summary>Premium or discount.</summary>
    Premium = 5,

    /// <summary>What a provisional invoice leaves to the final one.</summary>
    Withheld = 6,

    /// <summary>What earlier invoices claimed.</summary>
    Claimed = 7,

    /// <summary>A line of another invoice, taken back.</summary>
    Credited = 8,

    /// <summary>Payable metal that goes back in kind; it has no amount.</summary>
    Returned = 9,
}
