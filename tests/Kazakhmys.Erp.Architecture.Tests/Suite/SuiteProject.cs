using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kazakhmys.Erp.Architecture.Tests.Suite;

/// <summary>A project of src: what it declares, what is written in it and what was built from it.</summary>
internal sealed class SuiteProject
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(p => MetadataReference.CreateFromFile(p))]);

    private readonly Lazy<CSharpCompilation> _compilation;
    private readonly Lazy<byte[]> _image;
    private readonly Lazy<Assembly> _assembly;

    private SuiteProject(string name, IReadOnlyList<SourceFile> files, Func<SuiteProject, byte[]> image, Func<SuiteProject, Assembly> assembly)
    {
        (Name, Files) = (name, files);
        _compilation = new(Compile);
        _image = new(() => image(this));
        _assembly = new(() => assembly(this));
    }

    public string Name { get; }

    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>The SQL scripts by path.</summary>
    public IReadOnlyDictionary<string, string> Scripts { get; private init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> ProjectReferences { get; private init; } = [];

    public IReadOnlyList<string> PackageReferences { get; private init; } = [];

    /// <summary>The source with its meaning.</summary>
    public CSharpCompilation Compilation => _compilation.Value;

    /// <summary>The built library as bytes.</summary>
    public byte[] Image => _image.Value;

    public Assembly Assembly => _assembly.Value;

    public IEnumerable<Type> WrittenTypes => Assembly.GetTypes().Where(t => !t.Name.Contains('<', StringComparison.Ordinal)
        && t.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null
        && t.Namespace?.StartsWith("System", StringComparison.Ordinal) != true
        && t.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) != true);

    public static SuiteProject Read(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        var name = Path.GetFileNameWithoutExtension(file);
        var declared = XDocument.Load(file);
        var library = declared.Descendants("AssemblyName").FirstOrDefault()?.Value ?? name;
        return new SuiteProject(name, [.. Written(folder, "*.cs").Select(f => SourceFile.Of(f.Path, f.Text))],
            static p => File.ReadAllBytes(p.Assembly.Location), _ => Assembly.Load(library))
        {
            Scripts = Written(folder, "*.sql").ToDictionary(f => f.Path, f => f.Text),
            ProjectReferences = [.. Includes(declared, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/')))],
            PackageReferences = [.. Includes(declared, "PackageReference")],
        };
    }

    /// <summary>A project that exists only to show that a rule can fail.</summary>
    public static SuiteProject Sample(
        string source, string name = "Kazakhmys.Erp.Mines", string path = "Offender.cs", string? script = null, string[]? references = null) =>
        new(name, [SourceFile.Of(path, source)], static p => p.Emit(), static p => Assembly.Load(p.Image))
        {
            Scripts = script is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["Schema/0001.sql"] = script },
            ProjectReferences = references ?? [],
            PackageReferences = references ?? [],
        };

    private static IEnumerable<string> Includes(XDocument project, string item) =>
        project.Descendants(item).Select(e => (string?)e.Attribute("Include")).OfType<string>();

    private static IEnumerable<(string Path, string Text)> Written(string folder, string pattern) => Directory
        .GetFiles(folder, pattern, SearchOption.AllDirectories)
        .Select(f => (Path: Path.GetRelativePath(folder, f).Replace('\\', '/'), File: f))
        .Where(f => !f.Path.StartsWith("obj/", StringComparison.Ordinal) && !f.Path.StartsWith("bin/", StringComparison.Ordinal))
        .OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => (f.Path, File.ReadAllText(f.File)));

    private CSharpCompilation Compile() => CSharpCompilation.Create(
        Name,
        [.. Files.Select(f => f.Tree), CSharpSyntaxTree.ParseText(ImplicitUsings)],
        References.Value.Where(r => Path.GetFileNameWithoutExtension(r.Display) != Name),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    private byte[] Emit()
    {
        using var stream = new MemoryStream();
        var result = Compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        return stream.ToArray();
    }
}
