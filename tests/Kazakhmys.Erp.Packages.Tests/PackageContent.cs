using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Kazakhmys.Erp.Packages.Tests;

/// <summary>What a package tells and carries.</summary>
internal sealed record PackageContent
{
    public required string Id { get; init; }

    public required XElement Metadata { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Whether each library of the package has its symbols inside.</summary>
    public required IReadOnlyDictionary<string, bool> EmbeddedSymbols { get; init; }

    /// <summary>Whether each library of the package is built deterministically.</summary>
    public required IReadOnlyDictionary<string, bool> Reproducible { get; init; }

    public bool IsTool => Metadata.Descendants().Any(e => e.Name.LocalName == "packageType" && (string?)e.Attribute("name") == "DotnetTool");

    public IEnumerable<(string Id, string Version)> Dependencies => Metadata.Descendants()
        .Where(e => e.Name.LocalName == "dependency").Select(e => ((string)e.Attribute("id")!, (string)e.Attribute("version")!));

    public static PackageContent Read(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream);
    }

    public static PackageContent Read(Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        using var specification = archive.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        var metadata = XDocument.Load(specification).Root!.Elements().Single(e => e.Name.LocalName == "metadata");
        var own = archive.Entries.Where(IsOwnLibrary).ToDictionary(e => e.FullName, DebugEntries);
        return new PackageContent
        {
            Id = Text(metadata, "id"),
            Metadata = metadata,
            Files = [.. archive.Entries.Select(e => e.FullName)],
            EmbeddedSymbols = own.ToDictionary(p => p.Key, p => p.Value.Contains(DebugDirectoryEntryType.EmbeddedPortablePdb)),
            Reproducible = own.ToDictionary(p => p.Key, p => p.Value.Contains(DebugDirectoryEntryType.Reproducible)),
        };
    }

    public string Text(string element) => Text(Metadata, element);

    private static string Text(XElement metadata, string element) =>
        metadata.Elements().FirstOrDefault(e => e.Name.LocalName == element)?.Value.Trim() ?? "";

    private static bool IsOwnLibrary(ZipArchiveEntry entry) =>
        entry.Name.StartsWith("Kazakhmys.Erp", StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal);

    private static HashSet<DebugDirectoryEntryType> DebugEntries(ZipArchiveEntry entry)
    {
        using var copy = new MemoryStream();
        using (var content = entry.Open())
            content.CopyTo(copy);
        copy.Position = 0;
        using var reader = new PEReader(copy);
        return [.. reader.ReadDebugDirectory().Select(d => d.Type)];
    }
}
