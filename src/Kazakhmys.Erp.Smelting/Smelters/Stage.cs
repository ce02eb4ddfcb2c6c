namespace Kazakhmys.Erp.Smelting.Smelters;

/// <summary>A place of the works between furnace mouth and product whose content has an identity of its own.</summary>
public enum Stage
{
    /// <summary>A heat of a furnace, from its first charge to its close.</summary>
    Heat = 0,

    /// <summary>The bath that a furnace keeps from one heat to the next.</summary>
    Bath = 1,

    /// <summary>A lot of an intermediate: matte, blister, slag, dust, reverts, anode scrap, slimes, doré.</summary>
    Lot = 2,

    /// <summary>The anodes of a casting that have not been loaded.</summary>
    Anodes = 3,

    /// <summary>A crop in the cells, and after pulling the deposit that was not yet made into cathode lots.</summary>
    Crop = 4,

    /// <summary>The electrolyte of the cell house.</summary>
    Electrolyte = 5,

    /// <summary>Gas on its way from the furnaces to the acid plant.</summary>
    Gas = 6,

    /// <summary>A leach pad.</summary>
    Pad = 7,

    /// <summary>The pregnant and barren solution of a leach.</summary>
    Solution = 8,

    /// <summary>Bars that were cast and not yet put into the vault.</summary>
    Bars = 9,
}
