using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <content>Arithmetic, order and text, alike in every quantity.</content>
public readonly partial record struct Mass
{
    private Mass(long milligrams) => Milligrams = milligrams;

    /// <summary>No mass.</summary>
    public static Mass Zero => default;

    long IQuantity<Mass>.SmallestUnits => Milligrams;

    static Mass IQuantity<Mass>.FromSmallestUnits(Int128 smallestUnits) => new(Units.Narrow(smallestUnits));

    /// <summary>The exact sum.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Mass operator +(Mass left, Mass right) => new(Units.Narrow((Int128)left.Milligrams + right.Milligrams));

    /// <summary>The exact difference.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Mass operator -(Mass left, Mass right) => new(Units.Narrow((Int128)left.Milligrams - right.Milligrams));

    /// <summary>The opposite.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Mass operator -(Mass value) => new(Units.Narrow(-(Int128)value.Milligrams));

    /// <summary>The product, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Mass operator *(Mass value, Ratio factor) =>
        new(Units.MulDiv(value.Milligrams, factor.PartsPerTrillion, Ratio.One.PartsPerTrillion));

    /// <summary>The amount of which <paramref name="factor"/> makes <paramref name="value"/>, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    /// <exception cref="RuleViolatedException">The factor is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Mass operator /(Mass value, Ratio factor) =>
        new(Units.MulDiv(value.Milligrams, Ratio.One.PartsPerTrillion, factor.PartsPerTrillion));

    /// <summary>How many times the other it is, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    /// <exception cref="RuleViolatedException">The divisor is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio operator /(Mass left, Mass right) => Ratio.Of(left.Milligrams, right.Milligrams);

    /// <summary>Less.</summary>
    public static bool operator <(Mass left, Mass right) => left.Milligrams < right.Milligrams;

    /// <summary>More.</summary>
    public static bool operator >(Mass left, Mass right) => left.Milligrams > right.Milligrams;

    /// <summary>Less or as much.</summary>
    public static bool operator <=(Mass left, Mass right) => left.Milligrams <= right.Milligrams;

    /// <summary>More or as much.</summary>
    public static bool operator >=(Mass left, Mass right) => left.Milligrams >= right.Milligrams;

    /// <inheritdoc />
    public int CompareTo(Mass other) => Milligrams.CompareTo(other.Milligrams);

    /// <summary>Exact, culture-invariant text that <see cref="Parse"/> reads back.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>Text in a unit, if need be with a number of decimals; see <see cref="IQuantity{TSelf}"/>.</summary>
    /// <exception cref="ValidationFailedException">No such unit (<c>kernel.quantity.format</c>).</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => Units.Format(Milligrams, format, formatProvider);

    /// <summary>Reads a figure with its unit; see <see cref="IQuantity{TSelf}"/>.</summary>
    /// <exception cref="ValidationFailedException">Not such a figure: <c>kernel.quantity.malformed</c>, <c>ambiguous-separator</c>,
    /// <c>unit-missing</c>, <c>unit-unknown</c> or <c>too-fine</c>.</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Mass Parse(string s, IFormatProvider? provider = null) => new(Units.Parse(s, provider));

    /// <summary>Reads a figure with its unit; false when the text is none.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out Mass result)
    {
        var read = Units.TryParse(s, provider, out var smallest);
        result = new Mass(smallest);
        return read;
    }

    static Mass ISpanParsable<Mass>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(Units.Parse(s, provider));

    static bool ISpanParsable<Mass>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Mass result)
    {
        var read = Units.TryParse(s, provider, out var smallest);
        result = new Mass(smallest);
        return read;
    }
}
