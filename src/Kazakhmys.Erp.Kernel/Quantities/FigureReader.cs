using System.Globalization;
using System.Numerics;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>Reads a written number and leaves what follows it, which is the unit.</summary>
internal static class FigureReader
{
    private const int LongestText = 100;

    /// <summary>Null when the number is well formed, else what is wrong with it.</summary>
    public static Violation? Read(ReadOnlySpan<char> text, NumberNotation notation, out Figure figure, out ReadOnlySpan<char> rest)
    {
        figure = default;
        rest = default;
        var body = text.Trim();
        if (body.Length is 0 or > LongestText)
            return Malformed(text);
        var negative = body[0] is '-' or '\u2212';
        if (negative || body[0] == '+')
            body = body[1..];
        var end = End(body);
        if (end == 0 || !char.IsAsciiDigit(body[0]))
            return Malformed(text);
        rest = body[end..].Trim();
        var number = body[..end];
        Span<char> digits = stackalloc char[LongestText];
        if (Digits(number, notation, digits, out var count, out var decimals) is var fault and >= 0)
            return Ambiguous(text, number[fault], notation);
        var mantissa = BigInteger.Parse(digits[..count], NumberStyles.None, CultureInfo.InvariantCulture);
        figure = new Figure(negative ? -mantissa : mantissa, decimals);
        return null;
    }

    /// <summary>One past the last digit of the number.</summary>
    private static int End(ReadOnlySpan<char> body)
    {
        var end = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (char.IsAsciiDigit(body[i]))
                end = i + 1;
            else if (body[i] is not ('.' or ',' or '\'' or '\u2019' or '\u066B' or '\u066C') && !char.IsWhiteSpace(body[i]))
                break;
        }
        return end;
    }

    /// <summary>Index of the first separator that does not stand where the notation puts it, or -1.</summary>
    private static int Digits(
        ReadOnlySpan<char> number, NumberNotation notation, Span<char> digits, out int count, out int decimals)
    {
        (count, decimals) = (0, 0);
        var (point, lastGroup) = (-1, -1);
        for (var i = 0; i < number.Length; i++)
        {
            var c = number[i];
            if (char.IsAsciiDigit(c))
                digits[count++] = c;
            else if (c == notation.Point && point < 0 && IsWhole(i, lastGroup))
                point = i;
            else if (notation.Groups.Contains(c, StringComparison.Ordinal) && point < 0 && (lastGroup < 0 ? i <= 3 : i - lastGroup == 4))
                lastGroup = i;
            else
                return i;
        }
        decimals = point < 0 ? 0 : number.Length - point - 1;
        return IsWhole(point < 0 ? number.Length : point, lastGroup) ? -1 : lastGroup;
    }

    private static bool IsWhole(int end, int lastGroup) => lastGroup < 0 || end - lastGroup == 4;

    private static Violation Malformed(ReadOnlySpan<char> text) =>
        KernelViolations.QuantityMalformed.At("", Shown(text));

    private static Violation Ambiguous(ReadOnlySpan<char> text, char separator, NumberNotation notation) =>
        KernelViolations.QuantityAmbiguousSeparator.At(
            "", Shown(text), ("separator", separator), ("decimal", notation.Point), ("group", notation.Groups is [var group, ..] ? group : null));

    private static string Shown(ReadOnlySpan<char> text) =>
        text.Length > LongestText ? $"{text[..LongestText]}…" : text.ToString();
}
