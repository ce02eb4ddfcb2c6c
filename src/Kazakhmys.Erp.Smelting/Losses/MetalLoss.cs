namespace Kazakhmys.Erp.Smelting.Losses;

/// <summary>A measured loss as recorded.</summary>
public sealed record MetalLoss
{
    /// <summary>What was recorded.</summary>
    public required RecordMetalLoss Recorded { get; init; }

    /// <summary>Revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Sequence of its ledger entry.</summary>
    public required long EntrySeq { get; init; }
}
