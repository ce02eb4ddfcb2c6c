using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Calculations;

/// <summary>
/// Blast for converting a matte by stoichiometry: FeS + 1.5 O2 → FeO + SO2 in the slag blow, Cu2S + O2 → 2 Cu + SO2 in the copper blow (Schlesinger et al., Extractive
/// Metallurgy of Copper, 5th ed., chapter 8). Molar masses Fe 55.845, S 32.06, O 15.999 (IUPAC 2021); molar volume of an ideal gas at 0 °C and 101.325 kPa 22.41396954
/// L/mol (CODATA 2018). Pure.
/// </summary>
public static class ConverterBlowing
{
    private const decimal Iron = 55.845m;
    private const decimal Sulphur = 32.06m;
    private const decimal Oxygen = 15.999m;
    private const decimal LitresPerMole = 22.41396954m;

    /// <summary>The oxygen of dry air by volume, 20.95 %.</summary>
    public static Ratio Air { get; } = Ratio.FromPercent(20.95m);

    /// <summary>Blast and gas for burning the iron and sulphur of a matte.</summary>
    /// <param name="iron">Iron to be slagged as FeO.</param>
    /// <param name="sulphur">Sulphur to be burnt to SO2.</param>
    /// <param name="blastOxygen">Oxygen in the blast by volume: 20.95 % for air, more when it is enriched.</param>
    /// <param name="oxygenEfficiency">Share of the oxygen of the blast that reacts.</param>
    /// <exception cref="ValidationFailedException">A share is not above 0 and up to 100 % (<c>smelting.calculation.efficiency</c>), or a mass is negative
    /// (<c>kernel.value.negative</c>).</exception>
    public static BlowingDemand Demand(Mass iron, Mass sulphur, Ratio blastOxygen, Ratio oxygenEfficiency)
    {
        foreach (var (name, mass) in new[] { (nameof(iron), iron), (nameof(sulphur), sulphur) })
            if (mass < Mass.Zero)
                throw new ValidationFailedException(KernelViolations.ValueNegative.At(name, mass));
        foreach (var (name, share) in new[] { (nameof(blastOxygen), blastOxygen), (nameof(oxygenEfficiency), oxygenEfficiency) })
            if (share <= Ratio.Zero || share > Ratio.One)
                throw new ValidationFailedException(SmeltingViolations.EfficiencyImpossible.At(name, share));
        var molesIron = iron.Grams / Iron / 2;
        var molesSulphur = sulphur.Grams / Sulphur;
        var blast = (molesIron + molesSulphur) * LitresPerMole / (blastOxygen.Fraction * oxygenEfficiency.Fraction);
        var offGas = blast - ((molesIron + molesSulphur) * LitresPerMole) + (molesSulphur * LitresPerMole);
        return new BlowingDemand
        {
            OxygenForIron = Rounded(molesIron * 2 * Oxygen),
            OxygenForSulphur = Rounded(molesSulphur * 2 * Oxygen),
            Blast = Litres(blast),
            SulphurDioxide = Rounded(molesSulphur * (Sulphur + (2 * Oxygen))),
            OffGas = Litres(offGas),
            GasStrength = offGas == 0 ? Ratio.Zero : Ratio.FromFraction(decimal.Round(molesSulphur * LitresPerMole / offGas, 12, MidpointRounding.ToEven)),
        };
    }

    private static Mass Rounded(decimal grams) => Mass.FromGrams(decimal.Round(grams, 3, MidpointRounding.ToEven));

    private static Volume Litres(decimal litres) => Volume.FromLitres(decimal.Round(litres, 3, MidpointRounding.ToEven));
}
