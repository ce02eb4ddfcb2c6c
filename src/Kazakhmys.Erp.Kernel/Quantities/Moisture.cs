using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>The moisture of a material on the wet basis, water over wet mass, in whole parts per 10¹²: 0 ≤ m &lt; 1.</summary>
public readonly partial record struct Moisture : IQuantity<Moisture>
{
    internal static readonly UnitTable Units = new(
        "moisture", 0, 999_999_999_999, new QuantityUnit("%", "%", 10_000_000_000));

    /// <summary>In parts per 10¹², the unit it is kept in.</summary>
    public long PartsPerTrillion { get; }

    /// <summary>From parts per 10¹².</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Moisture FromPartsPerTrillion(long partsPerTrillion) => new(Units.Narrow(partsPerTrillion));

    /// <summary>From percent.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Moisture FromPercent(decimal percent) => new(Units.From(percent, "%"));

    /// <summary>From a fraction of the wet mass, 0 to below 1.</summary>
    /// <exception cref="ValidationFailedException">More than 12 decimals (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Moisture FromFraction(decimal fraction) =>
        FromPartsPerTrillion(Ratio.FromFraction(fraction).PartsPerTrillion);

    /// <summary>As a fraction, exact.</summary>
    public decimal Fraction => Percent / 100;

    /// <summary>In percent, exact.</summary>
    public decimal Percent => Units.In(PartsPerTrillion, "%");

    /// <summary>The moisture on the dry basis, water over dry mass: m / (1 − m), rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Nearly nothing but water (<c>kernel.quantity.overflow</c>).</exception>
    public Ratio DryBasis => Ratio.Of(PartsPerTrillion, DryPartsPerTrillion);

    internal long DryPartsPerTrillion => Grade.Pure.PartsPerTrillion - PartsPerTrillion;

    /// <summary>The wet-basis moisture of a dry-basis one: d / (1 + d), rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Negative, or rounds to nothing but water (<c>kernel.quantity.overflow</c>).</exception>
    public static Moisture FromDryBasis(Ratio waterOverDry) => new(Units.MulDiv(
        waterOverDry.PartsPerTrillion, Grade.Pure.PartsPerTrillion, (Int128)Grade.Pure.PartsPerTrillion + waterOverDry.PartsPerTrillion));

    /// <summary>The moisture of a sample weighed wet and dried: (wet − dry) / wet, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Drier than dry or nothing left (<c>kernel.quantity.overflow</c>).</exception>
    /// <exception cref="RuleViolatedException">The wet mass is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Moisture Of(WetMass wet, Mass dry) => new(Units.MulDiv(
        (Int128)wet.Milligrams - dry.Milligrams, Grade.Pure.PartsPerTrillion, wet.Milligrams));
}
