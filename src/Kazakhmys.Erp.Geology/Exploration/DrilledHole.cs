using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Exploration;

/// <summary>A hole with how far it is.</summary>
public sealed record DrilledHole
{
    /// <summary>The hole as planned.</summary>
    public required DrillHole Hole { get; init; }

    /// <summary>How deep it is; zero before the first record.</summary>
    public required Length Depth { get; init; }

    /// <summary>The day of the latest record, if any.</summary>
    public ProductionDay? Day { get; init; }
}
