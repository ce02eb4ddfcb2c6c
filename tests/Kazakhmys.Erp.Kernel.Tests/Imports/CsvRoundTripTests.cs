using System.Globalization;
using System.Text;
using CsCheck;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Tests.Imports;

public sealed class CsvRoundTripTests
{
    private static readonly Gen<char> _awkward = Gen.OneOf(Gen.OneOfConst("=+-@\t\r\n\",;' 12aж\uFF1D".ToCharArray()), Gen.Char.AlphaNumeric);

    [Fact]
    public void Random_bytes_never_throw_anything_but_a_refusal() =>
        Gen.Select(Gen.OneOf(Gen.Byte, Gen.OneOfConst("\",;\r\na\uFFFF"u8.ToArray())).Array[0, 400], Gen.Bool, Gen.Bool).Sample((bytes, header, tight) =>
        {
            var options = new ImportOptions
            {
                MaxRows = tight ? 5 : 1000, MaxFieldLength = tight ? 20 : 32_767, Culture = CultureInfo.GetCultureInfo(header ? "ru" : ""),
            };
            byte[] file = header ? [.. "a;b;c\n"u8, .. bytes] : bytes;
            try
            {
                var report = Read(file, options);
                Assert.All(report.Rejected, row => Assert.NotEmpty(row.Violations));
            }
            catch (ErpException refused)
            {
                Assert.StartsWith("kernel.import.", refused.Code, StringComparison.Ordinal);
            }
        }, iter: 5_000);

    [Fact]
    public void Whatever_text_is_exported_comes_back_the_same() =>
        Gen.Select(_awkward.Array[0, 12].Select(letters => new string(letters)).Array[3]
            .Where(row => !row.All(string.IsNullOrWhiteSpace)).Array[1, 6], Gen.Bool).Sample((rows, russian) =>
        {
            var culture = CultureInfo.GetCultureInfo(russian ? "ru" : "");
            var text = Export(culture, [["a", "b", "c"], .. rows]);
            Assert.Equal(rows.SelectMany(row => row), FieldsAsync(text, new ImportOptions { Culture = culture }).GetAwaiter().GetResult());
        });

    [Fact]
    public void No_exported_text_begins_like_a_formula() =>
        _awkward.Array[1, 8].Select(letters => new string(letters)).Sample(text =>
        {
            var neutral = CsvText.Neutralise(text);
            Assert.True(
                neutral[0] is not ('=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D') || neutral.All(c => "+-0123456789., ".Contains(c)));
        });

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-1+cmd", "'-1+cmd")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+7 701 123", "+7 701 123")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("-", "'-")]
    [InlineData("'=x", "''=x")]
    [InlineData("'quoted'", "'quoted'")]
    public void Text_that_a_spreadsheet_would_run_gets_an_apostrophe(string text, string neutral)
    {
        Assert.Equal(neutral, CsvText.Neutralise(text));
        Assert.Equal(text, CsvText.Restore(neutral));
    }

    [Fact]
    public void Numbers_are_exported_in_the_culture_and_stay_numbers()
    {
        Assert.Equal("-1.5,2,,x\r\n", Export(CultureInfo.InvariantCulture, [[-1.5m, 2L, null, "x"]]));
        Assert.Equal("-1,5;\"a;b\";\"\"\"\"\r\n", Export(CultureInfo.GetCultureInfo("ru"), [[-1.5m, "a;b", "\""]]));
        Assert.Equal("\"\"\r\n", Export(CultureInfo.InvariantCulture, [[""]]));
    }

    [Fact]
    public async Task Rejected_rows_are_written_with_their_errors_and_can_be_corrected_and_imported_again()
    {
        var report = Read("a,b,c\n1,=2,\n1,\"x\"y,3\n1,2,3,4\n"u8.ToArray(), new ImportOptions());
        using var text = new StringWriter();
        await report.WriteRejectedAsync(text, CultureInfo.GetCultureInfo("ru"));
        var lines = text.ToString().Split("\r\n");
        Assert.Equal("import_errors,a,b,c", lines[0]);
        Assert.StartsWith("kernel.value.required [c]: ", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",1,'=2,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",\"1,\"\"x\"\"y,3\"", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(",1,2,3,4", lines[3], StringComparison.Ordinal);

        var corrected = $"{lines[0]}\r\n{lines[1]}9\r\n{lines[1]}\r\n";
        var read = new List<string>();
        var again = Read(Encoding.UTF8.GetBytes(corrected), new ImportOptions(), read);
        Assert.Equal((1, 0), (again.Accepted, again.Warned.Count));
        Assert.Equal(["1", "=2", "9"], read);
        using var second = new StringWriter();
        await again.WriteRejectedAsync(second, CultureInfo.GetCultureInfo("ru"));
        Assert.Equal($"{lines[0]}\r\n{lines[1]}\r\n", second.ToString());
    }

    [Fact]
    public async Task Nothing_is_written_when_no_row_was_rejected()
    {
        using var text = new StringWriter();
        await Read("a,b,c\n1,2,3\n"u8.ToArray(), new ImportOptions()).WriteRejectedAsync(text);
        Assert.Empty(text.ToString());
    }

    private static string Export(CultureInfo culture, IEnumerable<object?[]> rows)
    {
        using var text = new StringWriter();
        var export = new CsvExport(text, culture);
        foreach (var row in rows)
            Assert.True(export.WriteRowAsync(row).IsCompletedSuccessfully);
        return text.ToString();
    }

    // A MemoryStream answers at once, so nothing here waits.
    private static ImportReport Read(byte[] bytes, ImportOptions options, List<string>? accepted = null) =>
        ReadAsync(bytes, options, accepted).GetAwaiter().GetResult();

    private static async Task<ImportReport> ReadAsync(byte[] bytes, ImportOptions options, List<string>? accepted)
    {
        using var stream = new MemoryStream(bytes);
        await using var table = await CsvTable.OpenAsync(stream, options, [.. CsvColumn.Required("a", "b", "c")], default);
        return await CsvImport.RunAsync(
            table,
            options,
            row => new[] { row.Text("a"), row.Text("b"), row.Text("c") },
            (fields, _) =>
            {
                accepted?.AddRange(fields);
                return new([]);
            },
            default);
    }

    private static async Task<List<string>> FieldsAsync(string text, ImportOptions options)
    {
        using var reader = new StringReader(text);
        await using var table = await CsvTable.OpenAsync(reader, options, [.. CsvColumn.Required("a", "b", "c")], default);
        var fields = new List<string>();
        await foreach (var row in table.RowsAsync(default))
            fields.AddRange(row.Report.Fields);
        return fields;
    }
}
