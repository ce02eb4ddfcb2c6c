using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Figures;

/// <summary>A value and the bounds between which it lies for certain, given how its inputs were rounded.</summary>
/// <typeparam name="T">The quantity.</typeparam>
public sealed record Interval<T>
    where T : struct, IQuantity<T>
{
    /// <summary>The least that it can be.</summary>
    public required T Low { get; init; }

    /// <summary>From the figures as printed.</summary>
    public required T Value { get; init; }

    /// <summary>The most that it can be.</summary>
    public required T High { get; init; }

    /// <summary>True when the other interval has a value in common with this one.</summary>
    public bool Overlaps(Interval<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Low <= other.High && other.Low <= High;
    }

    /// <summary>True when the value lies within the bounds.</summary>
    public bool Contains(T value) => Low <= value && value <= High;

    /// <summary>Value and bounds, culture-invariant.</summary>
    public override string ToString() => $"{Value} ({Low} – {High})";
}
