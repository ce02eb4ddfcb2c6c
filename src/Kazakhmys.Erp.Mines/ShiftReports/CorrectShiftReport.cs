namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>
/// A new revision of a shift report. When the one before was approved, its entry stays until the new revision is approved:
/// then it is reversed and the new one posted, in one unit of work.
/// </summary>
public sealed record CorrectShiftReport
{
    /// <summary>The whole report as it should read.</summary>
    public required RecordShiftReport Report { get; init; }

    /// <summary>The revision that is corrected; another one now current refuses the correction.</summary>
    public required int Revision { get; init; }

    /// <summary>Why, at most 500 characters.</summary>
    public required string Reason { get; init; }
}
