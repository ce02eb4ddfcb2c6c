using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <content>Arithmetic, order and text, alike in every quantity.</content>
public readonly partial record struct Power
{
    private Power(long watts) => Watts = watts;

    /// <summary>No power.</summary>
    public static Power Zero => default;

    long IQuantity<Power>.SmallestUnits => Watts;

    static Power IQuantity<Power>.FromSmallestUnits(Int128 smallestUnits) => new(Units.Narrow(smallestUnits));

    /// <summary>The exact sum.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Power operator +(Power left, Power right) => new(Units.Narrow((Int128)left.Watts + right.Watts));

    /// <summary>The exact difference.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Power operator -(Power left, Power right) => new(Units.Narrow((Int128)left.Watts - right.Watts));

    /// <summary>The opposite.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Power operator -(Power value) => new(Units.Narrow(-(Int128)value.Watts));

    /// <summary>The product, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Power operator *(Power value, Ratio factor) =>
        new(Units.MulDiv(value.Watts, factor.PartsPerTrillion, Ratio.One.PartsPerTrillion));

    /// <summary>The amount of which <paramref name="factor"/> makes <paramref name="value"/>, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    /// <exception cref="RuleViolatedException">The factor is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Power operator /(Power value, Ratio factor) =>
        new(Units.MulDiv(value.Watts, Ratio.One.PartsPerTrillion, factor.PartsPerTrillion));

    /// <summary>How many times the other it is, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    /// <exception cref="RuleViolatedException">The divisor is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio operator /(Power left, Power right) => Ratio.Of(left.Watts, right.Watts);

    /// <summary>Less.</summary>
    public static bool operator <(Power left, Power right) => left.Watts < right.Watts;

    /// <summary>More.</summary>
    public static bool operator >(Power left, Power right) => left.Watts > right.Watts;

    /// <summary>Less or as much.</summary>
    public static bool operator <=(Power left, Power right) => left.Watts <= right.Watts;

    /// <summary>More or as much.</summary>
    public static bool operator >=(Power left, Power right) => left.Watts >= right.Watts;

    /// <inheritdoc />
    public int CompareTo(Power other) => Watts.CompareTo(other.Watts);

    /// <summary>Exact, culture-invariant text that <see cref="Parse"/> reads back.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>Text in a unit, if need be with a number of decimals; see <see cref="IQuantity{TSelf}"/>.</summary>
    /// <exception cref="ValidationFailedException">No such unit (<c>kernel.quantity.format</c>).</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => Units.Format(Watts, format, formatProvider);

    /// <summary>Reads a figure with its unit; see <see cref="IQuantity{TSelf}"/>.</summary>
    /// <exception cref="ValidationFailedException">Not such a figure: <c>kernel.quantity.malformed</c>, <c>ambiguous-separator</c>,
    /// <c>unit-missing</c>, <c>unit-unknown</c> or <c>too-fine</c>.</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Power Parse(string s, IFormatProvider? provider = null) => new(Units.Parse(s, provider));

    /// <summary>Reads a figure with its unit; false when the text is none.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out Power result)
    {
        var read = Units.TryParse(s, provider, out var smallest);
        result = new Power(smallest);
        return read;
    }

    static Power ISpanParsable<Power>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(Units.Parse(s, provider));

    static bool ISpanParsable<Power>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Power result)
    {
        var read = Units.TryParse(s, provider, out var smallest);
        result = new Power(smallest);
        return read;
    }
}
