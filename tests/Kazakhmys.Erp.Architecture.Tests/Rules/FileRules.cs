using System.Text.RegularExpressions;
using Kazakhmys.Erp.Architecture.Tests.Suite;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kazakhmys.Erp.Architecture.Tests.Rules;

/// <summary>How files and types are named and how long they are.</summary>
internal static partial class FileRules
{
    private const int LongestFile = 400;
    private const int LongestMethod = 40;

    private static readonly string[] Meaningless =
        ["Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Base", "Dto", "Dtos", "Impl", "Common", "Services", "Misc"];

    public static IEnumerable<string> Names(SuiteProject project)
    {
        foreach (var file in project.Files)
        {
            foreach (var folder in file.Path.Split('/')[..^1].Where(f => Meaningless.Contains(f)))
                yield return $"{project.Name}/{file.Path}: folder {folder} is named for a pattern, not for the business";
            foreach (var type in Types(file.Root).Select(Name).Where(IsMeaningless))
                yield return $"{project.Name}/{file.Path}: {type} says nothing of the business";
        }
    }

    public static IEnumerable<string> Lengths(SuiteProject project)
    {
        foreach (var file in project.Files)
        {
            if (file.Lines > LongestFile)
                yield return $"{project.Name}/{file.Path}: {file.Lines} lines";
            foreach (var method in file.Root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>().Where(m => Lines(m) > LongestMethod))
                yield return $"{project.Name}/{file.Path}: a method of {Lines(method)} lines";
        }
    }

    /// <summary>One public type to a file, which is named for it; <c>X.Part.cs</c> is a part of X.</summary>
    public static IEnumerable<string> PublicTypes(SuiteProject project)
    {
        foreach (var file in project.Files)
        {
            var names = Types(file.Root).Where(t => t.Parent is not TypeDeclarationSyntax && t.Modifiers.Any(SyntaxKind.PublicKeyword))
                .Select(Name).Distinct().ToList();
            var named = Path.GetFileName(file.Path).Split('.')[0];
            if (names.Count > 1)
                yield return $"{project.Name}/{file.Path}: {names.Count} public types";
            else if (names.Count == 1 && names[0] != named)
                yield return $"{project.Name}/{file.Path}: is not named for {names[0]}";
        }
    }

    /// <summary>Namespace is package and folder; registration stands where every host looks for it.</summary>
    public static IEnumerable<string> Namespaces(SuiteProject project) =>
        from file in project.Files
        let expected = string.Join('.', file.Path.Split('/')[..^1].Prepend(project.Name))
        from space in file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        where space.Name.ToString() != expected && space.Name.ToString() != "Microsoft.Extensions.DependencyInjection"
        select $"{project.Name}/{file.Path}: namespace {space.Name} is not {expected}";

    private static bool IsMeaningless(string type)
    {
        var words = Words().Matches(type).Select(m => m.Value).ToList();
        return words.Count > 0 && (Meaningless.Except(["Services"]).Contains(words[^1]) || words[0] is "Common" or "Helper" or "Util" or "Utils");
    }

    private static IEnumerable<MemberDeclarationSyntax> Types(SyntaxNode root) =>
        root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(m => m is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    private static string Name(MemberDeclarationSyntax type) =>
        type is DelegateDeclarationSyntax named ? named.Identifier.Text : ((BaseTypeDeclarationSyntax)type).Identifier.Text;

    private static int Lines(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Words();
}
