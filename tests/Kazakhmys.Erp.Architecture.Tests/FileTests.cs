using Kazakhmys.Erp.Architecture.Tests.Rules;
using Kazakhmys.Erp.Architecture.Tests.Suite;

namespace Kazakhmys.Erp.Architecture.Tests;

public sealed class FileTests
{
    [Fact]
    public void Types_and_folders_are_named_for_the_business() => Repository.Obeys(FileRules.Names);

    [Theory]
    [InlineData("internal sealed class StopeManager;", "Offender.cs")]
    [InlineData("internal abstract class StopeBase;", "Offender.cs")]
    [InlineData("internal sealed record StopeDto;", "Offender.cs")]
    [InlineData("internal static class CommonRules;", "Offender.cs")]
    [InlineData("internal sealed class Stope;", "Helpers/Stope.cs")]
    [InlineData("internal sealed class Stope;", "Stopes/Common/Stope.cs")]
    public void A_name_that_says_nothing_is_found(string source, string path) =>
        Assert.NotEmpty(FileRules.Names(SuiteProject.Sample(source, path: path)));

    [Fact]
    public void A_name_of_the_trade_is_allowed() =>
        Assert.Empty(FileRules.Names(SuiteProject.Sample("internal sealed class BaseMetalPrices; internal sealed class Basement;", path: "Prices/Offender.cs")));

    [Fact]
    public void Files_and_methods_fit_on_a_screen_or_ten() => Repository.Obeys(FileRules.Lengths);

    [Fact]
    public void A_long_file_and_a_long_method_are_found()
    {
        Assert.NotEmpty(FileRules.Lengths(SuiteProject.Sample(new string('\n', 400))));
        Assert.Empty(FileRules.Lengths(SuiteProject.Sample(new string('\n', 399))));
        Assert.NotEmpty(FileRules.Lengths(SuiteProject.Sample($"class A {{ void B() {{{new string('\n', 40)}}} }}")));
    }

    [Fact]
    public void A_public_type_has_a_file_of_its_own() => Repository.Obeys(FileRules.PublicTypes);

    [Fact]
    public void Two_public_types_in_a_file_and_a_wrong_file_name_are_found()
    {
        Assert.NotEmpty(FileRules.PublicTypes(SuiteProject.Sample("public sealed class Stope; public enum Kind;", path: "Stope.cs")));
        Assert.NotEmpty(FileRules.PublicTypes(SuiteProject.Sample("public sealed class Stope;", path: "Stopes.cs")));
        Assert.Empty(FileRules.PublicTypes(SuiteProject.Sample("public sealed class Stope { public enum Kind; } internal sealed class Row;", path: "Stope.Parts.cs")));
    }

    [Fact]
    public void A_namespace_is_package_and_folder() => Repository.Obeys(FileRules.Namespaces);

    [Fact]
    public void A_strayed_namespace_is_found() =>
        Assert.NotEmpty(FileRules.Namespaces(SuiteProject.Sample("namespace Kazakhmys.Erp.Mines;", path: "Stopes/Stope.cs")));
}
