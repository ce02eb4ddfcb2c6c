[assembly: AssemblyFixture(typeof(Kazakhmys.Erp.Packages.Tests.PackedSuite))]

namespace Kazakhmys.Erp.Packages.Tests;

/// <summary>Every project of src packed once, as it was built with these tests, into a folder feed that is gone afterwards.</summary>
public sealed class PackedSuite : IAsyncLifetime
{
    /// <summary>A version that nobody publishes, so that no copy in the machine's package folder is taken for the packed one.</summary>
    public const string Version = "0.1.0-packed";

    private readonly string _folder = Directory.CreateTempSubdirectory("kzerp-packages-").FullName;

    /// <summary>The folder with the packages.</summary>
    public string Feed => Path.Combine(_folder, "feed");

    /// <summary>What is in each package.</summary>
    internal IReadOnlyList<PackageContent> Packages { get; private set; } = [];

    /// <summary>An empty folder beside the feed.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    public async ValueTask InitializeAsync()
    {
        await Workplace.DotnetAsync(
            Workplace.Repository, "pack", "build/pack.proj", "--no-build", "-c", Workplace.Configuration, $"-p:Feed={Feed}", $"-p:SuiteVersion={Version}");
        Packages = [.. Directory.GetFiles(Feed, "*.nupkg").Order(StringComparer.Ordinal).Select(PackageContent.Read)];
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
