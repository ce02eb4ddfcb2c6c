using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Enrichment.Consumption;

/// <summary>A recorded consumption.</summary>
public sealed record RecordedConsumption
{
    /// <summary>What was recorded.</summary>
    public required RecordConsumption Recorded { get; init; }

    /// <summary>Revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>The sequence of its ledger entry; 0 where nothing was posted.</summary>
    public required long Entry { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Code Actor { get; init; }
}
