using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>
/// A mass as weighed, with its moisture, in whole milligrams. It becomes a dry <see cref="Mass"/> only through a
/// <see cref="Moisture"/>. Negative only as a difference.
/// </summary>
public readonly partial record struct WetMass : IQuantity<WetMass>
{
    internal static readonly UnitTable Units = new(
        "wet mass", long.MinValue, long.MaxValue,
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
    public static WetMass FromMilligrams(long milligrams) => new(Units.Narrow(milligrams));

    /// <summary>From grams.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static WetMass FromGrams(decimal grams) => new(Units.From(grams, "g"));

    /// <summary>From kilograms.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static WetMass FromKilograms(decimal kilograms) => new(Units.From(kilograms, "kg"));

    /// <summary>From tonnes.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static WetMass FromTonnes(decimal tonnes) => new(Units.From(tonnes, "t"));

    /// <summary>From kilotonnes.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static WetMass FromKilotonnes(decimal kilotonnes) => new(Units.From(kilotonnes, "kt"));

    /// <summary>In grams, exact.</summary>
    public decimal Grams => Units.In(Milligrams, "g");

    /// <summary>In kilograms, exact.</summary>
    public decimal Kilograms => Units.In(Milligrams, "kg");

    /// <summary>In tonnes, exact.</summary>
    public decimal Tonnes => Units.In(Milligrams, "t");

    /// <summary>In kilotonnes, exact.</summary>
    public decimal Kilotonnes => Units.In(Milligrams, "kt");

    /// <summary>The dry mass: wet × (1 − m), rounded once, half to even.</summary>
    public Mass Dry(Moisture moisture) =>
        Mass.FromMilligrams(Units.MulDiv(Milligrams, moisture.DryPartsPerTrillion, Grade.Pure.PartsPerTrillion));

    internal static WetMass Of(Mass dry, Moisture moisture) =>
        new(Units.MulDiv(dry.Milligrams, Grade.Pure.PartsPerTrillion, moisture.DryPartsPerTrillion));
}
