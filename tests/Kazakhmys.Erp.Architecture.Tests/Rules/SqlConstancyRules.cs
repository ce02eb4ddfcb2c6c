using Kazakhmys.Erp.Architecture.Tests.Suite;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kazakhmys.Erp.Architecture.Tests.Rules;

/// <summary>SQL text is constant; values are parameters.</summary>
internal static class SqlConstancyRules
{
    /// <summary>
    /// The dialect seam: files of the data floor that write statements from declarations of tables and columns, from numbers of options, or from
    /// scripts, all of which are constants of the packages or of the host's set-up and never input.
    /// </summary>
    private static readonly Dictionary<string, string> Seam = new()
    {
        ["Kazakhmys.Erp.Data.Sqlite/SqliteBulkSql.cs"] = "tables and columns of a bulk target",
        ["Kazakhmys.Erp.Data.Sqlite/SqliteLookupSql.cs"] = "tables and columns of a lookup",
        ["Kazakhmys.Erp.Data.Sqlite/SqliteSchema.cs"] = "append-only triggers of the tables that a script names",
        ["Kazakhmys.Erp.Data.Sqlite/SqliteSlot.cs"] = "pragmas, which take no parameters, from numbers of the options",
        ["Kazakhmys.Erp.Data.PostgreSql/PostgreSqlBulkSql.cs"] = "tables and columns of a bulk target",
        ["Kazakhmys.Erp.Data.PostgreSql/PostgreSqlLookup.cs"] = "tables and columns of a lookup",
        ["Kazakhmys.Erp.Data.PostgreSql/PostgreSqlSchema.cs"] = "append-only triggers of the tables that a script names",
        ["Kazakhmys.Erp.Data/Migrations/SchemaHistory.cs"] = "the line of an exported script, which a person runs",
    };

    private static readonly string[] Builders = ["Format", "Concat", "Append", "AppendLine", "AppendFormat", "Insert", "Replace", "Create"];

    public static IEnumerable<string> Breaches(SuiteProject project) => project.Files
        .Where(f => !Seam.ContainsKey($"{project.Name}/{f.Path}")).SelectMany(f => Breaches(project, f));

    /// <summary>Files of the seam that need no excuse any more.</summary>
    public static IEnumerable<string> NeedlessExcuses(SuiteProject project) => project.Files
        .Where(f => Seam.ContainsKey($"{project.Name}/{f.Path}") && !Breaches(project, f).Any()).Select(f => $"{project.Name}/{f.Path} writes constant SQL only");

    private static IEnumerable<string> Breaches(SuiteProject project, SourceFile file)
    {
        var meaning = project.Compilation.GetSemanticModel(file.Tree);
        return file.Root.DescendantNodes().Where(n => IsVariableSql(n, meaning)).Select(n =>
            $"{project.Name}/{file.Path}:{n.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: SQL is put together at run time");
    }

    private static bool IsVariableSql(SyntaxNode node, SemanticModel meaning) => node switch
    {
        InterpolatedStringExpressionSyntax mixed =>
            SqlText.Is(Start(mixed)) && !meaning.GetConstantValue(mixed).HasValue,
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) =>
            IsSqlLiteral(First(sum), meaning) && !meaning.GetConstantValue(sum).HasValue,
        AssignmentExpressionSyntax grown when grown.IsKind(SyntaxKind.AddAssignmentExpression) => IsSqlLiteral(grown.Right, meaning),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } invocation when Builders.Contains(call.Name.Identifier.Text) =>
            IsSqlLiteral(call.Expression, meaning) || invocation.ArgumentList.Arguments.Any(a => IsSqlLiteral(a.Expression, meaning)),
        _ => false,
    };

    private static bool IsSqlLiteral(ExpressionSyntax expression, SemanticModel meaning) =>
        meaning.GetConstantValue(expression) is { HasValue: true, Value: string text } && SqlText.Is(text);

    private static ExpressionSyntax First(ExpressionSyntax expression) =>
        expression is BinaryExpressionSyntax { Left: var left } ? First(left) : expression;

    private static string Start(InterpolatedStringExpressionSyntax mixed) =>
        string.Concat(mixed.Contents.Select(c => c is InterpolatedStringTextSyntax t ? t.TextToken.ValueText : "x"));
}
