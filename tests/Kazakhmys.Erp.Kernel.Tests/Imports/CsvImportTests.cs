using System.Globalization;
using System.Text;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Kernel.Tests.Imports;

public sealed class CsvImportTests
{
    private static readonly CultureInfo _russian = CultureInfo.GetCultureInfo("ru");

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\r\n", true)]
    [InlineData("\r", false)]
    public async Task Every_line_end_is_read_with_and_without_byte_order_mark(string lineEnd, bool mark)
    {
        var text = string.Join(lineEnd, "Mine,Date,Trips,Tonnes,Note", "south,2024-02-29,12,1234.5,\"two\n\"\"lines\"\"\"", "north,2024-03-01,-3,0.1,");
        byte[] bytes = [.. mark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(text)];
        var loads = new List<Load>();
        var report = await ImportAsync(bytes, new ImportOptions(), loads);
        Assert.Equal((2, 0, 0), (report.Accepted, report.Rejected.Count, report.Warned.Count));
        Assert.Equal(new Load(Code.Parse("south"), new LocalDate(2024, 2, 29), 12, 1234.5m, "two\n\"lines\""), loads[0]);
        Assert.Equal(new Load(Code.Parse("north"), new LocalDate(2024, 3, 1), -3, 0.1m, ""), loads[1]);
    }

    [Fact]
    public async Task A_Russian_file_has_semicolons_decimal_commas_and_dates_with_dots()
    {
        var loads = new List<Load>();
        var report = await ImportAsync(
            "mine;DATE;trips;tonnes;note\nsouth;29.02.2024;1 200;\u22121;\nsouth;29.02.2024;1 200;1 234 567,25;руда\nsouth;2024-02-29;5;1.5;\n",
            new ImportOptions { Culture = _russian }, loads);
        Assert.Equal(new Load(Code.Parse("south"), new LocalDate(2024, 2, 29), 1200, 1_234_567.25m, "руда"), Assert.Single(loads));
        Assert.Equal([2, 4], report.Rejected.Select(row => row.Number));
        Assert.All(report.Rejected, row => Assert.Equal(("kernel.import.number-malformed", "tonnes"), Only(row)));
    }

    [Theory]
    [InlineData("1,5", "")]
    [InlineData("1,234", "")]
    [InlineData("1e3", "")]
    [InlineData("1 234", "")]
    [InlineData("(5)", "")]
    [InlineData("0x10", "")]
    [InlineData("1.5", "ru")]
    [InlineData("12 34,5", "ru")]
    [InlineData("1 234,5 6", "ru")]
    [InlineData("1,2,3", "ru")]
    [InlineData("-", "ru")]
    public async Task A_number_that_could_be_read_two_ways_is_rejected(string number, string culture)
    {
        var report = await ImportAsync(
            $"mine|date|trips|tonnes|note\nsouth|2024-02-29|1|{number}|",
            new ImportOptions { Culture = CultureInfo.GetCultureInfo(culture), Delimiter = '|' }, []);
        Assert.Equal(("kernel.import.number-malformed", "tonnes"), Only(Assert.Single(report.Rejected)));
    }

    [Fact]
    public async Task A_bad_row_is_rejected_with_everything_that_is_wrong_and_the_others_are_accepted()
    {
        var loads = new List<Load>();
        var report = await ImportAsync(
            "mine,date,trips,tonnes,note\nжез,2024-02-30,1.5,,x\n\nsouth,2024-02-29,1,1,\nsouth,2024-02-29,1\n", new ImportOptions(), loads);
        Assert.Equal(1, report.Accepted);
        Assert.Equal([2, 5], report.Rejected.Select(row => row.Number));
        Assert.Equal("жез,2024-02-30,1.5,,x", report.Rejected[0].Raw);
        Assert.Equal(
            [
                ("kernel.code.cyrillic", "mine"), ("kernel.time.malformed", "date"),
                ("kernel.import.number-malformed", "trips"), ("kernel.value.required", "tonnes"),
            ],
            report.Rejected[0].Violations.Select(violation => (violation.Code, violation.Path)));
        Assert.Equal(("kernel.import.field-count", ""), Only(report.Rejected[1]));
    }

    [Fact]
    public async Task A_line_that_begins_with_a_hash_is_a_row_and_not_a_comment()
    {
        var report = await ImportAsync("mine,date,trips,tonnes,note\n#1,2024-02-29,1,1,\n", new ImportOptions(), []);
        Assert.Equal(("kernel.code.malformed", "mine"), Only(Assert.Single(report.Rejected)));
    }

