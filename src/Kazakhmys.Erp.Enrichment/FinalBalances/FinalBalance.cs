using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Enrichment.FinalBalances;

/// <summary>A final balance with what it changed.</summary>
public sealed record FinalBalance
{
    /// <summary>What was recorded.</summary>
    public required RecordFinalBalance Recorded { get; init; }

    /// <summary>Revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Provisional and final figures with their differences, in the order recorded.</summary>
    public required IReadOnlyList<FlowDifference> Differences { get; init; }

    /// <summary>The sequence of the ledger entry of the differences; 0 where there are none.</summary>
    public required long Entry { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Code Actor { get; init; }
}
