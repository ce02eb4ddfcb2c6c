using System.Globalization;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Calculations;

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

    /// <summary>By Gy's formula for a sample of a top size, from a lot or from something much larger than it.</summary>
    /// <exception cref="ValidationFailedException">As for <see cref="GySampling.Deviation"/>.</exception>
    public static SamplingUncertainty ByGy(Code element, Concentration samplingConstant, Length topSize, Mass sample, Mass? lot = null) => new()
    {
        Element = element,
        Relative = GySampling.Deviation(samplingConstant, topSize, sample, lot),
        Source = string.Create(CultureInfo.InvariantCulture, $"Gy: C = {samplingConstant}, d = {topSize}, M = {sample}"),
    };
}
