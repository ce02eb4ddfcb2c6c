using System.Globalization;
using System.Text;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>Writes scaled integers as decimal numbers.</summary>
internal static class FigureWriter
{
    /// <summary>The most decimals for which 64 bits × 10^decimals × any denominator of a unit stays within 127 bits.</summary>
    public const int MostDecimals = 15;

    public static string Write(long value, QuantityUnit unit, int? decimals, NumberNotation notation)
    {
        var places = decimals ?? unit.Decimals;
        var scaled = HalfEven.MulDiv((Int128)value * unit.Denominator, PowerOfTen(places), unit.Numerator);
        var text = new StringBuilder(Int128.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0'));
        var whole = text.Length - places;
        if (decimals is null)
        {
            while (text.Length > whole && text[^1] == '0')
                text.Length--;
        }
        if (text.Length > whole)
            text.Insert(whole, notation.Point);
        if (notation.Groups.Length > 0)
        {
            for (var at = whole - 3; at > 0; at -= 3)
                text.Insert(at, notation.Groups[0]);
        }
        if (scaled < 0)
            text.Insert(0, '-');
        var symbol = unit.SymbolIn(notation.Language);
        return symbol.Length == 0 ? text.ToString() : text.Append(notation.BeforeUnit).Append(symbol).ToString();
    }

    private static Int128 PowerOfTen(int exponent)
    {
        var power = Int128.One;
        while (exponent-- > 0)
            power *= 10;
        return power;
    }
}
