using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Calculations;

/// <summary>What is known of a material and wanted of its sampling, for Gy's formula.</summary>
public sealed record SamplingProtocol
{
    /// <summary>d of each stage: the sieve that 95 % passes; at least one, each above zero.</summary>
    public required IReadOnlyList<Length> TopSizes { get; init; }

    /// <summary>L: the size at which the mineral is liberated; above zero.</summary>
    public required Length LiberationSize { get; init; }

    /// <summary>Grade of the metal in the material; above zero, below <see cref="MineralGrade"/>.</summary>
    public required Grade MaterialGrade { get; init; }

    /// <summary>Grade of the metal in the pure mineral.</summary>
    public required Grade MineralGrade { get; init; }

    /// <summary>Density of the mineral.</summary>
    public required Concentration MineralDensity { get; init; }

    /// <summary>Density of the gangue.</summary>
    public required Concentration GangueDensity { get; init; }

    /// <summary>f: shape factor; 0.5 for most ores, 0.2 for flaky minerals such as gold.</summary>
    public required Ratio ShapeFactor { get; init; }

    /// <summary>g: size range factor; 0.25 for unsized material, to 1 for material of one size.</summary>
    public required Ratio SizeRangeFactor { get; init; }

    /// <summary>The relative error that all stages together may make, at the confidence of <see cref="CoverageFactor"/>.</summary>
    public required Ratio RelativeError { get; init; }

    /// <summary>How many standard deviations that error is: 1.96 for 95 % confidence.</summary>
    public required Ratio CoverageFactor { get; init; }

    /// <summary>The number of stages among which the variance is shared equally; without it the number of <see cref="TopSizes"/>.</summary>
    public int? Stages { get; init; }

    /// <summary>By how much the variance of each stage is made smaller than its share, to leave room for what the formula does not hold; 1 for nothing.</summary>
    public required Ratio SafetyFactor { get; init; }
}
