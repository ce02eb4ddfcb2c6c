using Kazakhmys.Erp.MetalAccounting.Measurements;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>What is plausible at a measuring point. A limit that is null is not checked.</summary>
public sealed record PointLimits
{
    /// <summary>The least plausible value.</summary>
    public MeasuredValue? Low { get; init; }

    /// <summary>The largest plausible value.</summary>
    public MeasuredValue? High { get; init; }

    /// <summary>The largest plausible change from one value to the next; more is a spike.</summary>
    public MeasuredValue? LargestStep { get; init; }

    /// <summary>How many times in a row one and the same value makes an instrument frozen; at least 2.</summary>
    public int? FrozenAfter { get; init; }

    /// <summary>How long after the moment a value may be recorded without being late.</summary>
    public Duration? LateAfter { get; init; }
}
