using System.Reflection;
using System.Xml.Linq;

namespace Kazakhmys.Erp.Architecture.Tests.Suite;

/// <summary>The repository that the tests were built from; whatever projects are in src are what the rules apply to.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "Repository").Value!;

    public static IReadOnlyList<SuiteProject> Projects { get; } = [.. Directory
        .GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(SuiteProject.Read)];

    /// <summary>Packages with the versions that the whole repository uses.</summary>
    public static IReadOnlyDictionary<string, string> CentralVersions { get; } = XDocument
        .Load(Path.Combine(Root, "Directory.Packages.props")).Descendants("PackageVersion")
        .ToDictionary(p => (string)p.Attribute("Include")!, p => (string)p.Attribute("Version")!);

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Applies a rule to every project; all breaches are told at once.</summary>
    public static void Obeys(Func<SuiteProject, IEnumerable<string>> rule)
    {
        Assert.NotEmpty(Projects);
        var breaches = Projects.SelectMany(rule).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(breaches.Count == 0, string.Join('\n', breaches.Prepend($"{breaches.Count} breaches:")));
    }
}
