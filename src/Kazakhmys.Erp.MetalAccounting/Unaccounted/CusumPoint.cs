using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Unaccounted;

/// <summary>The two cumulative sums after one period.</summary>
public sealed record CusumPoint
{
    /// <summary>Before the first period.</summary>
    public static CusumPoint Start { get; } = new();

    /// <summary>C⁺, the sum of what lies above the target; zero or more.</summary>
    public Ratio High { get; init; }

    /// <summary>C⁻, the sum of what lies below the target; zero or more.</summary>
    public Ratio Low { get; init; }

    /// <summary>N⁺, how many periods in a row C⁺ has been above zero: the shift began so long ago.</summary>
    public int HighRun { get; init; }

    /// <summary>N⁻, how many periods in a row C⁻ has been above zero.</summary>
    public int LowRun { get; init; }

    /// <summary>True when either sum is beyond the decision interval.</summary>
    public bool IsSignal { get; init; }
}
