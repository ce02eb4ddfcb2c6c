using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>
/// An amount of one currency in whole hundredths (tiyn, cents). Two currencies never meet: they are added or compared only after
/// conversion by a
/// dated rate.
/// </summary>
public readonly record struct Money : IFormattable, ISpanParsable<Money>, IComparable<Money>
{
    private Money(long hundredths, Code currency) => (Hundredths, Currency) = (hundredths, currency);

    /// <summary>The amount in hundredths of the currency.</summary>
    public long Hundredths { get; }

    /// <summary>The currency, by its ISO 4217 code (<c>KZT</c>).</summary>
    public Code Currency { get; }

    /// <summary>The amount in the currency, exact.</summary>
    public decimal Amount => Hundredths / 100m;

    /// <summary>From hundredths of a currency.</summary>
    public static Money FromHundredths(long hundredths, Code currency) => new(hundredths, currency);

    /// <summary>From an amount of a currency.</summary>
    /// <exception cref="ValidationFailedException">More than two decimals (<c>kernel.quantity.too-fine</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Money Of(decimal amount, Code currency) => new(MoneyText.Units(currency).From(amount, currency.Value), currency);

    /// <summary>The exact sum of amounts in one currency; zero of nothing.</summary>
    /// <exception cref="RuleViolatedException">Another currency among them (<c>kernel.money.currency-mismatch</c>).</exception>
    /// <exception cref="OverflowedException">The total is out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Money Sum(IEnumerable<Money> amounts, Code currency)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var zero = new Money(0, currency);
        var total = Int128.Zero;
        foreach (var amount in amounts)
            total += zero.Same(amount).Hundredths;
        return zero.With(total);
    }

    /// <summary>The exact sum.</summary>
    /// <exception cref="RuleViolatedException">Two currencies (<c>kernel.money.currency-mismatch</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Money operator +(Money left, Money right) => left.With((Int128)left.Hundredths + left.Same(right).Hundredths);

    /// <summary>The exact difference.</summary>
    /// <exception cref="RuleViolatedException">Two currencies (<c>kernel.money.currency-mismatch</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Money operator -(Money left, Money right) => left.With((Int128)left.Hundredths - left.Same(right).Hundredths);

    /// <summary>The opposite.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Money operator -(Money value) => value.With(-(Int128)value.Hundredths);

    /// <summary>The product, rounded once to the hundredth, half to even.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Money operator *(Money value, Ratio factor) => new(
        MoneyText.Units(value.Currency).MulDiv(value.Hundredths, factor.PartsPerTrillion, Ratio.One.PartsPerTrillion), value.Currency);

    /// <summary>How many times the other it is, rounded once, half to even.</summary>
    /// <exception cref="RuleViolatedException">Two currencies (<c>kernel.money.currency-mismatch</c>) or a divisor of zero
    /// (<c>kernel.quantity.divide-by-zero</c>).</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Ratio operator /(Money left, Money right) => Ratio.Of(left.Hundredths, left.Same(right).Hundredths);

    /// <summary>Less; refused for two currencies.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>More; refused for two currencies.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Less or as much; refused for two currencies.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>More or as much; refused for two currencies.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Order within one currency.</summary>
    /// <exception cref="RuleViolatedException">Two currencies (<c>kernel.money.currency-mismatch</c>).</exception>
    public int CompareTo(Money other) => Hundredths.CompareTo(Same(other).Hundredths);

    /// <summary>Exact, culture-invariant text with two decimals that <see cref="Parse"/> reads back (<c>1500.00 KZT</c>).</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>Text with the decimals of the format (<c>:0</c>), two when none is given, in the notation of the culture.</summary>
    /// <exception cref="ValidationFailedException">No such format (<c>kernel.quantity.format</c>).</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) =>
        MoneyText.Units(Currency).Format(Hundredths, format is null or "" or "G" ? ":2" : format, formatProvider);

    /// <summary>Reads an amount with its currency (<c>1500.00 KZT</c>).</summary>
    /// <exception cref="ValidationFailedException">Not such a figure: <c>kernel.quantity.malformed</c>, <c>ambiguous-separator</c>,
    /// <c>unit-missing</c>, <c>unit-unknown</c> or <c>too-fine</c>.</exception>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Money Parse(string s, IFormatProvider? provider = null) =>
        MoneyText.Read(s, provider, out var money) is { } violation ? throw UnitTable.Refusal(violation) : money;

    /// <summary>Reads an amount with its currency; false when the text is none.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out Money result) =>
        MoneyText.Read(s, provider, out result) is null;

    static Money ISpanParsable<Money>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString(), provider);

    static bool ISpanParsable<Money>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money result) =>
        MoneyText.Read(s, provider, out result) is null;

    private Money With(Int128 hundredths) => new(MoneyText.Units(Currency).Narrow(hundredths), Currency);

    private Money Same(Money other) => other.Currency == Currency
        ? other
        : throw new RuleViolatedException(KernelViolations.MoneyCurrencyMismatch.At("", this, ("other", other)));
}
