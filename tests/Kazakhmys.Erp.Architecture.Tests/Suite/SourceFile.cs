using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kazakhmys.Erp.Architecture.Tests.Suite;

/// <summary>One C# file of a project.</summary>
internal sealed record SourceFile
{
    /// <summary>Path in the project, with forward slashes.</summary>
    public required string Path { get; init; }

    public required SyntaxTree Tree { get; init; }

    public SyntaxNode Root => Tree.GetRoot();

    public int Lines => Tree.GetText().Lines.Count;

    public static SourceFile Of(string path, string text) =>
        new() { Path = path, Tree = CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default, path) };
}
