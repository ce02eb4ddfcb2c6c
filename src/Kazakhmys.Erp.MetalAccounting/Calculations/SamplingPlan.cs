using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Calculations;

/// <summary>The least sample masses of a sampling protocol.</summary>
public sealed record SamplingPlan
{
    /// <summary>m = (1 − a)/a ((1 − a) r + a t): mineralogical factor, with a the mineral's share, r its and t the gangue's density.</summary>
    public required Concentration MineralogicalFactor { get; init; }

    /// <summary>Relative standard deviation of each stage.</summary>
    public required Ratio StageDeviation { get; init; }

    /// <summary>The stages, in the order of the protocol.</summary>
    public required IReadOnlyList<SamplingStage> Stages { get; init; }

    /// <summary>Relative error of all stages together with these masses, at the confidence of the protocol.</summary>
    public required Ratio TotalError { get; init; }
}
