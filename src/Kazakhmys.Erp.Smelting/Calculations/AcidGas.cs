using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Calculations;

/// <summary>
/// Strength of the gas of an acid plant: SO2 by volume, from sulphur and gas at normal conditions (0 °C, 101.325 kPa), with S 32.06 g/mol (IUPAC 2021) and 22.41396954
/// L/mol (CODATA 2018). Pure.
/// </summary>
public static class AcidGas
{
    private const decimal Sulphur = 32.06m;
    private const decimal LitresPerMole = 22.41396954m;

    /// <summary>SO2 in the gas by volume.</summary>
    /// <exception cref="ValidationFailedException">There is no gas (<c>kernel.value.not-positive</c>).</exception>
    public static Ratio Strength(Mass sulphur, Volume gas)
    {
        if (gas <= Volume.Zero)
            throw new ValidationFailedException(KernelViolations.ValueNotPositive.At(nameof(gas), gas));
        return Ratio.FromFraction(decimal.Round(sulphur.Grams / Sulphur * LitresPerMole / gas.Litres, 12, MidpointRounding.ToEven));
    }

    /// <summary>Gas at normal conditions that carries sulphur at a strength, for example the least that a converter of the acid plant bears.</summary>
    /// <exception cref="ValidationFailedException">The strength is not above 0 and up to 100 % (<c>smelting.calculation.efficiency</c>).</exception>
    public static Volume Gas(Mass sulphur, Ratio strength)
    {
        if (strength <= Ratio.Zero || strength > Ratio.One)
            throw new ValidationFailedException(SmeltingViolations.EfficiencyImpossible.At(nameof(strength), strength));
        return Volume.FromLitres(decimal.Round(sulphur.Grams / Sulphur * LitresPerMole / strength.Fraction, 3, MidpointRounding.ToEven));
    }
}
