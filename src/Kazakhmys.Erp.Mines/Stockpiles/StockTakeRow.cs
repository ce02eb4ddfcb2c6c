namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>A stock-take as it stands in its row.</summary>
internal sealed class StockTakeRow
{
    public long Counted { get; init; }

    public long Assertion { get; init; }

    public long Entry { get; init; }
}
