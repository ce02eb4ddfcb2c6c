using System.Reflection;
using System.Text.RegularExpressions;
using Kazakhmys.Erp.Architecture.Tests.Suite;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Architecture.Tests.Rules;

/// <summary>The codes that hosts react to and the texts that people read.</summary>
internal static partial class ViolationRules
{
    /// <summary>The declared kinds of a project, by the field that holds each.</summary>
    public static IEnumerable<(FieldInfo Field, ViolationKind Kind)> Declared(SuiteProject project) =>
        from type in project.WrittenTypes
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where field.FieldType == typeof(ViolationKind)
        select (field, (ViolationKind)field.GetValue(null)!);

    public static IEnumerable<string> Malformed(SuiteProject project)
    {
        var prefix = Prefix(project.Name);
        foreach (var (field, kind) in Declared(project))
        {
            if (!Code().IsMatch(kind.Code))
                yield return $"{field.Name}: {kind.Code} is not lower case and dotted";
            if (!kind.Code.StartsWith(prefix, StringComparison.Ordinal))
                yield return $"{field.Name}: {kind.Code} does not begin with {prefix}";
            if (!field.IsPublic || !field.IsInitOnly || field.DeclaringType is not { IsAbstract: true, IsSealed: true, IsPublic: true })
                yield return $"{field.Name}: is not a public static readonly field of a public static class";
            foreach (var fault in Untranslated(kind.Template))
                yield return $"{kind.Code}: {fault}";
        }
    }

    public static IEnumerable<string> Repeated(IEnumerable<string> codes) =>
        codes.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => $"{g.Key} is declared {g.Count()} times");

    /// <summary>Codes that no test names, neither by the code nor by its field.</summary>
    public static IEnumerable<string> Unprovoked(SuiteProject project, IReadOnlyCollection<string> tests) =>
        from declared in Declared(project)
        let byCode = $"\"{declared.Kind.Code}\""
        let byField = $"{declared.Field.DeclaringType!.Name}.{declared.Field.Name}"
        where !tests.Any(t => t.Contains(byCode, StringComparison.Ordinal) || Regex.IsMatch(t, $@"\b{Regex.Escape(byField)}\b"))
        select $"{declared.Kind.Code} is provoked by no test";

    public static string Prefix(string project) => project switch
    {
        "Kazakhmys.Erp" => "erp.",
        "Kazakhmys.Erp.Data" or "Kazakhmys.Erp.Data.Sqlite" or "Kazakhmys.Erp.Data.PostgreSql" => "data.",
        _ => string.Join('-', Words().Matches(project.Split('.')[^1]).Select(m => m.Value.ToLowerInvariant())) + ".",
    };

    private static IEnumerable<string> Untranslated(LocalizedText text)
    {
        string[] all = [text.En, text.Ru, text.Kk];
        if (all.Any(string.IsNullOrWhiteSpace))
            yield return "a language has no text";
        else if (all.Distinct().Count() < 3)
            yield return "two languages have the same text";
        if (Cyrillic().IsMatch(text.En) || !Cyrillic().IsMatch(text.Ru) || !Cyrillic().IsMatch(text.Kk))
            yield return "a text is not in its language's letters";
        if (all.Select(t => string.Join(',', Argument().Matches(t).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal))).Distinct().Count() > 1)
            yield return "the languages do not tell the same arguments";
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$")]
    private static partial Regex Code();

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Words();

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Argument();
}
