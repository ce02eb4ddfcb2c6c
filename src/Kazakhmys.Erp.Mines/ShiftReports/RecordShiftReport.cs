using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>What one workplace did in one shift.</summary>
public sealed record RecordShiftReport
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The workplace of the mine.</summary>
    public required Code Workplace { get; init; }

    /// <summary>The shift.</summary>
    public required Shift Shift { get; init; }

    /// <summary>Metres of hole drilled.</summary>
    public Length Drilled { get; init; }

    /// <summary>Metres of hole blasted.</summary>
    public Length Blasted { get; init; }

    /// <summary>Dry mass hoisted from this workplace.</summary>
    public Mass Hoisted { get; init; }

    /// <summary>How many people worked here.</summary>
    public int Crew { get; init; }

    /// <summary>What was loaded, by machine and stockpile; empty when nothing was.</summary>
    public IReadOnlyList<ShiftLoad> Loads { get; init; } = [];

    /// <summary>What the machines did; each that is named fills the shift.</summary>
    public IReadOnlyList<MachineState> Machines { get; init; } = [];

    /// <summary>What is known of the grades of the ore.</summary>
    public StatedGrades Grades { get; init; } = StatedGrades.None;
}
