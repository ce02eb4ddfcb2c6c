namespace Kazakhmys.Erp.Ledger.Entries;

/// <summary>A stock-take on record.</summary>
public sealed record StockTakeReceipt
{
    /// <summary>The entry.</summary>
    public required Receipt Receipt { get; init; }

    /// <summary>The book balance at the end of the day, in the commodity's smallest unit, as known when it was recorded.</summary>
    public required long BookBalance { get; init; }

    /// <summary>Counted minus book.</summary>
    public required long Difference { get; init; }
}
