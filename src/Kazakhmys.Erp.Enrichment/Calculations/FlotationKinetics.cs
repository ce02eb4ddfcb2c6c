using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Enrichment.Calculations;

/// <summary>First-order kinetics of batch flotation: R = R∞ (1 − e^(−kt)) (B. A. Wills, J. A. Finch, Wills' Mineral Processing Technology, 8th ed. 2016, section 12.9).</summary>
public static class FlotationKinetics
{
    /// <summary>Recovery after a time, rounded to parts per 10¹².</summary>
    /// <param name="ultimate">R∞, the recovery of endless flotation.</param>
    /// <param name="ratePerMinute">k, one over minutes; not negative.</param>
    /// <param name="time">Time of flotation; not negative.</param>
    /// <exception cref="ValidationFailedException">Rate or time is negative (<c>kernel.value.negative</c>).</exception>
    public static Ratio Recovery(Ratio ultimate, double ratePerMinute, Duration time)
    {
        if (!(ratePerMinute >= 0))
            throw new ValidationFailedException(KernelViolations.ValueNegative.At(nameof(ratePerMinute), ratePerMinute));
        if (time < Duration.Zero)
            throw new ValidationFailedException(KernelViolations.ValueNegative.At(nameof(time), time));
        var reached = -Math.Exp(-ratePerMinute * time.TotalMinutes) + 1;
        return Ratio.FromPartsPerTrillion((long)Math.Round(ultimate.PartsPerTrillion * reached));
    }
}
