using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Calculations;

/// <summary>
/// Recovery of a heap leach over time, of the first order: R(t) = R∞ (1 − e^(−k t)) (Petersen and Dixon, in: Taylor and Jansen (eds.), Hydrometallurgy theory and
/// practice; the curve that column tests are fitted with). Pure.
/// </summary>
public sealed record LeachCurve
{
    /// <summary>What is recovered in the end, R∞: above 0 and up to 100 %.</summary>
    public required Ratio Ultimate { get; init; }

    /// <summary>Rate k a day: above 0.</summary>
    public required Ratio RatePerDay { get; init; }

    /// <summary>Recovery after so many days of irrigation.</summary>
    /// <exception cref="ValidationFailedException">The days are negative (<c>kernel.value.negative</c>), the curve is not one (<c>smelting.calculation.efficiency</c>,
    /// <c>kernel.value.not-positive</c>).</exception>
    public Ratio After(decimal days)
    {
        Require();
        if (days < 0)
            throw new ValidationFailedException(KernelViolations.ValueNegative.At(nameof(days), days));
        var share = 1 - Math.Exp(-(double)(RatePerDay.Fraction * days));
        return Ultimate * Ratio.FromFraction(decimal.Round((decimal)share, 12, MidpointRounding.ToEven));
    }

    /// <summary>Days of irrigation until a recovery is reached, rounded up to whole days; null when it never is.</summary>
    /// <exception cref="ValidationFailedException">The curve is not one (<c>smelting.calculation.efficiency</c>, <c>kernel.value.not-positive</c>).</exception>
    public int? DaysTo(Ratio recovery)
    {
        Require();
        if (recovery >= Ultimate)
            return null;
        return recovery <= Ratio.Zero
            ? 0
            : (int)Math.Ceiling(-Math.Log(1 - (double)(recovery / Ultimate).Fraction) / (double)RatePerDay.Fraction);
    }

    private void Require()
    {
        if (Ultimate <= Ratio.Zero || Ultimate > Ratio.One)
            throw new ValidationFailedException(SmeltingViolations.EfficiencyImpossible.At(nameof(Ultimate), Ultimate));
        if (RatePerDay <= Ratio.Zero)
            throw new ValidationFailedException(KernelViolations.ValueNotPositive.At(nameof(RatePerDay), RatePerDay));
    }
}
