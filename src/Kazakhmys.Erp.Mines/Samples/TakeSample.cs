using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Mines.ShiftReports;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Samples;

/// <summary>A sample of the ore of a workplace and shift. Its results come later.</summary>
public sealed record TakeSample
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>Number of the sample, unique in the mine; one segment of at most 40 characters.</summary>
    public required Code Sample { get; init; }

    /// <summary>The workplace.</summary>
    public required Code Workplace { get; init; }

    /// <summary>The shift whose ore it stands for.</summary>
    public required Shift Shift { get; init; }

    /// <summary>For the laboratory (from loads, cars, a belt) or for grade control (blast holes, channels); the block model takes no samples.</summary>
    public required GradeSource Source { get; init; }

    /// <summary>Dry mass of ore that it stands for: its weight among the samples of the shift.</summary>
    public required Mass Dry { get; init; }

    /// <summary>When it was taken; not after now.</summary>
    public required Instant TakenAt { get; init; }

    /// <summary>Who took it, at most 200 characters.</summary>
    public required string Person { get; init; }
}
