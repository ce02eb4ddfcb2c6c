using System.Buffers;

namespace Kazakhmys.Erp.Kernel.Imports;

/// <summary>
/// One field of CSV: quotes by RFC 4180 (2005) section 2, and a leading apostrophe before what a spreadsheet would run as a formula
/// (OWASP, CSV Injection). Reading takes exactly that apostrophe away again.
/// </summary>
internal static class CsvText
{
    private static readonly SearchValues<char> _ofNumbers = SearchValues.Create("0123456789., \u00A0\u202F");

    public static string Neutralise(string text) => StartsFormula(text.AsSpan().TrimStart('\'')) && !IsNumber(text) ? $"'{text}" : text;

    public static string Restore(string text) => text.StartsWith('\'') && StartsFormula(text.AsSpan().TrimStart('\'')) ? text[1..] : text;

    public static string Quote(string text, char delimiter) =>
        text.AsSpan().IndexOfAny(delimiter, '"') >= 0 || text.AsSpan().IndexOfAny('\r', '\n') >= 0 || text is [' ' or '\t', ..] or [.., ' ' or '\t']
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;

    /// <summary>True when every quoted field of a record closes and nothing follows its closing quote.</summary>
    public static bool QuotesMatch(ReadOnlySpan<char> record, char delimiter)
    {
        var quoted = false;
        var fieldStart = true;
        for (var i = 0; i < record.Length; i++)
        {
            var c = record[i];
            if (!quoted)
            {
                quoted = fieldStart && c == '"';
                fieldStart = c == delimiter;
            }
            else if (c == '"')
            {
                if (i + 1 < record.Length && record[i + 1] == '"')
                    i++;
                else if (i + 1 < record.Length && record[i + 1] != delimiter)
                    return false;
                else
                    quoted = false;
            }
        }
        return !quoted;
    }

    private static bool StartsFormula(ReadOnlySpan<char> text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..];

    private static bool IsNumber(string text)
    {
        var digits = text.AsSpan(text is ['+' or '-', ..] ? 1 : 0);
        return digits is [>= '0' and <= '9', ..] && digits.IndexOfAnyExcept(_ofNumbers) < 0;
    }
}
