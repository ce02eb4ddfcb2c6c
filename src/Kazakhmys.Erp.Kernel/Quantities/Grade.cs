using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>The content of an element in dry material, a mass fraction in whole parts per 10¹²: 0 to 1, exact.</summary>
public readonly partial record struct Grade : IQuantity<Grade>
{
    internal static readonly UnitTable Units = new(
        "grade", 0, 1_000_000_000_000,
        new QuantityUnit("%", "%", 10_000_000_000),
        new QuantityUnit("g/t", "г/т", 1_000_000),
        new QuantityUnit("ppm", "ppm", 1_000_000),
        new QuantityUnit("ppb", "ppb", 1_000),
        new QuantityUnit("kg/t", "кг/т", 1_000_000_000),
        new QuantityUnit("mg/t", "мг/т", 1_000));

    /// <summary>In parts per 10¹², the unit it is kept in.</summary>
    public long PartsPerTrillion { get; }

    /// <summary>From parts per 10¹².</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Grade FromPartsPerTrillion(long partsPerTrillion) => new(Units.Narrow(partsPerTrillion));

    /// <summary>From percent.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Grade FromPercent(decimal percent) => new(Units.From(percent, "%"));

    /// <summary>From grams per tonne.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Grade FromGramsPerTonne(decimal gramsPerTonne) => new(Units.From(gramsPerTonne, "g/t"));

    /// <summary>From a mass fraction, 0 to 1.</summary>
    /// <exception cref="ValidationFailedException">More than 12 decimals (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Grade FromFraction(decimal fraction) =>
        FromPartsPerTrillion(Ratio.FromFraction(fraction).PartsPerTrillion);

    /// <summary>As a fraction, exact.</summary>
    public decimal Fraction => Percent / 100;

    /// <summary>In percent, exact.</summary>
    public decimal Percent => Units.In(PartsPerTrillion, "%");

    /// <summary>In grams per tonne, exact.</summary>
    public decimal GramsPerTonne => Units.In(PartsPerTrillion, "g/t");

    /// <summary>Nothing but the element: 100 %.</summary>
    public static Grade Pure { get; } = new(1_000_000_000_000);

    /// <summary>The grade of a dry mass that holds a mass of metal, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">More metal than mass, or a negative share (<c>kernel.quantity.overflow</c>).</exception>
    /// <exception cref="RuleViolatedException">The dry mass is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Grade Of(Mass metal, Mass dry) =>
        new(Units.MulDiv(metal.Milligrams, Pure.PartsPerTrillion, dry.Milligrams));
}
