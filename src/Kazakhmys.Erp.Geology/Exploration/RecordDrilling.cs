using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Exploration;

/// <summary>How deep a hole is at the end of a day.</summary>
public sealed record RecordDrilling
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The programme.</summary>
    public required Code Programme { get; init; }

    /// <summary>The hole.</summary>
    public required Code Hole { get; init; }

    /// <summary>The day.</summary>
    public required ProductionDay Day { get; init; }

    /// <summary>Length of the hole at its end, measured along it; deeper than the day before.</summary>
    public required Length Depth { get; init; }
}
