using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>Currencies are open-ended, so each is a unit table of its own: the code, worth a hundred hundredths.</summary>
internal static class MoneyText
{
    private static readonly UnitTable Tenge = Table("KZT");

    public static UnitTable Units(Code currency) => currency.Value == "KZT" ? Tenge : Table(currency.Value);

    public static Violation? Read(ReadOnlySpan<char> text, IFormatProvider? provider, out Money money)
    {
        money = default;
        if (FigureReader.Read(text, NumberNotation.For(provider), out _, out var symbol) is { } malformed)
            return malformed;
        // A symbol that is no code is looked up among the units of the tenge only to be refused with the usual words.
        var units = Code.TryParse(symbol.ToString(), out var currency) ? Units(currency) : Tenge;
        var violation = units.Read(text, provider, null, out var read);
        if (violation is null)
            money = Money.FromHundredths(read.Smallest, currency);
        return violation;
    }

    private static UnitTable Table(string currency) =>
        new("money", long.MinValue, long.MaxValue, new QuantityUnit(currency, currency, 100));
}
