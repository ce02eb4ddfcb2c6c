namespace Kazakhmys.Erp.Smelting.Smelters;

/// <summary>What a furnace is.</summary>
public enum FurnaceKind
{
    /// <summary>Electric (ore-thermal) furnace: concentrate to matte.</summary>
    Electric = 0,

    /// <summary>Liquid bath furnace (Vanyukov): concentrate to matte.</summary>
    Bath = 1,

    /// <summary>Converter: matte to blister.</summary>
    Converter = 2,

    /// <summary>Anode furnace: blister to anodes.</summary>
    Anode = 3,

    /// <summary>Doré furnace (Kaldo, TROF, cupel): slimes to doré.</summary>
    Dore = 4,
}
