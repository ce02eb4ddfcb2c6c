using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Calculations;

/// <summary>
/// Matte grade and slag losses of matte smelting, with the matte taken as Cu2S and FeS (Schlesinger, King, Sole, Davenport, Extractive Metallurgy of Copper, 5th ed.,
/// chapters 4 and 5). Molar masses: Cu 63.546, Fe 55.845, S 32.06 (IUPAC 2021). Pure.
/// </summary>
public static class MatteSmelting
{
    private const decimal Copper = 63.546m;
    private const decimal Iron = 55.845m;
    private const decimal Sulphur = 32.06m;

    /// <summary>
    /// The matte of the copper, iron and sulphur that stay unoxidised: all copper as Cu2S as far as sulphur reaches, the rest of the sulphur with iron as FeS. Iron
    /// without sulphur goes to the slag, sulphur without iron to the gas.
    /// </summary>
    /// <exception cref="RuleViolatedException">There is too little sulphur for the copper (<c>smelting.calculation.sulphur-short</c>): metallic copper would form.</exception>
    /// <exception cref="ValidationFailedException">The copper is not above zero (<c>kernel.value.not-positive</c>).</exception>
    public static MatteFall Fall(Mass copper, Mass iron, Mass sulphur)
    {
        if (copper <= Mass.Zero)
            throw new ValidationFailedException(KernelViolations.ValueNotPositive.At(nameof(copper), copper));
        var withCopper = Times(copper, Sulphur / (2 * Copper));
        if (sulphur < withCopper)
            throw new RuleViolatedException(SmeltingViolations.SulphurShort.At(nameof(sulphur), sulphur, ("needed", withCopper)));
        var left = sulphur - withCopper;
        var bound = Times(iron, Sulphur / Iron);
        var withIron = bound < left ? bound : left;
        var ironInMatte = bound < left ? iron : Times(left, Iron / Sulphur);
        return new MatteFall
        {
            Copper = copper,
            Iron = ironInMatte,
            Sulphur = withCopper + withIron,
            Matte = copper + ironInMatte + withCopper + withIron,
        };
    }

    /// <summary>Share of the copper charged that is lost in slag: slag × grade / charged.</summary>
    /// <exception cref="RuleViolatedException">Nothing was charged (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio SlagLoss(Mass charged, Mass slag, Grade slagGrade) => (slag * slagGrade) / charged;

    /// <summary>Copper grade of matte by difference: (charged − slag × grade) / matte.</summary>
    /// <exception cref="RuleViolatedException">There is no matte (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio Grade(Mass charged, Mass slag, Grade slagGrade, Mass matte) => (charged - (slag * slagGrade)) / matte;

    private static Mass Times(Mass mass, decimal factor) =>
        Mass.FromMilligrams((long)decimal.Round(mass.Milligrams * factor, MidpointRounding.ToEven));
}
