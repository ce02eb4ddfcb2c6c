using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <content>Arithmetic, order and text, alike in every quantity.</content>
public readonly partial record struct Grade
{
    private Grade(long partsPerTrillion) => PartsPerTrillion = partsPerTrillion;

    /// <summary>Nothing contained.</summary>
    public static Grade Zero => default;

    long IQuantity<Grade>.SmallestUnits => PartsPerTrillion;

    static Grade IQuantity<Grade>.FromSmallestUnits(Int128 smallestUnits) => new(Units.Narrow(smallestUnits));

    /// <summary>The exact sum.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Grade operator +(Grade left, Grade right) => new(Units.Narrow((Int128)left.PartsPerTrillion + right.PartsPerTrillion));

    /// <summary>The exact difference.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Grade operator -(Grade left, Grade right) => new(Units.Narrow((Int128)left.PartsPerTrillion - right.PartsPerTrillion));

    /// <summary>The product, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Grade operator *(Grade value, Ratio factor) =>
        new(Units.MulDiv(value.PartsPerTrillion, factor.PartsPerTrillion, Ratio.One.PartsPerTrillion));

    /// <summary>The amount of which <paramref name="factor"/> makes <paramref name="value"/>, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    /// <exception cref="RuleViolatedException">The factor is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Grade operator /(Grade value, Ratio factor) =>
        new(Units.MulDiv(value.PartsPerTrillion, Ratio.One.PartsPerTrillion, factor.PartsPerTrillion));

    /// <summary>How many times the other it is, rounded once, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    /// <exception cref="RuleViolatedException">The divisor is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio operator /(Grade left, Grade right) => Ratio.Of(left.PartsPerTrillion, right.PartsPerTrillion);

    /// <summary>Less.</summary>
    public static bool operator <(Grade left, Grade right) => left.PartsPerTrillion < right.PartsPerTrillion;

    /// <summary>More.</summary>
    public static bool operator >(Grade left, Grade right) => left.PartsPerTrillion > right.PartsPerTrillion;

    /// <summary>Less or as much.</summary>
    public static bool operator <=(Grade left, Grade right) => left.PartsPerTrillion <= right.PartsPerTrillion;

    /// <summary>More or as much.</summary>
    public static bool operator >=(Grade left, Grade right) => left.PartsPerTrillion >= right.PartsPerTrillion;

    /// <inheritdoc />
    public int CompareTo(Grade other) => PartsPerTrillion.CompareTo(other.PartsPerTrillion);

    /// <summary>Exact, culture-invariant text that <see cref="Parse"/> reads back.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>Text in a unit, if need be with a number of decimals; see <see cref="IQuantity{TSelf}"/>.</summary>
    /// <exception cref="ValidationFailedException">No such unit (<c>kernel.quantity.format</c>).</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => Units.Format(PartsPerTrillion, format, formatProvider);

    /// <summary>Reads a figure with its unit; see <see cref="IQuantity{TSelf}"/>.</summary>
    /// <exception cref="ValidationFailedException">Not such a figure: <c>kernel.quantity.malformed</c>, <c>ambiguous-separator</c>,
    /// <c>unit-missing</c>, <c>unit-unknown</c> or <c>too-fine</c>.</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Grade Parse(string s, IFormatProvider? provider = null) => new(Units.Parse(s, provider));

    /// <summary>Reads a figure with its unit; false when the text is none.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out Grade result)
    {
        var read = Units.TryParse(s, provider, out var smallest);
        result = new Grade(smallest);
        return read;
    }

    static Grade ISpanParsable<Grade>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(Units.Parse(s, provider));

    static bool ISpanParsable<Grade>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Grade result)
    {
        var read = Units.TryParse(s, provider, out var smallest);
        result = new Grade(smallest);
        return read;
    }
}
