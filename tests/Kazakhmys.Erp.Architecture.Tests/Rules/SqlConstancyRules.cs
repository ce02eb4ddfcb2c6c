using Kazakhmys.Erp.Architecture.Tests.Suite;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kazakhmys.Erp.Architecture.Tests.Rules;

/// <summary>SQL text is constant; values are parameters.</summary>
internal static class SqlConstancyRules
{
    /// <summary>The dialect seam writes statements from declarations of tables and columns, which are constants of the packages themselves.</summary>
    private static readonly string[] Seam =
    [
        "Kazakhmys.Erp.Data.Sqlite/SqliteBulkSql.cs", "Kazakhmys.Erp.Data.Sqlite/SqliteLookupSql.cs",
        "Kazakhmys.Erp.Data.PostgreSql/PostgreSqlBulkSql.cs", "Kazakhmys.Erp.Data.PostgreSql/PostgreSqlLookup.cs",
    ];

    private static readonly string[] Builders = ["Format", "Concat", "Append", "AppendLine", "AppendFormat", "Insert", "Replace", "Create"];

    public static IEnumerable<string> Breaches(SuiteProject project)
    {
        foreach (var file in project.Files.Where(f => !Seam.Contains($"{project.Name}/{f.Path}")))
        {
            var meaning = project.Compilation.GetSemanticModel(file.Tree);
            foreach (var node in file.Root.DescendantNodes().Where(n => IsVariableSql(n, meaning)))
                yield return $"{project.Name}/{file.Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: SQL is put together at run time";
        }
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
