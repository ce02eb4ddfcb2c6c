using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>What became of a shift report that was recorded, corrected or approved.</summary>
public sealed record ShiftReportReceipt
{
    /// <summary>Which report.</summary>
    public required ShiftReportId Id { get; init; }

    /// <summary>The revision.</summary>
    public required int Revision { get; init; }

    /// <summary>Sequence of its ledger entry; null while it is not approved, or when it moved nothing.</summary>
    public long? Entry { get; init; }

    /// <summary>True when the same had been done before, and nothing was changed.</summary>
    public bool WasDoneBefore { get; init; }

    /// <summary>What somebody should look at.</summary>
    public IReadOnlyList<Violation> Warnings { get; init; } = [];
}
