using Kazakhmys.Erp.Architecture.Tests.Rules;
using Kazakhmys.Erp.Architecture.Tests.Suite;

namespace Kazakhmys.Erp.Architecture.Tests;

public sealed class FloorTests
{
    [Fact]
    public void A_package_uses_only_packages_on_floors_below_it_and_a_module_no_other_module() =>
        Repository.Obeys(p => FloorRules.Breaches(p, FloorRules.BuiltReferences(p)));

    [Theory]
    [InlineData("Kazakhmys.Erp.Mines", "Kazakhmys.Erp.Rail")]
    [InlineData("Kazakhmys.Erp.Mines", "Kazakhmys.Erp.Data.Sqlite")]
    [InlineData("Kazakhmys.Erp.Kernel", "Kazakhmys.Erp.Data")]
    [InlineData("Kazakhmys.Erp.Ledger", "Kazakhmys.Erp")]
    [InlineData("Kazakhmys.Erp.Ledger", "Npgsql")]
    [InlineData("Kazakhmys.Erp.Mines", "Google.OrTools")]
    [InlineData("Kazakhmys.Erp.Trading", "Kazakhmys.Erp.Ledger")]
    public void A_reference_that_skips_a_floor_is_found(string project, string reference)
    {
        Assert.NotEmpty(FloorRules.Breaches(SuiteProject.Sample("", project, references: [reference]), []));
        Assert.NotEmpty(FloorRules.Breaches(SuiteProject.Sample("", project), [reference]));
    }

    [Fact]
    public void A_module_on_the_ledger_is_allowed() =>
        Assert.Empty(FloorRules.Breaches(SuiteProject.Sample("", "Kazakhmys.Erp.Mines", references: ["Kazakhmys.Erp.Ledger"]), ["NodaTime"]));

    [Fact]
    public void A_built_library_tells_what_it_uses()
    {
        var mines = SuiteProject.Sample("public sealed class Pit { public Kazakhmys.Erp.Data.Sqlite.SqliteStoreOptions? Options { get; set; } }");
        Assert.Contains(FloorRules.Breaches(mines, FloorRules.BuiltReferences(mines)), b => b.Contains("Data.Sqlite", StringComparison.Ordinal));
    }
}
