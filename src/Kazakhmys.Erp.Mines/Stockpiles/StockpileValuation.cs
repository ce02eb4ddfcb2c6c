namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>What a method makes of the movements of a stockpile. Receipts minus issues minus closing is nothing, exactly, in mass and in every metal.</summary>
public sealed record StockpileValuation
{
    /// <summary>What each issue took, in the order in which the issues happened.</summary>
    public required IReadOnlyList<StockpileContent> Issues { get; init; }

    /// <summary>What is left.</summary>
    public required StockpileContent Closing { get; init; }
}
