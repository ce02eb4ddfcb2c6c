using System.Text.RegularExpressions;

namespace Kazakhmys.Erp.Architecture.Tests.Rules;

/// <summary>Recognises SQL in text.</summary>
internal static partial class SqlText
{
    /// <summary>A statement begins with a keyword in one case; a sentence that begins with "Select" or "Update" does not.</summary>
    public static bool Is(string text)
    {
        var start = text.TrimStart();
        return start.Length > 1 && char.IsUpper(start[0]) == char.IsUpper(start[1]) && Statement().IsMatch(start);
    }

    /// <summary>The names that stand where a table stands, and the qualifiers of columns.</summary>
    public static IEnumerable<string> Tables(string sql)
    {
        var names = TablePlace().Matches(sql).Concat(Qualifier().Matches(sql));
        return names.Concat(IndexPlace().Matches(sql)).Select(m => m.Groups[1].Value.ToLowerInvariant()).Distinct();
    }

    public static IEnumerable<string> Created(string sql) => Creation().Matches(sql).Select(m => m.Groups[1].Value.ToLowerInvariant());

    [GeneratedRegex(
        @"^\s*(select\s|insert\s+(or\s+\w+\s+)?into\s|update\s+\w+\s+set\s|delete\s+from\s|with\s+(recursive\s+)?\w+\s*(\([^)]*\)\s*)?as\s|create\s+(unique\s+)?(table|index|view|trigger|database|role|function)\s|alter\s+(table|role|database)\s|drop\s+(table|index|view|trigger|database|role)\s|pragma\s+\w|copy\s+\w|truncate\s|lock\s+table\s|merge\s+into\s|grant\s+\w+|revoke\s+\w+|attach\s|vacuum\b|savepoint\s|set\s+(local|session)\s)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\b(?:from|join|into|update|references|copy|truncate|table(?:\s+if\s+(?:not\s+)?exists)?)\s+(?:only\s+)?""?([a-z_][a-z0-9_]*)", RegexOptions.IgnoreCase)]
    private static partial Regex TablePlace();

    [GeneratedRegex(@"\b([a-z][a-z0-9]*_[a-z0-9_]*)\.[a-z_]", RegexOptions.IgnoreCase)]
    private static partial Regex Qualifier();

    [GeneratedRegex(@"\bcreate\s+(?:unique\s+)?(?:index|trigger)\s[^;(]*?\bon\s+([a-z_][a-z0-9_]*)", RegexOptions.IgnoreCase)]
    private static partial Regex IndexPlace();

    [GeneratedRegex(@"\bcreate\s+(?:unlogged\s+|temp\s+|temporary\s+)?(?:table|view)\s+(?:if\s+not\s+exists\s+)?([a-z_][a-z0-9_]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Creation();
}
