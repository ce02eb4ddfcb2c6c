using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>Which shift report: there is one for each workplace and shift.</summary>
/// <param name="Book">The book.</param>
/// <param name="Mine">The mine.</param>
/// <param name="Workplace">The workplace.</param>
/// <param name="Shift">The shift.</param>
public readonly record struct ShiftReportId(Code Book, Code Mine, Code Workplace, Shift Shift)
{
    /// <summary>The identity of the document in its book, date first: <c>2026-11-23/2/zhz-south/stope-7</c>.</summary>
    public string Document => $"{Shift}/{Mine}/{Workplace}";

    /// <summary>The document on one line.</summary>
    public override string ToString() => Document;
}
