using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Calculations;

/// <summary>Sulphuric acid from the sulphur of smelter gas: S + 1.5 O2 + H2O → H2SO4, 98.079 / 32.06 (IUPAC 2021 molar masses) = 3.0592 t a tonne. Pure.</summary>
public static class SulphuricAcid
{
    /// <summary>H2SO4 by sulphur, 98.079 / 32.06.</summary>
    public static Ratio PerSulphur { get; } = Ratio.Of(98_079, 32_060);

    /// <summary>H2SO4 (100 %) that sulphur in gas gives at a conversion, rounded half to even to the milligram.</summary>
    public static Mass FromSulphur(Mass sulphur, Ratio conversion) => sulphur * PerSulphur * conversion;

    /// <summary>Sulphur in H2SO4 (100 %), rounded half to even to the milligram.</summary>
    public static Mass SulphurIn(Mass monohydrate) =>
        Mass.FromMilligrams(Mass.Units.MulDiv(monohydrate.Milligrams, 32_060, 98_079));
}
