namespace Kazakhmys.Erp.Smelting.Heats;

/// <summary>How far a heat is.</summary>
public enum HeatState
{
    /// <summary>It takes charges and nothing was tapped or cast.</summary>
    Open = 0,

    /// <summary>Something was tapped or cast.</summary>
    Tapped = 1,

    /// <summary>It takes no charges and gives no taps.</summary>
    Closed = 2,
}
