namespace Kazakhmys.Erp.Smelting.CellHouse;

/// <summary>What the cells of a section do.</summary>
public enum SectionKind
{
    /// <summary>Electrorefining: anodes dissolve, cathodes grow.</summary>
    Refining = 0,

    /// <summary>Electrowinning: cathodes grow from the electrolyte that solvent extraction brings; anodes do not dissolve.</summary>
    Winning = 1,
}
