using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>A stock-take on record and what became of its difference.</summary>
public sealed record StockpileStockTake
{
    /// <summary>What was measured.</summary>
    public required TakeStock Content { get; init; }

    /// <summary>What the book said at the end of the day, before the difference was posted.</summary>
    public required StockpileContent Book { get; init; }

    /// <summary>Counted minus book.</summary>
    public Mass Difference => Content.Counted - Book.Dry;

    /// <summary>Sequence of the assertion in the ledger.</summary>
    public required long Assertion { get; init; }

    /// <summary>Sequence of the entry of the difference; null when there is none.</summary>
    public long? Entry { get; init; }
}
