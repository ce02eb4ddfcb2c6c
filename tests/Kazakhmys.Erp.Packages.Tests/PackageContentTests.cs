using System.IO.Compression;
using System.Text;

namespace Kazakhmys.Erp.Packages.Tests;

public sealed class PackageContentTests(PackedSuite suite)
{
    [Fact]
    public void Every_project_of_src_is_packed()
    {
        var projects = Directory.GetFiles(Path.Combine(Workplace.Repository, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal);

        Assert.NotEmpty(suite.Packages);
        Assert.Equal(projects, suite.Packages.Select(p => p.Id));
    }

    [Fact]
    public void A_package_pins_its_siblings_to_its_own_version()
    {
        Assert.Contains(suite.Packages, p => p.Dependencies.Any(d => d.Id == "Kazakhmys.Erp.Kernel"));
        Obeyed((package, siblings) => PackageRules.Pins(package, siblings, PackedSuite.Version));
    }

    [Fact]
    public void A_package_says_what_it_is_whose_it_is_and_under_which_licence() => Obeyed((package, _) => PackageRules.Describes(package));

    [Fact]
    public void A_package_carries_its_library_documentation_page_and_icon() => Obeyed((package, _) => PackageRules.Carries(package));

    [Fact]
    public void A_library_has_its_symbols_inside_and_is_built_deterministically() => Obeyed((package, _) => PackageRules.Symbols(package));

    [Fact]
    public void A_package_depends_on_nothing_that_only_tests_need() => Obeyed((package, _) => PackageRules.NothingOfTheTests(package));

    [Fact]
    public void A_careless_package_breaks_every_rule()
    {
        var breaches = PackageRules.All(Careless(), ["Kazakhmys.Erp.Kernel"], "1.2.3").ToList();

        foreach (var part in new[] { "not pinned to [1.2.3]", "no icon", "no readme", "not MIT", "no repository", ".xml is missing", "no symbols", "deterministically", "only tests" })
            Assert.Contains(breaches, b => b.Contains(part, StringComparison.Ordinal));
    }

    private static PackageContent Careless()
    {
        const string specification = """
            <package><metadata><id>Kazakhmys.Erp.Careless</id><version>1.2.3</version><description>Package Description</description>
            <dependencies><group><dependency id="Kazakhmys.Erp.Kernel" version="1.2.3" /><dependency id="xunit.v3" version="3.2.2" /></group></dependencies>
            </metadata></package>
            """;
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var nuspec = archive.CreateEntry("Kazakhmys.Erp.Careless.nuspec").Open();
            nuspec.Write(Encoding.UTF8.GetBytes(specification));
        }
        stream.Position = 0;
        var read = PackageContent.Read(stream);
        const string library = "lib/net10.0/Kazakhmys.Erp.Careless.dll";
        return read with
        {
            EmbeddedSymbols = new Dictionary<string, bool> { [library] = false },
            Reproducible = new Dictionary<string, bool> { [library] = false },
        };
    }

    private void Obeyed(Func<PackageContent, IReadOnlyCollection<string>, IEnumerable<string>> rule)
    {
        var siblings = suite.Packages.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var breaches = suite.Packages.SelectMany(p => rule(p, siblings)).ToList();
        Assert.True(breaches.Count == 0, string.Join('\n', breaches));
    }
}
