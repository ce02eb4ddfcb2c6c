using System.Globalization;

namespace Kazakhmys.Erp.Kernel.Imports;

/// <summary>
/// Numbers as people export them. Thousands are accepted only as whole groups set apart by spaces (Russian, Kazakh): a comma taken for a
/// thousands separator would turn 1,5 t into 15 t.
/// </summary>
internal static class CsvNumber
{
    public static bool TryInteger(string text, CultureInfo culture, out long number)
    {
        number = 0;
        return Ungrouped(text, culture) is { } plain
            && long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    public static bool TryDecimal(string text, CultureInfo culture, out decimal number)
    {
        number = 0;
        return Ungrouped(text, culture) is { } plain
            && decimal.TryParse(
                plain.Replace(culture.NumberFormat.NumberDecimalSeparator, ".", StringComparison.Ordinal),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out number);
    }

    private static string? Ungrouped(string text, CultureInfo culture)
    {
        var separator = culture.NumberFormat.NumberDecimalSeparator;
        if (separator != "." && text.Contains('.', StringComparison.Ordinal))
            return null;
        if (!text.Any(char.IsWhiteSpace))
            return text;
        if (!culture.NumberFormat.NumberGroupSeparator.All(char.IsWhiteSpace))
            return null;
        var whole = text.Split(separator)[0].TrimStart('+', '-');
        string[] groups = [.. whole.Split(' ', '\u00A0', '\u202F')];
        var regular = groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3);
        return regular && !text[(text.IndexOf(whole, StringComparison.Ordinal) + whole.Length)..].Any(char.IsWhiteSpace)
            ? string.Concat(text.Where(c => !char.IsWhiteSpace(c)))
            : null;
    }
}
