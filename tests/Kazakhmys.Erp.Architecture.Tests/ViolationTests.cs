using Kazakhmys.Erp.Architecture.Tests.Rules;
using Kazakhmys.Erp.Architecture.Tests.Suite;

namespace Kazakhmys.Erp.Architecture.Tests;

public sealed class ViolationTests
{
    private static readonly string Page = Repository.At("docs", "errors.md");

    [Fact]
    public void Every_code_has_the_prefix_of_its_package_and_a_text_in_three_languages() => Repository.Obeys(ViolationRules.Malformed);

    [Theory]
    [InlineData("mines.Stope.empty", "Empty.", "Пусто.", "Бос.")]
    [InlineData("stope.empty", "Empty.", "Пусто.", "Бос.")]
    [InlineData("mines", "Empty.", "Пусто.", "Бос.")]
    [InlineData("mines.stope.empty", "Empty.", "", "Бос.")]
    [InlineData("mines.stope.empty", "Empty.", "Пусто.", "Пусто.")]
    [InlineData("mines.stope.empty", "Empty.", "Empty", "Бос.")]
    [InlineData("mines.stope.empty", "Empty {value}.", "Пусто.", "Бос {value}.")]
    public void A_careless_code_or_text_is_found(string code, string en, string ru, string kk) =>
        Assert.NotEmpty(ViolationRules.Malformed(Declaring(code, en, ru, kk)));

    [Fact]
    public void A_careful_declaration_is_allowed() =>
        Assert.Empty(ViolationRules.Malformed(Declaring("mines.stope.empty", "Empty {value}.", "Пусто: {value}.", "Бос: {value}.")));

    [Fact]
    public void No_code_is_declared_twice_in_the_suite()
    {
        var codes = Repository.Projects.SelectMany(ViolationRules.Declared).Select(d => d.Kind.Code).ToList();
        Assert.NotEmpty(codes);
        Assert.Empty(ViolationRules.Repeated(codes));
        Assert.NotEmpty(ViolationRules.Repeated([.. codes, codes[0]]));
    }

    [Fact]
    public void Every_code_is_provoked_by_a_test()
    {
        var tests = Directory.GetFiles(Repository.At("tests"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        Repository.Obeys(p => ViolationRules.Unprovoked(p, tests));
    }

    [Fact]
    public void A_code_that_no_test_names_is_found()
    {
        var mines = Declaring("mines.stope.empty", "Empty.", "Пусто.", "Бос.");
        Assert.NotEmpty(ViolationRules.Unprovoked(mines, ["MinesViolations.StopeEmptyOrNot", "mines.stope.empty"]));
        Assert.Empty(ViolationRules.Unprovoked(mines, ["Assert.Equal(MinesViolations.StopeEmpty.Code, refusal.Code);"]));
        Assert.Empty(ViolationRules.Unprovoked(mines, ["Assert.Equal(\"mines.stope.empty\", refusal.Code);"]));
    }

    [Fact]
    public void The_page_of_errors_tells_every_code_as_it_is_declared()
    {
        var expected = ErrorsPage.Of(Repository.Projects);
        if (Environment.GetEnvironmentVariable("ERP_WRITE_ERRORS_DOC") == "1")
            File.WriteAllText(Page, expected);
        Assert.True(File.Exists(Page), "docs/errors.md is missing: run build/write-errors-doc.sh.");
        Assert.True(expected == File.ReadAllText(Page).ReplaceLineEndings("\n"), "docs/errors.md is not what the code declares: run build/write-errors-doc.sh.");
    }

    [Fact]
    public void A_new_code_changes_the_page_of_errors() => Assert.Contains(
        "### `mines.stope.empty`\nThe stope is empty.\n\n- en: Empty.\n- ru: Пусто.\n- kk: Бос.\n",
        ErrorsPage.Of([Declaring("mines.stope.empty", "Empty.", "Пусто.", "Бос.")]), StringComparison.Ordinal);

    private static SuiteProject Declaring(string code, string en, string ru, string kk) => SuiteProject.Sample(
        $$"""
        using Kazakhmys.Erp.Kernel.Violations;
        public static class MinesViolations
        {
            /// <summary>The stope is empty.</summary>
            public static readonly ViolationKind StopeEmpty = ViolationKind.Error("{{code}}", "{{en}}", "{{ru}}", "{{kk}}");
        }
        """);
}
