using Kazakhmys.Erp.Architecture.Tests.Rules;
using Kazakhmys.Erp.Architecture.Tests.Suite;

namespace Kazakhmys.Erp.Architecture.Tests;

public sealed class ProjectTests
{
    private const string Row = "| Dapper | 2.1.86 | Apache-2.0 | rows to records | none |";

    [Fact]
    public void Every_project_has_a_test_project() =>
        Repository.Obeys(p => ProjectRules.Untested(p, path => File.Exists(Repository.At(path))));

    [Fact]
    public void A_project_without_tests_is_found()
    {
        Assert.NotEmpty(ProjectRules.Untested(SuiteProject.Sample(""), _ => false));
        Assert.Empty(ProjectRules.Untested(SuiteProject.Sample(""), path => path == "tests/Kazakhmys.Erp.Mines.Tests/Kazakhmys.Erp.Mines.Tests.csproj"));
    }

    [Fact]
    public void Every_third_party_package_is_explained_with_its_version_and_licence()
    {
        var page = File.ReadAllText(Repository.At("docs", "dependencies.md"));
        Assert.Empty(Repository.Projects.SelectMany(p => p.PackageReferences).Except(Repository.CentralVersions.Keys));
        Assert.Empty(Repository.CentralVersions.SelectMany(p => ProjectRules.Unexplained(p.Key, p.Value, page)));
    }

    [Theory]
    [InlineData("Npgsql", "10.0.3", Row)]
    [InlineData("Dapper", "2.1.90", Row)]
    [InlineData("Dapper", "2.1.86", "| Dapper | 2.1.86 | | rows to records | none |")]
    public void A_package_without_a_true_row_is_found(string package, string version, string page) =>
        Assert.NotEmpty(ProjectRules.Unexplained(package, version, page));

    [Fact]
    public void A_package_with_a_true_row_is_allowed() => Assert.Empty(ProjectRules.Unexplained("Dapper", "2.1.86", Row));
}
