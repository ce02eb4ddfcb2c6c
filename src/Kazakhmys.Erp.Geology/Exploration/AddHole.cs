using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Geology.Exploration;

/// <summary>A hole that is to be added to a programme.</summary>
public sealed record AddHole
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The programme.</summary>
    public required Code Programme { get; init; }

    /// <summary>The hole.</summary>
    public required DrillHole Hole { get; init; }
}
