using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Masses in whatever unit the caller uses throughout, as masses of the kernel and back.</summary>
internal static class ScaledMasses
{
    /// <summary>Leaves room for sums and quotients of the inputs: a hundredth of the range.</summary>
    private const decimal Most = 90_000_000_000_000_000m;

    public static DecimalScale For(IEnumerable<decimal> masses) => new(masses, Most);

    public static Mass MassOf(this DecimalScale scale, decimal mass) => Mass.FromMilligrams(scale.In(mass));

    public static decimal Out(this DecimalScale scale, Mass mass) => scale.Out(mass.Milligrams);

    /// <summary>A fraction in parts per 10¹², rounded half to even.</summary>
    public static long Parts(decimal fraction) =>
        decimal.ToInt64(Math.Round(fraction * Ratio.One.PartsPerTrillion, MidpointRounding.ToEven));
}
