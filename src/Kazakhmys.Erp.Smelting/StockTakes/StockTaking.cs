namespace Kazakhmys.Erp.Smelting.StockTakes;

/// <summary>A stock-take as recorded.</summary>
public sealed record StockTaking
{
    /// <summary>What was recorded.</summary>
    public required TakeStock Recorded { get; init; }

    /// <summary>Revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Sequence of the ledger entry of the differences; 0 when there are none.</summary>
    public required long EntrySeq { get; init; }

    /// <summary>Book against count, in the order of the counts.</summary>
    public required IReadOnlyList<StockDifference> Differences { get; init; }
}
