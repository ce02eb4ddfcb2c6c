using Kazakhmys.Erp.Kernel.Calendars;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>The order to approve one revision of a shift report.</summary>
public sealed record ApproveShiftReport
{
    /// <summary>Which report.</summary>
    public required ShiftReportId Report { get; init; }

    /// <summary>The revision that the approver has read.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>The day of an open period on which it is booked, where the shift lies in a closed one.</summary>
    public ProductionDay? BookedOn { get; init; }
}
