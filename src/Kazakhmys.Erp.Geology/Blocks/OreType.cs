namespace Kazakhmys.Erp.Geology.Blocks;

/// <summary>The type of an ore by its copper minerals.</summary>
public enum OreType
{
    /// <summary>Primary sulphides.</summary>
    Sulphide = 0,

    /// <summary>Sulphides and oxides together.</summary>
    Mixed = 1,

    /// <summary>Oxides.</summary>
    Oxide = 2,
}
