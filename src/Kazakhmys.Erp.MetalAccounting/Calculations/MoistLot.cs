using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Calculations;

/// <summary>A lot as weighed, with its moisture and grade.</summary>
public sealed record MoistLot
{
    /// <summary>Wet mass.</summary>
    public required WetMass Wet { get; init; }

    /// <summary>Moisture on wet basis.</summary>
    public required Moisture Moisture { get; init; }

    /// <summary>Grade of the metal in the dry mass.</summary>
    public required Grade Grade { get; init; }
}
