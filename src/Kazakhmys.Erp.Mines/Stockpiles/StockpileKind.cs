namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>What is tipped on a stockpile.</summary>
public enum StockpileKind
{
    /// <summary>Ore, with its metals.</summary>
    Ore = 0,

    /// <summary>Waste rock: a dump. Its metals are not booked.</summary>
    Waste = 1,
}
