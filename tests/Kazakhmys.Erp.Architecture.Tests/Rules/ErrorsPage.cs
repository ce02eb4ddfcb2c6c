using System.Text;
using Kazakhmys.Erp.Architecture.Tests.Suite;
using Kazakhmys.Erp.Kernel.Violations;
using Microsoft.CodeAnalysis;

namespace Kazakhmys.Erp.Architecture.Tests.Rules;

/// <summary>The page docs/errors.md, written from the declarations so that it cannot differ from them.</summary>
internal static class ErrorsPage
{
    private const string Head = """
        # Errors

        Every refusal and every warning of the suite has a stable code. Codes are public API: hosts may react to them; the texts may change.
        `{…}` stands for the offending value or another argument of the violation.

        This page is written from the declarations by `build/write-errors-doc.sh`, and a test compares it with them.

        | refusal | exception |
        |---|---|
        | input of the wrong shape or range; all violations at once | `ValidationFailedException` |
        | a rule of the business says no | `RuleViolatedException` |
        | a rate, limit or other dated value is not known | `MissingRuleException` |
        | the period is closed | `PeriodClosedException` |
        | somebody else was faster, or the store is busy: try again | `ConcurrencyException` |
        | it is not there | `NotFoundException` |
        | the same key with other content | `IdempotencyConflictException` |
        | the user may not do this | `NotAuthorizedException` |
        | an amount is outside the range of its unit | `OverflowedException` |

        All derive from `ErpException`; on any of them nothing was stored.

        """;

    public static string Of(IEnumerable<SuiteProject> projects)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var project in projects)
        {
            var kinds = ViolationRules.Declared(project).OrderBy(d => d.Kind.Code, StringComparer.Ordinal).ToList();
            if (kinds.Count == 0)
                continue;
            page.Append("\n## ").Append(project.Name).Append('\n');
            foreach (var (field, kind) in kinds)
                page.Append(Entry(kind, Meaning(project, $"{field.DeclaringType!.FullName}.{field.Name}")));
        }
        return page.ToString();
    }

    private static string Entry(ViolationKind kind, string meaning)
    {
        var severity = kind.Severity == ViolationSeverity.Warning ? " (warning)" : "";
        return $"\n### `{kind.Code}`{severity}\n{meaning}\n\n- en: {kind.Template.En}\n- ru: {kind.Template.Ru}\n- kk: {kind.Template.Kk}\n";
    }

    /// <summary>The summary of the field's documentation as plain words.</summary>
    private static string Meaning(SuiteProject project, string field)
    {
        var parts = field.Split('.');
        var type = project.Compilation.GetTypeByMetadataName(string.Join('.', parts[..^1]));
        var trivia = type?.GetMembers(parts[^1]).FirstOrDefault()?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            .FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.FieldDeclarationSyntax>()?.GetLeadingTrivia().ToString() ?? "";
        var lines = trivia.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("///", StringComparison.Ordinal)).Select(l => l[3..].Trim());
        var text = string.Join(' ', lines);
        var (from, to) = (text.IndexOf("<summary>", StringComparison.Ordinal), text.IndexOf("</summary>", StringComparison.Ordinal));
        return from < 0 || to < 0 ? "" : Plain(text[(from + 9)..to].Trim());
    }

    private static string Plain(string text)
    {
        var references = System.Text.RegularExpressions.Regex.Replace(text, """<(?:see|paramref|see\s\w+) ?(?:cref|name|langword)="([^"]+)" ?/>""", m => $"`{m.Groups[1].Value.Split('.')[^1]}`");
        return references.Replace("<c>", "`", StringComparison.Ordinal).Replace("</c>", "`", StringComparison.Ordinal)
            .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
    }
}
