using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Calculations;

/// <summary>
/// Faraday's law for copper: m = I t η M / (z F), with M = 63.546 g/mol (IUPAC, Standard Atomic Weights 2021), z = 2 and
/// F = 96485.33212 C/mol (CODATA 2018, exact value e N_A to ten digits): 1.1855 g/Ah at 100 %. Charge is in ampere-hours, current × time × cells. Pure.
/// </summary>
public static class Electrolysis
{
    private const decimal CopperGramsPerMole = 63.546m;
    private const decimal CoulombsPerMole = 96485.33212m;
    private const decimal CoulombsPerAmpereHour = 3600m;
    private const decimal Electrons = 2m;

    /// <summary>Copper that one ampere-hour deposits at 100 %, in grams.</summary>
    public static decimal GramsPerAmpereHour { get; } = CopperGramsPerMole * CoulombsPerAmpereHour / (Electrons * CoulombsPerMole);

    /// <summary>Copper deposited, rounded half to even to the milligram.</summary>
    /// <exception cref="ValidationFailedException">The efficiency is not above 0 and up to 100 % (<c>smelting.calculation.efficiency</c>), or the charge is negative
    /// (<c>kernel.value.negative</c>).</exception>
    public static Mass Copper(decimal ampereHours, Ratio currentEfficiency)
    {
        RequireEfficiency(currentEfficiency);
        if (ampereHours < 0)
            throw new ValidationFailedException(KernelViolations.ValueNegative.At(nameof(ampereHours), ampereHours));
        return Mass.FromGrams(decimal.Round(ampereHours * GramsPerAmpereHour * currentEfficiency.Fraction, 3, MidpointRounding.ToEven));
    }

    /// <summary>
    /// Metal deposited by Faraday's law, m = I t η M / (z F), rounded half to even to the milligram: silver in a Moebius cell (107.8682 g/mol, z = 1), gold in a
    /// Wohlwill cell (196.966570 g/mol, z = 3).
    /// </summary>
    /// <param name="ampereHours">Charge: current × time × cells.</param>
    /// <param name="gramsPerMole">Molar mass of the metal.</param>
    /// <param name="electrons">Electrons an ion takes up, at least 1.</param>
    /// <param name="currentEfficiency">Share of the charge that deposits metal.</param>
    /// <exception cref="ValidationFailedException">The efficiency is not above 0 and up to 100 % (<c>smelting.calculation.efficiency</c>), the charge is negative
    /// (<c>kernel.value.negative</c>), or molar mass or electrons are not above zero (<c>kernel.value.not-positive</c>).</exception>
    public static Mass Deposit(decimal ampereHours, decimal gramsPerMole, int electrons, Ratio currentEfficiency)
    {
        RequireEfficiency(currentEfficiency);
        if (ampereHours < 0)
            throw new ValidationFailedException(KernelViolations.ValueNegative.At(nameof(ampereHours), ampereHours));
        if (gramsPerMole <= 0)
            throw new ValidationFailedException(KernelViolations.ValueNotPositive.At(nameof(gramsPerMole), gramsPerMole));
        if (electrons < 1)
            throw new ValidationFailedException(KernelViolations.ValueNotPositive.At(nameof(electrons), electrons));
        var grams = ampereHours * CoulombsPerAmpereHour * gramsPerMole * currentEfficiency.Fraction / (electrons * CoulombsPerMole);
        return Mass.FromGrams(decimal.Round(grams, 3, MidpointRounding.ToEven));
    }

    /// <summary>Current efficiency: copper weighed over copper by Faraday's law. Above 100 % when a measurement is wrong; it is not clipped.</summary>
    /// <exception cref="ValidationFailedException">The charge is not above zero (<c>kernel.value.not-positive</c>).</exception>
    public static Ratio CurrentEfficiency(Mass deposited, decimal ampereHours)
    {
        if (ampereHours <= 0)
            throw new ValidationFailedException(KernelViolations.ValueNotPositive.At(nameof(ampereHours), ampereHours));
        return deposited / Copper(ampereHours, Ratio.One);
    }

    /// <summary>Direct-current energy for a tonne of copper at a cell voltage: U / (1.1855 g/Ah × η), about 843.5 kWh/t for a volt.</summary>
    /// <exception cref="ValidationFailedException">The efficiency is not above 0 and up to 100 % (<c>smelting.calculation.efficiency</c>).</exception>
    public static Energy PerTonne(decimal cellVolts, Ratio currentEfficiency)
    {
        RequireEfficiency(currentEfficiency);
        var wattHours = cellVolts * 1_000_000m / (GramsPerAmpereHour * currentEfficiency.Fraction);
        return Energy.FromWattHours((long)decimal.Round(wattHours, MidpointRounding.ToEven));
    }

    /// <summary>Energy metered for a tonne of copper made, rounded half to even to the watt-hour.</summary>
    /// <exception cref="RuleViolatedException">Nothing was made (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Energy PerTonne(Energy metered, Mass copper) => metered / (copper / Mass.FromTonnes(1));

    private static void RequireEfficiency(Ratio currentEfficiency)
    {
        if (currentEfficiency <= Ratio.Zero || currentEfficiency > Ratio.One)
            throw new ValidationFailedException(SmeltingViolations.EfficiencyImpossible.At(nameof(currentEfficiency), currentEfficiency));
    }
}
