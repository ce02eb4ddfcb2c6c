using System.Globalization;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Prices;

/// <summary>
/// A price, or a charge, for a unit of mass, with all the decimals that it was agreed or quoted with: 8731.25 USD/t, 0.08 USD/lb. A value is
/// mass × price, exact, rounded once to the hundredth of the currency, half to even.
/// </summary>
public sealed record UnitPrice
{
    /// <summary>The amount of currency for one unit.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The currency: <c>USD</c>, <c>KZT</c>.</summary>
    public required Code Currency { get; init; }

    /// <summary>The unit.</summary>
    public required PriceUnit Per { get; init; }

    /// <summary>What a mass is worth, or what is charged for it.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public Money ValueOf(Mass mass, TradeUnits? units = null) => ToMoney(ExactValueOf(mass, units ?? TradeUnits.Exact), Currency);

    /// <summary>The same price for another unit, to twelve decimals, half to even.</summary>
    public UnitPrice In(PriceUnit unit, TradeUnits? units = null) => unit == Per
        ? this
        : this with { Amount = Convert(unit, units ?? TradeUnits.Exact).Rounded(12), Per = unit };

    /// <summary>Amount, currency and unit, culture-invariant: <c>0.08 USD/lb</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency}/{PriceUnits.Text(Per)}");

    internal static Money ToMoney(Rational amount, Code currency)
    {
        var hundredths = (amount * Rational.Of(100m)).HalfEven();
        return hundredths >= long.MinValue && hundredths <= long.MaxValue
            ? Money.FromHundredths((long)hundredths, currency)
            : throw new OverflowedException(MetalAccountingViolations.AmountOutOfRange.At("", hundredths / 100, ("currency", currency)));
    }

    internal Rational ExactValueOf(Mass mass, TradeUnits units) =>
        Rational.Of(Amount) * Rational.Of((decimal)mass.Milligrams) / units.MilligramsPer(Per);

    internal Rational Convert(PriceUnit unit, TradeUnits units) =>
        unit == Per ? Rational.Of(Amount) : Rational.Of(Amount) * units.MilligramsPer(unit) / units.MilligramsPer(Per);
}
