namespace Kazakhmys.Erp.Smelting.Leaching;

/// <summary>How far a leach pad is: stacked → irrigated → rinsed → closed.</summary>
public enum PadState
{
    /// <summary>It takes ore.</summary>
    Stacked = 0,

    /// <summary>It is irrigated with acid raffinate and gives pregnant solution.</summary>
    Irrigated = 1,

    /// <summary>It is washed with water and gives weak solution.</summary>
    Rinsed = 2,

    /// <summary>What it still holds is leach residue.</summary>
    Closed = 3,
}
