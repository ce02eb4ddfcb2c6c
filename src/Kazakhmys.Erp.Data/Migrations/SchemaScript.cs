using System.Text.RegularExpressions;

namespace Kazakhmys.Erp.Data.Migrations;

/// <summary>
/// A schema script as modules write it: plain PostgreSQL of the common subset, columns <c>text</c> and <c>bigint</c> only, with
/// directives on lines of their own: <c>-- append-only: a, b</c>, <c>-- distributed: a, b</c> (by book), <c>-- replicated: a, b</c>.
/// For store providers.
/// </summary>
public sealed partial class SchemaScript
{
    private SchemaScript(string text)
    {
        Sql = Comment().Replace(text, m => m.Value[0] == '\'' ? m.Value : "").Trim();
        AppendOnly = Directive(text, "append-only");
        Distributed = Directive(text, "distributed");
        Replicated = Directive(text, "replicated");
        Tables = [.. CreateTable().Matches(Sql).Select(m => m.Groups["table"].Value)];
    }

    /// <summary>The statements without comments and directives.</summary>
    public string Sql { get; }

    /// <summary>Tables that refuse UPDATE and DELETE.</summary>
    public IReadOnlyList<string> AppendOnly { get; }

    /// <summary>Tables that a sharded store spreads by book, parents first.</summary>
    public IReadOnlyList<string> Distributed { get; }

    /// <summary>Tables of master data that a sharded store keeps whole on every node.</summary>
    public IReadOnlyList<string> Replicated { get; }

    /// <summary>Tables that the script creates.</summary>
    public IReadOnlyList<string> Tables { get; }

    /// <summary>Reads a script.</summary>
    /// <exception cref="ArgumentException">A created table is neither distributed nor replicated, or both; or an append-only table is not created here.</exception>
    public static SchemaScript Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var script = new SchemaScript(text);
        foreach (var table in script.Tables)
            if (script.Distributed.Contains(table) == script.Replicated.Contains(table))
                throw new ArgumentException($"Table {table} has to be named in either '-- distributed:' or '-- replicated:'.", nameof(text));
        var placed = script.Distributed.Concat(script.Replicated).Concat(script.AppendOnly);
        if (placed.FirstOrDefault(t => !script.Tables.Contains(t)) is { } unknown)
            throw new ArgumentException($"A directive names {unknown}, which the script does not create.", nameof(text));
        return script;
    }

    private static string[] Directive(string text, string name) =>
        [.. DirectiveLine().Matches(text)
            .Where(m => m.Groups["name"].Value == name)
            .SelectMany(m => m.Groups["tables"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    [GeneratedRegex(@"'(?:[^']|'')*'|--[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^--\s*(?<name>[a-z-]+):(?<tables>[^\r\n]*)", RegexOptions.Multiline)]
    private static partial Regex DirectiveLine();

    [GeneratedRegex(@"\bcreate\s+table\s+(?<table>\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex CreateTable();
}
