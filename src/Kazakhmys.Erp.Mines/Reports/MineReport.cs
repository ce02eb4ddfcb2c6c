using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Reports;

/// <summary>One mine over one period: masses and metals from the ledger, work from the approved shift reports.</summary>
public sealed record MineReport
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>Stockpiles, dumps and unaccounted, by account and commodity.</summary>
    public required IReadOnlyList<MineReportLine> Lines { get; init; }

    /// <summary>How many approved shift reports there are.</summary>
    public required int Approved { get; init; }

    /// <summary>How many reports wait for approval of their latest revision.</summary>
    public required int Waiting { get; init; }

    /// <summary>Metres of hole drilled, by approved reports.</summary>
    public required Length Drilled { get; init; }

    /// <summary>Metres of hole blasted, by approved reports.</summary>
    public required Length Blasted { get; init; }

    /// <summary>Dry mass hoisted, by approved reports.</summary>
    public required Mass Hoisted { get; init; }

    /// <summary>Worker-shifts, by approved reports.</summary>
    public required long CrewShifts { get; init; }
}
