using System.Globalization;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>
/// How a culture writes numbers. The invariant notation has no thousands separator at all, because published figures
/// use the comma for thousands and for decimals, sometimes on one page. Russian and Kazakh are fixed here, so that they do not
/// change with the
/// culture data of the machine.
/// </summary>
internal sealed class NumberNotation
{
    private const string Spaces = " \u00A0\u202F\u2009";

    private static readonly NumberNotation Invariant = new("", '.', "", " ");
    private static readonly NumberNotation Russian = new("ru", ',', "\u00A0" + Spaces, "\u00A0");
    private static readonly NumberNotation Kazakh = new("kk", ',', "\u00A0" + Spaces, "\u00A0");

    private NumberNotation(string language, char point, string groups, string beforeUnit) =>
        (Language, Point, Groups, BeforeUnit) = (language, point, groups, beforeUnit);

    public string Language { get; }

    public char Point { get; }

    /// <summary>The separators of thousands that are read; the first is the one that is written. Empty for none.</summary>
    public string Groups { get; }

    public string BeforeUnit { get; }

    public static NumberNotation For(IFormatProvider? provider)
    {
        if (provider is CultureInfo { TwoLetterISOLanguageName: "ru" })
            return Russian;
        if (provider is CultureInfo { TwoLetterISOLanguageName: "kk" })
            return Kazakh;
        if (provider is null || provider.Equals(CultureInfo.InvariantCulture) || ReferenceEquals(provider, NumberFormatInfo.InvariantInfo))
            return Invariant;
        return provider.GetFormat(typeof(NumberFormatInfo)) is NumberFormatInfo numbers ? Of(numbers) : Invariant;
    }

    private static NumberNotation Of(NumberFormatInfo numbers)
    {
        var point = numbers.NumberDecimalSeparator is [var single] ? single : '.';
        var groups = numbers.NumberGroupSeparator is [var group] && group != point ? $"{group}" : "";
        if (groups.Length > 0 && char.IsWhiteSpace(groups[0]))
            groups += Spaces;
        return new NumberNotation("", point, groups, " ");
    }
}
