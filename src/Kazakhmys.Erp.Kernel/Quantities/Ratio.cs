using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>
/// A number without a dimension — a recovery, a factor, a share — in whole parts per 10¹², signed, up to 9.2 million. Written in
/// percent unless asked otherwise; <c>1</c> is the format of a plain number.
/// </summary>
public readonly partial record struct Ratio : IQuantity<Ratio>
{
    internal static readonly UnitTable Units = new(
        "ratio", long.MinValue, long.MaxValue,
        new QuantityUnit("%", "%", 10_000_000_000),
        new QuantityUnit("", "", 1_000_000_000_000, 1, null, "1"));

    /// <summary>In parts per 10¹², the unit it is kept in.</summary>
    public long PartsPerTrillion { get; }

    /// <summary>From parts per 10¹².</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Ratio FromPartsPerTrillion(long partsPerTrillion) => new(Units.Narrow(partsPerTrillion));

    /// <summary>From percent.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Ratio FromPercent(decimal percent) => new(Units.From(percent, "%"));

    /// <summary>From a plain number.</summary>
    /// <exception cref="ValidationFailedException">Digits below the smallest unit (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Ratio FromFraction(decimal fraction) => new(Units.From(fraction, "1"));

    /// <summary>In percent, exact.</summary>
    public decimal Percent => Units.In(PartsPerTrillion, "%");

    /// <summary>As a plain number, exact.</summary>
    public decimal Fraction => Units.In(PartsPerTrillion, "1");

    /// <summary>The whole: 100 %.</summary>
    public static Ratio One { get; } = new(1_000_000_000_000);

    /// <summary>A quotient of two amounts in one unit, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    /// <exception cref="RuleViolatedException">The divisor is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio Of(long dividend, long divisor) => new(Units.MulDiv(dividend, One.PartsPerTrillion, divisor));
}
