using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>A measured value with its standard uncertainty (JCGM 100:2008, 2.3.1: one standard deviation) and status.</summary>
/// <typeparam name="T">The quantity.</typeparam>
public readonly record struct Measured<T>
    where T : struct, IQuantity<T>
{
    /// <summary>A measured value; a value that is counted rather than measured has an uncertainty of zero.</summary>
    /// <exception cref="ValidationFailedException">The uncertainty is negative (<c>kernel.measured.uncertainty-negative</c>).</exception>
    public Measured(T value, T standardUncertainty, MeasurementStatus status)
    {
        if (standardUncertainty.SmallestUnits < 0)
        {
            throw new ValidationFailedException(
                KernelViolations.MeasuredUncertaintyNegative.At(nameof(StandardUncertainty), standardUncertainty));
        }
        (Value, StandardUncertainty, Status) = (value, standardUncertainty, status);
    }

    /// <summary>The best estimate.</summary>
    public T Value { get; }

    /// <summary>One standard deviation, in the unit of the value.</summary>
    public T StandardUncertainty { get; }

    /// <summary>Whether the value may still change.</summary>
    public MeasurementStatus Status { get; }

    /// <summary>Uncertainty over value, rounded once, half to even.</summary>
    /// <exception cref="RuleViolatedException">The value is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public Ratio RelativeUncertainty => Ratio.FromPartsPerTrillion(Ratio.Units.MulDiv(
        StandardUncertainty.SmallestUnits, Ratio.One.PartsPerTrillion, Int128.Abs(Value.SmallestUnits)));

    /// <summary>Value ± uncertainty, culture-invariant.</summary>
    public override string ToString() => $"{Value} ± {StandardUncertainty}";
}
