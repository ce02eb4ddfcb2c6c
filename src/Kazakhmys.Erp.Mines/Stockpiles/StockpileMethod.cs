namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>Which ore leaves a stockpile first.</summary>
public enum StockpileMethod
{
    /// <summary>Everything is perfectly mixed: each issue has the average grade of that moment.</summary>
    WeightedAverage = 0,

    /// <summary>What came first leaves first.</summary>
    FirstInFirstOut = 1,

    /// <summary>What came last leaves first.</summary>
    LastInFirstOut = 2,

    /// <summary>Receipts lie in named layers, mixed within each; an issue names the layer that it is reclaimed from.</summary>
    Layered = 3,
}
