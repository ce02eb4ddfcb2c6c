using Kazakhmys.Erp.Architecture.Tests.Suite;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kazakhmys.Erp.Architecture.Tests.Rules;

/// <summary>A package reads and writes its own tables only, told by their prefix.</summary>
internal static class TableRules
{
    private static readonly string[] Prefixes =
    [
        "erp_", "data_", "ledger_", "geology_", "mines_", "enrichment_", "smelting_", "rail_", "power_", "workforce_", "investment_", "maintenance_",
        "metal_", "metalaccounting_", "optimization_",
    ];

    public static IEnumerable<string> Breaches(SuiteProject project)
    {
        var own = Own(project.Name);
        var foreign = Prefixes.Except(own).ToList();
        foreach (var (path, sql) in project.Scripts)
        {
            foreach (var table in SqlText.Created(sql).Where(t => !own.Any(o => t.StartsWith(o, StringComparison.Ordinal))))
                yield return $"{project.Name}/{path}: table {table} has not the prefix {string.Join(" or ", own)}";
            foreach (var table in Named(sql, foreign))
                yield return $"{project.Name}/{path}: names {table}, which belongs to another package";
        }
        foreach (var (file, text) in Literals(project))
        {
            foreach (var table in Named(text, foreign))
                yield return $"{project.Name}/{file}: names {table}, which belongs to another package";
        }
    }

    private static string[] Own(string project) => project switch
    {
        "Kazakhmys.Erp.Data" or "Kazakhmys.Erp.Data.Sqlite" or "Kazakhmys.Erp.Data.PostgreSql" => ["erp_", "data_"],
        "Kazakhmys.Erp.MetalAccounting" => ["metal_", "metalaccounting_"],
        _ => [$"{project.Split('.')[^1].ToLowerInvariant()}_"],
    };

    private static IEnumerable<string> Named(string text, IReadOnlyCollection<string> foreign)
    {
        var bare = text.Trim();
        var candidates = bare.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_') ? KnownTables(bare) : SqlText.Tables(text);
        return candidates.Where(t => foreign.Any(f => t.StartsWith(f, StringComparison.Ordinal)));
    }

    /// <summary>A literal that is one word is a table only when a script creates it: columns are often named after another package.</summary>
    private static IEnumerable<string> KnownTables(string word) =>
        Repository.Projects.Any(p => p.Scripts.Values.Any(s => SqlText.Created(s).Contains(word))) ? [word] : [];

    /// <summary>Literals, with the constant parts of a sum or an interpolation read as one text.</summary>
    private static IEnumerable<(string File, string Text)> Literals(SuiteProject project) =>
        from file in project.Files
        from node in file.Root.DescendantNodes()
        let text = node switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
            InterpolatedStringExpressionSyntax mixed => string.Concat(mixed.Contents.Select(c => c is InterpolatedStringTextSyntax t ? t.TextToken.ValueText : " ")),
            _ => null,
        }
        where text is not null
        select (file.Path, text);
}
