namespace Kazakhmys.Erp.Smelting.Charges;

/// <summary>A charge as recorded.</summary>
public sealed record Charge
{
    /// <summary>What was recorded.</summary>
    public required RecordCharge Recorded { get; init; }

    /// <summary>Revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Sequence of its ledger entry.</summary>
    public required long EntrySeq { get; init; }
}
