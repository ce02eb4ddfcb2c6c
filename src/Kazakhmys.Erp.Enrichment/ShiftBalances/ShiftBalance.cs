using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.ShiftBalances;

/// <summary>The balance of a shift on one type of ore: provisional until a period balance or a reconciliation settles it.</summary>
public sealed record ShiftBalance
{
    /// <summary>What was measured.</summary>
    public required RecordShiftBalance Recorded { get; init; }

    /// <summary>Revision, from 1; a correction is the next.</summary>
    public required int Revision { get; init; }

    /// <summary>Dry concentrate, weighed or by the two-product formula.</summary>
    public required Mass Concentrate { get; init; }

    /// <summary>Dry tailings: feed − concentrate.</summary>
    public required Mass Tailings { get; init; }

    /// <summary>Dry concentrate over dry feed with its standard uncertainty (zero where it was weighed).</summary>
    public required Measured<Ratio> Yield { get; init; }

    /// <summary>The metals, in the order recorded.</summary>
    public required IReadOnlyList<MetalBalance> Metals { get; init; }

    /// <summary>What somebody should look at: flags that do not refuse the balance.</summary>
    public required IReadOnlyList<Violation> Flags { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Code Actor { get; init; }

    /// <summary>The sequence of its ledger entry.</summary>
    public required long Entry { get; init; }
}
