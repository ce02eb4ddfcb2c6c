using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <content>Arithmetic, order and text, alike in every quantity.</content>
public readonly partial record struct Energy
{
    private Energy(long wattHours) => WattHours = wattHours;

    /// <summary>No energy.</summary>
    public static Energy Zero => default;

    long IQuantity<Energy>.SmallestUnits => WattHours;

    static Energy IQuantity<Energy>.FromSmallestUnits(Int128 smallestUnits) => new(Units.Narrow(smallestUnits));

    /// <summary>The exact sum.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Energy operator +(Energy left, Energy right) => new(Units.Narrow((Int128)left.WattHours + right.WattHours));

    /// <summary>The exact difference.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Energy operator -(Energy left, Energy right) => new(Units.Narrow((Int128)left.WattHours - right.WattHours));

    /// <summary>The opposite.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Energy operator -(Energy value) => new(Units.Narrow(-(Int128)value.WattHours));

    /// <summary>The product, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Energy operator *(Energy value, Ratio factor) =>
        new(Units.MulDiv(value.WattHours, factor.PartsPerTrillion, Ratio.One.PartsPerTrillion));

    /// <summary>The amount of which <paramref name="factor"/> makes <paramref name="value"/>, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    /// <exception cref="RuleViolatedException">The factor is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Energy operator /(Energy value, Ratio factor) =>
        new(Units.MulDiv(value.WattHours, Ratio.One.PartsPerTrillion, factor.PartsPerTrillion));

    /// <summary>How many times the other it is, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    /// <exception cref="RuleViolatedException">The divisor is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio operator /(Energy left, Energy right) => Ratio.Of(left.WattHours, right.WattHours);

    /// <summary>Less.</summary>
    public static bool operator <(Energy left, Energy right) => left.WattHours < right.WattHours;

    /// <summary>More.</summary>
    public static bool operator >(Energy left, Energy right) => left.WattHours > right.WattHours;

    /// <summary>Less or as much.</summary>
    public static bool operator <=(Energy left, Energy right) => left.WattHours <= right.WattHours;

    /// <summary>More or as much.</summary>
    public static bool operator >=(Energy left, Energy right) => left.WattHours >= right.WattHours;

    /// <inheritdoc />
    public int CompareTo(Energy other) => WattHours.CompareTo(other.WattHours);

    /// <summary>Exact, culture-invariant text that <see cref="Parse"/> reads back.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>Text in a unit, if need be with a number of decimals; see <see cref="IQuantity{TSelf}"/>.</summary>
    /// <exception cref="ValidationFailedException">No such unit (<c>kernel.quantity.format</c>).</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => Units.Format(WattHours, format, formatProvider);

    /// <summary>Reads a figure with its unit; see <see cref="IQuantity{TSelf}"/>.</summary>
    /// <exception cref="ValidationFailedException">Not such a figure: <c>kernel.quantity.malformed</c>, <c>ambiguous-separator</c>,
    /// <c>unit-missing</c>, <c>unit-unknown</c> or <c>too-fine</c>.</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Energy Parse(string s, IFormatProvider? provider = null) => new(Units.Parse(s, provider));

    /// <summary>Reads a figure with its unit; false when the text is none.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out Energy result)
    {
        var read = Units.TryParse(s, provider, out var smallest);
        result = new Energy(smallest);
        return read;
    }

    static Energy ISpanParsable<Energy>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(Units.Parse(s, provider));

    static bool ISpanParsable<Energy>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Energy result)
    {
        var read = Units.TryParse(s, provider, out var smallest);
        result = new Energy(smallest);
        return read;
    }
}
