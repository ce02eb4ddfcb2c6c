namespace Kazakhmys.Erp.Packages.Tests;

/// <summary>What every package of the suite has; each rule answers its breaches.</summary>
internal static class PackageRules
{
    private static readonly string[] TestOnly =
        ["xunit", "CsCheck", "Microsoft.NET.Test.Sdk", "BenchmarkDotNet", "NodaTime.Testing", "Microsoft.CodeAnalysis"];

    public static IEnumerable<string> All(PackageContent package, IReadOnlyCollection<string> siblings, string version) =>
        [.. Pins(package, siblings, version), .. Describes(package), .. Carries(package), .. Symbols(package), .. NothingOfTheTests(package)];

    /// <summary>A host cannot mix versions of the suite by accident.</summary>
    public static IEnumerable<string> Pins(PackageContent package, IReadOnlyCollection<string> siblings, string version) =>
        package.Dependencies.Where(d => siblings.Contains(d.Id) || d.Id.StartsWith("Kazakhmys.Erp", StringComparison.Ordinal))
            .Where(d => d.Version != $"[{version}]")
            .Select(d => $"{package.Id}: sibling {d.Id} is not pinned to [{version}] but {d.Version}");

    public static IEnumerable<string> Describes(PackageContent package)
    {
        foreach (var element in new[] { "id", "version", "authors", "description", "tags", "copyright", "icon", "readme", "license" })
        {
            if (package.Text(element).Length == 0)
                yield return $"{package.Id}: the nuspec has no {element}";
        }
        if (package.Text("description") is "Package Description" || package.Text("description").Length is > 0 and < 20)
            yield return $"{package.Id}: the description says nothing";
        if (package.Text("license") != "MIT")
            yield return $"{package.Id}: the licence is not MIT";
        if (package.Metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "repository")?.Attribute("type")?.Value != "git")
            yield return $"{package.Id}: the nuspec names no repository";
    }

    public static IEnumerable<string> Carries(PackageContent package)
    {
        string[] library = package.IsTool ? [] : [$"lib/net10.0/{package.Id}.dll", $"lib/net10.0/{package.Id}.xml"];
        return library.Concat(["README.md", "icon.png"]).Except(package.Files, StringComparer.Ordinal).Select(f => $"{package.Id}: {f} is missing");
    }

    public static IEnumerable<string> Symbols(PackageContent package)
    {
        foreach (var file in package.EmbeddedSymbols.Where(p => !p.Value))
            yield return $"{package.Id}: {file.Key} has no symbols";
        foreach (var file in package.Reproducible.Where(p => !p.Value))
            yield return $"{package.Id}: {file.Key} is not built deterministically";
        if (package.EmbeddedSymbols.Count == 0)
            yield return $"{package.Id}: no library of the suite is inside";
    }

    public static IEnumerable<string> NothingOfTheTests(PackageContent package)
    {
        foreach (var (id, _) in package.Dependencies.Where(d => TestOnly.Any(t => d.Id.StartsWith(t, StringComparison.OrdinalIgnoreCase))))
            yield return $"{package.Id}: depends on {id}, which only tests and builds need";
        foreach (var file in package.Files.Where(f => f.Contains(".Tests.", StringComparison.Ordinal) || f.Contains("TestSupport", StringComparison.Ordinal)))
            yield return $"{package.Id}: {file} belongs to the tests";
    }
}
