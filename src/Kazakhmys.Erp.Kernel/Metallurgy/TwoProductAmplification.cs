using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Kernel.Metallurgy;

/// <summary>
/// By how much the two-product formula enlarges one relative standard uncertainty common to the three assays, which are independent:
/// a factor of 0.34 turns ±2 % on each assay into ±0.68 % of the result, relative.
/// </summary>
public sealed record TwoProductAmplification
{
    /// <summary>Relative uncertainty of the recovery over that of the assays, to first order.</summary>
    public required Ratio ExactRecovery { get; init; }

    /// <summary>The same by the rule of thumb √2(1 − R)/|R − Y|.</summary>
    public required Ratio ApproximateRecovery { get; init; }

    /// <summary>Relative uncertainty of the yield over that of the assays, to first order.</summary>
    public required Ratio ExactYield { get; init; }

    /// <summary>The same by the rule of thumb √2(1 − Y)/|R − Y|.</summary>
    public required Ratio ApproximateYield { get; init; }
}
