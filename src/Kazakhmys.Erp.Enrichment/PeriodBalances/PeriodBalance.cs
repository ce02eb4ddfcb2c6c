using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.PeriodBalances;

/// <summary>The balance of a plant over a period.</summary>
public sealed record PeriodBalance
{
    /// <summary>The totals.</summary>
    public required RecordPeriodBalance Recorded { get; init; }

    /// <summary>Revision, from 1; a correction is the next.</summary>
    public required int Revision { get; init; }

    /// <summary>The metals, in the order recorded.</summary>
    public required IReadOnlyList<PeriodMetalBalance> Metals { get; init; }

    /// <summary>What somebody should look at: flags that do not refuse the balance.</summary>
    public required IReadOnlyList<Violation> Flags { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Code Actor { get; init; }

    /// <summary>The sequence of its ledger entry.</summary>
    public required long Entry { get; init; }
}
