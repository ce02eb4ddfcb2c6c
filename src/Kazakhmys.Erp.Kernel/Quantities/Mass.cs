using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>A dry mass of material or metal, in whole milligrams: up to 9.2 billion tonnes. Negative only as a difference.</summary>
public readonly partial record struct Mass : IQuantity<Mass>
{
    internal static readonly UnitTable Units = new(
        "mass", long.MinValue, long.MaxValue,
        new QuantityUnit("t", "т", 1_000_000_000),
        new QuantityUnit("kt", "кт", 1_000_000_000_000, 1, null, "тыс. т", "тыс.т", "мың т"),
        new QuantityUnit("Mt", "Мт", 1_000_000_000_000_000, 1, null, "млн т", "млн. т"),
        new QuantityUnit("kg", "кг", 1_000_000),
        new QuantityUnit("g", "г", 1_000),
        new QuantityUnit("mg", "мг", 1),
        new QuantityUnit("ozt", "тр. унц.", 311_034_768, 10_000, null, "oz t", "тр.унц."));

    /// <summary>In milligrams, the unit it is kept in.</summary>
    public long Milligrams { get; }

    /// <summary>From milligrams.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Mass FromMilligrams(long milligrams) => new(Units.Narrow(milligrams));

    /// <summary>From grams.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Mass FromGrams(decimal grams) => new(Units.From(grams, "g"));

    /// <summary>From kilograms.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Mass FromKilograms(decimal kilograms) => new(Units.From(kilograms, "kg"));

    /// <summary>From tonnes.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Mass FromTonnes(decimal tonnes) => new(Units.From(tonnes, "t"));

    /// <summary>From kilotonnes.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Mass FromKilotonnes(decimal kilotonnes) => new(Units.From(kilotonnes, "kt"));

    /// <summary>From troy ounces of 31.1034768 g (1 lb = 0.45359237 kg, 175 oz t = 12 lb), rounded half to even to the milligram.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Mass FromTroyOunces(decimal troyOunces) => new(Units.From(troyOunces, "ozt"));

    /// <summary>In grams, exact.</summary>
    public decimal Grams => Units.In(Milligrams, "g");

    /// <summary>In kilograms, exact.</summary>
    public decimal Kilograms => Units.In(Milligrams, "kg");

    /// <summary>In tonnes, exact.</summary>
    public decimal Tonnes => Units.In(Milligrams, "t");

    /// <summary>In kilotonnes, exact.</summary>
    public decimal Kilotonnes => Units.In(Milligrams, "kt");

    /// <summary>In troy ounces of 31.1034768 g, to 28 digits.</summary>
    public decimal TroyOunces => Units.In(Milligrams, "ozt");

    /// <summary>The metal in a dry mass of a grade, rounded once, half to even.</summary>
    public static Mass operator *(Mass dry, Grade grade) =>
        new(Units.MulDiv(dry.Milligrams, grade.PartsPerTrillion, Grade.Pure.PartsPerTrillion));

    /// <summary>The dry mass of a grade that holds this metal, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    /// <exception cref="RuleViolatedException">The grade is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Mass operator /(Mass metal, Grade grade) =>
        new(Units.MulDiv(metal.Milligrams, Grade.Pure.PartsPerTrillion, grade.PartsPerTrillion));

    /// <summary>The concentration of a solute in a volume of solution, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    /// <exception cref="RuleViolatedException">The volume is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Concentration operator /(Mass solute, Volume solution) => Concentration.Of(solute, solution);

    /// <summary>The wet mass that dries to this: dry / (1 − m), rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public WetMass Wet(Moisture moisture) => WetMass.Of(this, moisture);
}
