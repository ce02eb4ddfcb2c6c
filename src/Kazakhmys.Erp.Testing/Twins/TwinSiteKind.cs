namespace Kazakhmys.Erp.Testing.Twins;

/// <summary>What a site of the twin is.</summary>
public enum TwinSiteKind
{
    /// <summary>A mine with its ore stockpile and loading station.</summary>
    Mine = 0,

    /// <summary>A concentrator with its ore bin and concentrate store.</summary>
    Concentrator = 1,

    /// <summary>A smelter with its refinery.</summary>
    Smelter = 2,

    /// <summary>The plant that turns the slimes of both refineries into doré.</summary>
    PreciousMetals = 3,

    /// <summary>Heap leaching, solvent extraction and electrowinning.</summary>
    Hydrometallurgy = 4,
}
