namespace Kazakhmys.Erp.Mines.Places;

/// <summary>What kind of place of a mine.</summary>
public enum PlaceKind
{
    /// <summary>A level (horizon), or a bench of a pit.</summary>
    Level = 0,

    /// <summary>A panel or section.</summary>
    Panel = 1,

    /// <summary>A shaft or decline.</summary>
    Shaft = 2,
}
