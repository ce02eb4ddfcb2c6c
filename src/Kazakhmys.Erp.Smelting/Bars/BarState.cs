namespace Kazakhmys.Erp.Smelting.Bars;

/// <summary>How far a bar is: cast → assayed → vaulted → shipped.</summary>
public enum BarState
{
    /// <summary>Cast, numbered and weighed.</summary>
    Cast = 0,

    /// <summary>Assayed: its fine weight is known.</summary>
    Assayed = 1,

    /// <summary>In a vault.</summary>
    Vaulted = 2,

    /// <summary>Left the house. It never comes back under its number.</summary>
    Shipped = 3,
}
