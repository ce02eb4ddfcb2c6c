using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Samples;

/// <summary>
/// What taking the sample adds to the uncertainty of one element: the relative standard uncertainty, from Gy's fundamental sampling variance σ² = C d³ / M
/// (Gy, Sampling of Particulate Materials, 1979) or from a variogram or duplicate test of the sampler.
/// </summary>
public sealed record SamplingUncertainty
{
    /// <summary>The element; null for moisture.</summary>
    public Code? Element { get; init; }

    /// <summary>One standard deviation over the grade.</summary>
    public required Ratio Relative { get; init; }

    /// <summary>How it was found; at most 200 characters.</summary>
    public required string Source { get; init; }
}
