using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Calculations;

/// <summary>One stage of a sampling protocol by Gy's formula.</summary>
public sealed record SamplingStage
{
    /// <summary>d: top size of the stage.</summary>
    public required Length TopSize { get; init; }

    /// <summary>l = √(L/d), at most 1.</summary>
    public required Ratio LiberationFactor { get; init; }

    /// <summary>C = f g l m: sampling constant, mass per volume.</summary>
    public required Concentration SamplingConstant { get; init; }

    /// <summary>M = C d³ / σ²: the least sample that the stage has to take, to the milligram.</summary>
    public required Mass MinimumMass { get; init; }
}
