using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <content>Arithmetic, order and text, alike in every quantity.</content>
public readonly partial record struct Length
{
    private Length(long micrometres) => Micrometres = micrometres;

    /// <summary>No length.</summary>
    public static Length Zero => default;

    long IQuantity<Length>.SmallestUnits => Micrometres;

    static Length IQuantity<Length>.FromSmallestUnits(Int128 smallestUnits) => new(Units.Narrow(smallestUnits));

    /// <summary>The exact sum.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Length operator +(Length left, Length right) => new(Units.Narrow((Int128)left.Micrometres + right.Micrometres));

    /// <summary>The exact difference.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Length operator -(Length left, Length right) => new(Units.Narrow((Int128)left.Micrometres - right.Micrometres));

    /// <summary>The opposite.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Length operator -(Length value) => new(Units.Narrow(-(Int128)value.Micrometres));

    /// <summary>The product, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Length operator *(Length value, Ratio factor) =>
        new(Units.MulDiv(value.Micrometres, factor.PartsPerTrillion, Ratio.One.PartsPerTrillion));

    /// <summary>The amount of which <paramref name="factor"/> makes <paramref name="value"/>, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    /// <exception cref="RuleViolatedException">The factor is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Length operator /(Length value, Ratio factor) =>
        new(Units.MulDiv(value.Micrometres, Ratio.One.PartsPerTrillion, factor.PartsPerTrillion));

    /// <summary>How many times the other it is, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    /// <exception cref="RuleViolatedException">The divisor is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio operator /(Length left, Length right) => Ratio.Of(left.Micrometres, right.Micrometres);

    /// <summary>Less.</summary>
    public static bool operator <(Length left, Length right) => left.Micrometres < right.Micrometres;

    /// <summary>More.</summary>
    public static bool operator >(Length left, Length right) => left.Micrometres > right.Micrometres;

    /// <summary>Less or as much.</summary>
    public static bool operator <=(Length left, Length right) => left.Micrometres <= right.Micrometres;

    /// <summary>More or as much.</summary>
    public static bool operator >=(Length left, Length right) => left.Micrometres >= right.Micrometres;

    /// <inheritdoc />
    public int CompareTo(Length other) => Micrometres.CompareTo(other.Micrometres);

    /// <summary>Exact, culture-invariant text that <see cref="Parse"/> reads back.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>Text in a unit, if need be with a number of decimals; see <see cref="IQuantity{TSelf}"/>.</summary>
    /// <exception cref="ValidationFailedException">No such unit (<c>kernel.quantity.format</c>).</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => Units.Format(Micrometres, format, formatProvider);

    /// <summary>Reads a figure with its unit; see <see cref="IQuantity{TSelf}"/>.</summary>
    /// <exception cref="ValidationFailedException">Not such a figure: <c>kernel.quantity.malformed</c>, <c>ambiguous-separator</c>,
    /// <c>unit-missing</c>, <c>unit-unknown</c> or <c>too-fine</c>.</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Length Parse(string s, IFormatProvider? provider = null) => new(Units.Parse(s, provider));

    /// <summary>Reads a figure with its unit; false when the text is none.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out Length result)
    {
        var read = Units.TryParse(s, provider, out var smallest);
        result = new Length(smallest);
        return read;
    }

    static Length ISpanParsable<Length>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(Units.Parse(s, provider));

    static bool ISpanParsable<Length>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Length result)
    {
        var read = Units.TryParse(s, provider, out var smallest);
        result = new Length(smallest);
        return read;
    }
}
