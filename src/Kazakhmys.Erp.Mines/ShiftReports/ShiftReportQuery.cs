using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>Which shift reports are asked for: the latest revision of each.</summary>
public sealed record ShiftReportQuery
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>First production day.</summary>
    public required ProductionDay First { get; init; }

    /// <summary>Last production day, included.</summary>
    public required ProductionDay Last { get; init; }

    /// <summary>Only this mine; null for all.</summary>
    public Code? Mine { get; init; }

    /// <summary>Only reports whose latest revision is approved (true) or not (false); null for all.</summary>
    public bool? Approved { get; init; }
}
