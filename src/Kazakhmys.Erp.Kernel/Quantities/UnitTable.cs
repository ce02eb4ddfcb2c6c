using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>The units and the range of one quantity; the first unit is the one it is written in unless another is asked for.</summary>
internal sealed class UnitTable
{
    private readonly FrozenDictionary<string, QuantityUnit> _bySpelling;
    private readonly QuantityUnit _default;
    private readonly string _quantity;
    private readonly long _minimum;
    private readonly long _maximum;

    public UnitTable(string quantity, long minimum, long maximum, params QuantityUnit[] units)
    {
        (_quantity, _minimum, _maximum, _default) = (quantity, minimum, maximum, units[0]);
        Symbols = string.Join(", ", units.Where(unit => unit.Symbol.Length > 0).Select(unit => unit.Symbol));
        _bySpelling = units.SelectMany(unit => unit.Spellings.Select(spelling => (spelling, unit)))
            .ToFrozenDictionary(pair => pair.spelling, pair => pair.unit, StringComparer.Ordinal);
    }

    public string Symbols { get; }

    public QuantityUnit this[string symbol] => _bySpelling[symbol];

    public QuantityUnit? Find(ReadOnlySpan<char> spelling) =>
        _bySpelling.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(spelling, out var unit) ? unit : null;

    /// <summary>The amount in smallest units, refused when it is out of range.</summary>
    public long Narrow(Int128 smallest) =>
        smallest < _minimum || smallest > _maximum ? throw Overflowed(smallest) : (long)smallest;

    /// <summary>value × factor / divisor in smallest units, rounded once, half to even.</summary>
    public long MulDiv(Int128 value, Int128 factor, Int128 divisor)
    {
        if (divisor == 0)
            throw new RuleViolatedException(KernelViolations.QuantityDivideByZero.At("", value));
        try
        {
            return Narrow(HalfEven.MulDiv(value, factor, divisor));
        }
        catch (OverflowException)
        {
            // A product beyond 127 bits over a divisor within 63 bits is beyond 64 bits, so out of every range.
            throw Overflowed((BigInteger)value * (BigInteger)factor / (BigInteger)divisor);
        }
    }

    public long From(decimal amount, string symbol)
    {
        var unit = this[symbol];
        return Narrowed(Figure.Of(amount), unit, amount, out var smallest) is { } violation ? throw Refusal(violation) : smallest;
    }

    /// <summary>Exact in decimal units, else to 28 digits.</summary>
    public decimal In(long smallest, string symbol)
    {
        var unit = this[symbol];
        return (decimal)smallest * unit.Denominator / unit.Numerator;
    }

    public string Format(long smallest, string? format, IFormatProvider? provider)
    {
        var notation = NumberNotation.For(provider);
        if (string.IsNullOrEmpty(format) || format == "G")
            return FigureWriter.Write(smallest, _default, null, notation);
        var colon = format.LastIndexOf(':');
        var symbol = colon < 0 ? format : format[..colon];
        var unit = colon == 0 ? _default : Find(symbol);
        var decimals = 0;
        if (unit is null || (colon >= 0 && !TryDecimals(format.AsSpan(colon + 1), out decimals)))
            throw Refusal(KernelViolations.QuantityFormat.At("", format, ("quantity", _quantity), ("units", Symbols)));
        return FigureWriter.Write(smallest, unit, colon < 0 ? null : decimals, notation);
    }

    public long Parse(ReadOnlySpan<char> text, IFormatProvider? provider) =>
        Read(text, provider, null, out var read) is { } violation ? throw Refusal(violation) : read.Smallest;

    public bool TryParse(ReadOnlySpan<char> text, IFormatProvider? provider, out long smallest)
    {
        var violation = Read(text, provider, null, out var read);
        smallest = read.Smallest;
        return violation is null;
    }

    /// <summary>
    /// Null when the text is an amount in range, else what is wrong. <paramref name="columnUnit"/> stands in for a missing unit.
    /// </summary>
    public Violation? Read(ReadOnlySpan<char> text, IFormatProvider? provider, QuantityUnit? columnUnit, out ReadAmount read)
    {
        read = default;
        if (FigureReader.Read(text, NumberNotation.For(provider), out var figure, out var symbol) is { } violation)
            return violation;
        var unit = symbol.Length == 0 && columnUnit is not null ? columnUnit : Find(symbol);
        if (unit is null)
        {
            return (symbol.Length == 0 ? KernelViolations.QuantityUnitMissing : KernelViolations.QuantityUnitUnknown)
                .At("", text.ToString(), ("unit", symbol.ToString()), ("quantity", _quantity), ("units", Symbols));
        }
        var refused = Narrowed(figure, unit, text.ToString(), out var smallest);
        read = new ReadAmount(smallest, unit, figure.Decimals);
        return refused;
    }

    public static ErpException Refusal(Violation violation) => violation.Code == KernelViolations.QuantityOverflow.Code
        ? new OverflowedException(violation)
        : new ValidationFailedException(violation);

    private Violation? Narrowed(Figure figure, QuantityUnit unit, object shown, out long smallest)
    {
        smallest = 0;
        var (dividend, divisor) = (figure.Mantissa * unit.Numerator, BigInteger.Pow(10, figure.Decimals) * unit.Denominator);
        if (unit.IsDecimal && !(dividend % divisor).IsZero)
            return KernelViolations.QuantityTooFine.At("", shown, ("quantity", _quantity));
        var exact = HalfEven.Divide(dividend, divisor);
        if (exact < _minimum || exact > _maximum)
            return Overflow(shown);
        smallest = (long)exact;
        return null;
    }

    private OverflowedException Overflowed(object smallest) => new(Overflow(smallest));

    private Violation Overflow(object shown) => KernelViolations.QuantityOverflow.At(
        "", shown, ("quantity", _quantity), ("minimum", Format(_minimum, null, null)), ("maximum", Format(_maximum, null, null)));

    private static bool TryDecimals(ReadOnlySpan<char> text, out int decimals) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out decimals) && decimals <= FigureWriter.MostDecimals;
}
