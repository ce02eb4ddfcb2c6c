using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Unaccounted;

/// <summary>The settings of a tabular CUSUM, in standard deviations (Montgomery, Introduction to Statistical Quality Control, 7th ed., section 9.1.3).</summary>
public sealed record CusumOptions
{
    /// <summary>Half a standard deviation of allowance and five of decision: finds a shift of one standard deviation in about ten periods.</summary>
    public static CusumOptions Default { get; } = new();

    /// <summary>The allowance k: half the shift that is to be found.</summary>
    public Ratio Allowance { get; init; } = Ratio.FromFraction(0.5m);

    /// <summary>The decision interval h: beyond it the sum is a signal.</summary>
    public Ratio Decision { get; init; } = Ratio.FromFraction(5m);
}
