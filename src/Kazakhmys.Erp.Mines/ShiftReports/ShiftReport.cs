using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>One revision of a shift report as it is stored.</summary>
public sealed record ShiftReport
{
    /// <summary>Which report.</summary>
    public required ShiftReportId Id { get; init; }

    /// <summary>The revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>What it says.</summary>
    public required RecordShiftReport Content { get; init; }

    /// <summary>Who recorded this revision.</summary>
    public required Code RecordedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>Why it corrects the revision before, if it does.</summary>
    public string? Reason { get; init; }

    /// <summary>Who approved this revision, once somebody has.</summary>
    public Code? ApprovedBy { get; init; }

    /// <summary>When.</summary>
    public Instant? ApprovedAt { get; init; }

    /// <summary>Sequence of its ledger entry, once it is approved and moved something.</summary>
    public long? Entry { get; init; }

    /// <summary>True when it is approved.</summary>
    public bool IsApproved => ApprovedAt is not null;
}
