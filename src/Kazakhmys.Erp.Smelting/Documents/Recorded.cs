namespace Kazakhmys.Erp.Smelting.Documents;

/// <summary>A document as recorded.</summary>
/// <typeparam name="TDocument">The command that recorded it.</typeparam>
public sealed record Recorded<TDocument>
    where TDocument : class
{
    /// <summary>What was recorded.</summary>
    public required TDocument Document { get; init; }

    /// <summary>Revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Sequence of its ledger entry; 0 when it moves nothing.</summary>
    public required long EntrySeq { get; init; }
}