    [Theory]
    [InlineData("south,2024-02-29,1,1,\"x\"y")]
    [InlineData("south,2024-02-29,1,1,\"x")]
    [InlineData("\"south\" ,2024-02-29,1,1,x")]
    public async Task A_row_whose_quotes_do_not_match_is_rejected_verbatim(string row)
    {
        var report = await ImportAsync($"mine,date,trips,tonnes,note\n{row}\n", new ImportOptions(), []);
        Assert.Equal(("kernel.import.row-malformed", ""), Only(Assert.Single(report.Rejected)));
        Assert.Equal(row, report.Rejected[0].Raw.TrimEnd());
    }

    [Fact]
    public async Task Without_a_needed_column_nothing_is_read()
    {
        var loads = new List<Load>();
        var report = await ImportAsync("mine,date,note,note\nsouth,2024-02-29,,\n", new ImportOptions(), loads);
        Assert.Equal(
            [("kernel.import.column-duplicate", "note"), ("kernel.import.column-missing", "trips"), ("kernel.import.column-missing", "tonnes")],
            Assert.Single(report.Rejected).Violations.Select(violation => (violation.Code, violation.Path)));
        Assert.Equal((1, 0), (report.Rejected[0].Number, report.Accepted));
        Assert.Empty(loads);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\uFEFF")]
    public async Task A_file_without_a_header_is_rejected(string text) =>
        Assert.Equal(
            ("kernel.import.empty", ""), Only(Assert.Single((await ImportAsync(text, new ImportOptions(), [])).Rejected)));

    [Fact]
    public async Task An_unknown_column_is_told_and_an_optional_one_may_be_absent()
    {
        var report = await ImportAsync("mine,date,trips,tonnes,weather\nsouth,2024-02-29,1,1,snow\n", new ImportOptions(), []);
        Assert.Equal(1, report.Accepted);
        Assert.Equal(("kernel.import.column-unknown", "weather"), Only(Assert.Single(report.Warned)));
    }

    [Fact]
    public async Task Bytes_that_are_not_text_reject_their_row_and_no_other()
    {
        byte[] bytes = [.. "mine,date,trips,tonnes,note\nsouth,2024-02-29,1,1,"u8, 0xF0, 0xEE, .. "\nsouth,2024-02-29,2,1,ok\n"u8];
        var report = await ImportAsync(bytes, new ImportOptions(), []);
        Assert.Equal(1, report.Accepted);
        Assert.Equal(("kernel.import.encoding", "note"), Only(Assert.Single(report.Rejected)));
    }

    [Fact]
    public async Task A_refusal_of_a_kernel_type_or_of_the_operation_rejects_the_row()
    {
        using var text = new StringReader("shift\n2024-02-29/2\n2024-02-29/99\n2024-03-01/1\n2024-03-02/1\n");
        await using var table = await CsvTable.OpenAsync(text, new ImportOptions(), [new CsvColumn("shift")], default);
        var report = await CsvImport.RunAsync(
            table,
            new ImportOptions(),
            row => row.Read("shift", Shift.Parse),
            (shift, _) => shift.Day.Date.Month == 2
                ? new([])
                : shift.Day.Date.Day == 2
                    ? new([KernelViolations.ImportColumnUnknown.At("shift", shift)])
                    : throw new RuleViolatedException(KernelViolations.Denied.At("", shift)),
            default);
        Assert.Equal(2, report.Accepted);
        Assert.Equal(
            [(3, "kernel.time.malformed", "shift"), (4, "kernel.security.denied", "")],
            report.Rejected.Select(row => (row.Number, Only(row).Code, Only(row).Path)));
        Assert.Equal(5, Assert.Single(report.Warned).Number);
    }

    [Fact]
    public async Task All_or_nothing_accepts_nothing_when_one_row_is_rejected()
    {
        const string Text = "mine,date,trips,tonnes,note\nsouth,2024-02-29,1,1,\nsouth,x,1,1,\n";
        var report = await ImportAsync(Text, new ImportOptions { AllOrNothing = true }, []);
        Assert.Equal((0, true), (report.Accepted, report.IsRefusedAsWhole));
        report = await ImportAsync(Text, new ImportOptions(), []);
        Assert.Equal((1, false), (report.Accepted, report.IsRefusedAsWhole));
    }

    [Fact]
    public async Task A_file_beyond_a_bound_is_refused_as_too_large()
    {
        const string Text = "mine,date,trips,tonnes,note\nsouth,2024-02-29,1,1,a long note\nsouth,2024-02-29,1,1,\n";
        var huge = $"mine,date,trips,tonnes,note\nsouth,2024-02-29,1,1,\"{new string('x', 2_000_000)}\n";
        await TooLarge(Text, new ImportOptions { MaxRows = 1 });
        await TooLarge(Text, new ImportOptions { MaxBytes = 60 });
        await TooLarge(Text, new ImportOptions { MaxFieldLength = 10 });
        await TooLarge(huge, new ImportOptions());
        await TooLarge(huge[28..], new ImportOptions());
        Assert.Equal(2, (await ImportAsync(Text, new ImportOptions { MaxRows = 2, MaxBytes = Text.Length, MaxFieldLength = 11 }, [])).Accepted);
    }

    [Fact]
    public async Task Rows_come_one_by_one_from_a_file_that_never_ends()
    {
        using var endless = new EndlessReader("a\n", "1\n");
        await using var table = await CsvTable.OpenAsync(
            endless, new ImportOptions { MaxRows = int.MaxValue, MaxBytes = 1_000_000 }, [new CsvColumn("a")], default);
        var rows = 0;
        var refused = await Assert.ThrowsAsync<ValidationFailedException>(async () =>
        {
            await foreach (var row in table.RowsAsync(default))
            {
                Assert.Equal(1, row.Integer("a"));
                Assert.InRange(endless.CharactersGiven, 0, (2 * ++rows) + 50_000);
            }
        });
        Assert.Equal("kernel.import.too-large", refused.Code);
        Assert.InRange(rows, 450_000, 500_000);
    }

    [Fact]
    public async Task Lines_without_any_text_are_skipped_but_counted()
    {
        var report = await ImportAsync("mine,date,trips,tonnes,note\n,,, ,\n\nsouth,2024-02-29,x,1,\n,,,,\n", new ImportOptions(), []);
        Assert.Equal(4, Assert.Single(report.Rejected).Number);
    }

    [Fact]
    public async Task A_line_that_begins_with_a_noncharacter_is_rejected_and_not_lost()
    {
        var report = await ImportAsync("mine,date,trips,tonnes,note\n\uFFFFsouth,2024-02-29,1,1,\n", new ImportOptions(), []);
        Assert.Equal("kernel.import.encoding", Assert.Single(report.Rejected).Violations[0].Code);
    }

    [Fact]
    public async Task A_column_that_the_import_did_not_name_is_reported_when_it_is_read()
    {
        using var text = new StringReader("a\n1\n");
        await using var table = await CsvTable.OpenAsync(text, new ImportOptions(), [new CsvColumn("a")], default);
        var report = await CsvImport.RunAsync(table, new ImportOptions(), row => row.Text("b"), (_, _) => new([]), default);
        Assert.Equal(("kernel.import.column-missing", "b"), Only(Assert.Single(report.Rejected)));
    }

    [Fact]
    public async Task Senseless_options_are_refused()
    {
        await Refused("kernel.value.not-positive", new ImportOptions { MaxRows = 0 });
        await Refused("kernel.value.out-of-range", new ImportOptions { Delimiter = '"' });
    }

    private static async Task TooLarge(string text, ImportOptions options) => Assert.Equal(
        "kernel.import.too-large",
        (await Assert.ThrowsAsync<ValidationFailedException>(() => ImportAsync(text, options, []))).Code);

    private static async Task Refused(string code, ImportOptions options) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<ValidationFailedException>(() => ImportAsync("a\n1", options, []))).Code);

    private static (string Code, string Path) Only(ImportedRow row)
    {
        var violation = Assert.Single(row.Violations);
        return (violation.Code, violation.Path);
    }

    private static Task<ImportReport> ImportAsync(string text, ImportOptions options, List<Load> loads) =>
        ImportAsync(Encoding.UTF8.GetBytes(text), options, loads);

    private static async Task<ImportReport> ImportAsync(byte[] bytes, ImportOptions options, List<Load> loads)
    {
        using var stream = new MemoryStream(bytes);
        await using var table = await CsvTable.OpenAsync(stream, options, Load.Columns, default);
        return await CsvImport.RunAsync(table, options, Load.Of, (load, _) => { loads.Add(load); return new([]); }, default);
    }

    private sealed class EndlessReader(string first, string again) : TextReader
    {
        public long CharactersGiven { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
        {
            for (var i = 0; i < buffer.Length; i++, CharactersGiven++)
                buffer.Span[i] = CharactersGiven < first.Length
                    ? first[(int)CharactersGiven]
                    : again[(int)((CharactersGiven - first.Length) % again.Length)];
            return new(buffer.Length);
        }
    }

    private sealed record Load(Code Mine, LocalDate Date, long Trips, decimal Tonnes, string Note)
    {
        public static IReadOnlyCollection<CsvColumn> Columns { get; } =
            [.. CsvColumn.Required("mine", "date", "trips", "tonnes"), .. CsvColumn.Optional("note")];

        public static Load Of(CsvRow row) => new(
            row.Code("mine"), row.Date("date"), row.Integer("trips"), row.Decimal("tonnes"), row.Has("note") ? row.Text("note") : "");
    }
}
