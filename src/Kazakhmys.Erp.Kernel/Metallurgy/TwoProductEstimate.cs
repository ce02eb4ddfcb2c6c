using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Kernel.Metallurgy;

/// <summary>Yield and recovery with the standard uncertainty that the assays' uncertainties give them.</summary>
public sealed record TwoProductEstimate
{
    /// <summary>Dry concentrate over dry feed.</summary>
    public required Measured<Ratio> Yield { get; init; }

    /// <summary>Metal in concentrate over metal in feed.</summary>
    public required Measured<Ratio> Recovery { get; init; }
}
