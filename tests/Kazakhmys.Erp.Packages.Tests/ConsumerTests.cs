using System.Xml.Linq;

namespace Kazakhmys.Erp.Packages.Tests;

/// <summary>A host as an integrator would build it: a fresh project that knows the suite only as packages.</summary>
public sealed class ConsumerTests(PackedSuite suite)
{
    private static readonly string Example = Path.Combine(
        Workplace.Repository, "tests", "Kazakhmys.Erp.Packages.Tests", "Consumer", "Program.cs");

    [Fact]
    public async Task A_fresh_project_with_only_the_packages_runs_the_host_example()
    {
        var folder = suite.NewFolder("consumer");
        Prepare(folder);

        await Workplace.DotnetAsync(folder, "build", "-nologo", "-v:minimal");
        var printed = await Workplace.DotnetAsync(folder, Path.Combine("out", "Consumer.dll"));

        Assert.Contains("1500000000", printed, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "erp.db")));
    }

    [Fact]
    public void The_host_example_of_the_README_is_the_one_that_was_run()
    {
        var readme = Path.Combine(Workplace.Repository, "README.md");
        Assert.SkipUnless(File.Exists(readme), "README.md is not written yet.");
        var text = File.ReadAllText(readme);
        Assert.True(
            text.Contains($"```csharp\n{File.ReadAllText(Example).Trim()}\n```", StringComparison.Ordinal),
            "README.md has no ```csharp block that equals tests/Kazakhmys.Erp.Packages.Tests/Consumer/Program.cs.");
    }

    private void Prepare(string folder)
    {
        var libraries = suite.Packages.Where(p => !p.IsTool).Select(p => Reference(p.Id, PackedSuite.Version));
        var project = new XElement(
            "Project",
            new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement(
                "PropertyGroup",
                new XElement("TargetFramework", "net10.0"),
                new XElement("OutputType", "Exe"),
                new XElement("Nullable", "enable"),
                new XElement("ImplicitUsings", "enable"),
                new XElement("TreatWarningsAsErrors", "true"),
                new XElement("UseAppHost", "false"),
                new XElement("NuGetAudit", "false"),
                new XElement("OutputPath", "out/"),
                new XElement("AppendTargetFrameworkToOutputPath", "false")),
            new XElement("ItemGroup", libraries, Reference("Microsoft.Extensions.DependencyInjection", DependencyInjectionVersion())));
        File.WriteAllText(Path.Combine(folder, "Consumer.csproj"), project.ToString());
        File.WriteAllText(Path.Combine(folder, "nuget.config"), Sources(folder).ToString());
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(folder, name), "<Project />");
        File.Copy(Example, Path.Combine(folder, "Program.cs"));
    }

    private static XElement Reference(string id, string version) =>
        new("PackageReference", new XAttribute("Include", id), new XAttribute("Version", version));

    /// <summary>Only the folder feed; the third-party packages are where the build of the suite has put them.</summary>
    private XElement Sources(string folder) => new(
        "configuration",
        new XElement("config", Setting("globalPackagesFolder", Path.Combine(folder, "packages"))),
        new XElement("packageSources", new XElement("clear"), Setting("packed", suite.Feed)),
        new XElement("fallbackPackageFolders", new XElement("clear"), Setting("machine", Workplace.PackageRoot)));

    private static XElement Setting(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));

    private static string DependencyInjectionVersion() => (string)XDocument
        .Load(Path.Combine(Workplace.Repository, "Directory.Packages.props")).Descendants("PackageVersion")
        .Single(p => (string?)p.Attribute("Include") == "Microsoft.Extensions.DependencyInjection").Attribute("Version")!;
}
