namespace Kazakhmys.Erp.Smelting.Anodes;

/// <summary>How far an anode is in its life: cast → loaded → dissolved or scrap.</summary>
public enum AnodeState
{
    /// <summary>Cast, weighed and on stock.</summary>
    Cast = 0,

    /// <summary>Hanging in a cell.</summary>
    Loaded = 1,

    /// <summary>Dissolved, but for what is left as slimes.</summary>
    Dissolved = 2,

    /// <summary>Taken out with what is left of it, which goes back to a furnace.</summary>
    Scrap = 3,

    /// <summary>Taken off the record by a correction of its casting; its number can be cast again.</summary>
    Withdrawn = 4,
}
