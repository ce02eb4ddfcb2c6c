using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.BalanceSheets;
using Kazakhmys.Erp.MetalAccounting.Tests.Balances;

namespace Kazakhmys.Erp.MetalAccounting.Tests.BalanceSheets;

public sealed class BalanceSheetTests
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru");

    private static readonly MetalBalance Balance =
        UncertaintyTests.Compose(UncertaintyTests.Stated(("plant/a/in-process", "tailings/a/1", 5)));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void The_json_is_exact_and_an_unknown_uncertainty_is_null_with_the_word()
    {
        var json = JsonDocument.Parse(BalanceSheet.Json(Balance)).RootElement;

        Assert.Equal(1m, json.GetProperty("terms").GetProperty("ore").GetDecimal());
        var losses = json.GetProperty("termUncertainties").GetProperty("losses");
        Assert.Equal((0.005m, "reconciled"), (losses.GetProperty("standardUncertainty").GetDecimal(), losses.GetProperty("uncertaintyBasis").GetString()));
        var ore = json.GetProperty("lines")[0].GetProperty("cells")[0];
        Assert.Equal(JsonValueKind.Null, ore.GetProperty("standardUncertainty").ValueKind);
        Assert.Equal(("unknown", "1000000000"), (ore.GetProperty("uncertaintyBasis").GetString(), ore.GetProperty("milligrams").GetString()));
        Assert.Equal("independent", json.GetProperty("correlationAssumption").GetString());
    }

    [Fact]
    public async Task The_csv_keeps_numbers_as_numbers_and_neutralises_texts_that_begin_like_formulas()
    {
        var formula = Balance with
        {
            Lines = [Balance.Lines[0] with { Name = new("=1+1", "=1+1", "=1+1"), Cells = [Balance.Lines[0].Cells[0] with { Amount = Mass.FromTonnes(-2) }] }],
        };
        var rows = await CsvAsync(formula, CultureInfo.InvariantCulture);
        var cell = rows.Single(row => row.StartsWith("cell,line", StringComparison.Ordinal)).Split(',');
        Assert.Equal("'=1+1", cell[4]);
        Assert.Equal("-2", cell[9]);
        var russian = await CsvAsync(Balance, Russian);
        Assert.Contains(russian, row => row.Contains(";0,005;reconciled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_workbook_opens_and_has_both_sheets()
    {
        using var stream = new MemoryStream();
        await BalanceSheet.WriteXlsxAsync(Balance, stream, Russian, Token);
        stream.Position = 0;
        await using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        Assert.Equal(2, zip.Entries.Count(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_html_needs_nothing_else_and_encodes_what_it_shows()
    {
        var html = BalanceSheet.Html(Balance with { Lines = [Balance.Lines[0] with { Name = new("<script>", "<script>", "<script>") }] }, Russian);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.Contains("lang=\"ru\"", html, StringComparison.Ordinal);
        Assert.Contains("class=\"n unknown\">?", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "unaccounted")]
    [InlineData("ru", "неучтённое")]
    [InlineData("kk", "есепке алынбаған")]
    public void The_text_speaks_three_languages_and_says_what_is_unknown(string culture, string unaccounted)
    {
        var text = BalanceSheet.Text(Balance, CultureInfo.GetCultureInfo(culture));
        Assert.Contains(unaccounted, text, StringComparison.Ordinal);
        Assert.Contains("?", text, StringComparison.Ordinal);
    }

    private static async Task<string[]> CsvAsync(MetalBalance balance, CultureInfo culture)
    {
        var writer = new StringWriter();
        await BalanceSheet.WriteCsvAsync(balance, writer, culture, Token);
        return writer.ToString().Split("\r\n");
    }
}
