namespace Kazakhmys.Erp.MetalAccounting.Settlement.Lots;

/// <summary>How far the exchange of assays of a lot is.</summary>
public enum LotState
{
    /// <summary>A result of a party is still missing, or no terms hold on the day of shipment.</summary>
    Open = 0,

    /// <summary>Exchanged, and every difference lies within its splitting limit.</summary>
    Agreed = 1,

    /// <summary>Exchanged, and an element waits for the umpire.</summary>
    AtUmpire = 2,

    /// <summary>Exchanged, and the umpire settled what the parties could not.</summary>
    Umpired = 3,

    /// <summary>Approved: the final invoice can be prepared.</summary>
    Final = 4,
}
