using System.Globalization;
using System.Text;
using CsCheck;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Contracts;

public abstract class MeasurementImportContract(TestEngine engine) : PlantContract(engine)
{
    private const string Header = "point,to,value,status,unit\r\n";

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_goes_out_as_it_came()
    {
        var csv = new StringBuilder(Header);
        for (var i = 0; i < 2500; i++)
            csv.Append(CultureInfo.InvariantCulture, $"wb-ore,2026-01-{1 + (i / 100):00}T{9 + (i % 12):00}:{i % 60:00}:{i % 50:00}+05:00,{20 + (i % 7)}.{i % 10},final,t\r\n");
        var distinct = csv.ToString().Split("\r\n").Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[1]).Distinct().Count();
        var first = await ImportAsync(csv.ToString());
        var again = await ImportAsync(csv.ToString());

        Assert.Equal(first.Accepted, again.Accepted);
        Assert.Equal(2500, first.Accepted + first.Rejected.Count);
        Assert.All(first.Rejected, row => Assert.Equal("metal-accounting.measurement.duplicate", row.Violations[^1].Code));
        Assert.Equal(distinct, (await CountAsync()).Total);
        await using var writer = new StringWriter();
        await Measurements.ExportAsync(new MeasurementQuery { Book = Plant.Book, Period = Plant.January }, writer, null, null, Token);
        var exported = writer.ToString();
        Assert.Equal(distinct + 1, exported.Split("\r\n").Count(line => line.Length > 0));
        Assert.Empty((await ImportAsync(exported)).Rejected);
        Assert.Equal(distinct, (await CountAsync()).Total);
    }

    [Theory]
    [InlineData("cu-feed,2026-01-05T08:00:00+05:00,<0.01,final,%", null)]
    [InlineData("cu-feed,2026-01-05T08:00:00+05:00,1.25,final,%", null)]
    [InlineData("cu-feed,2026-01-05T08:00:00+05:00,\"1,25\",final,%", "kernel.quantity.ambiguous-separator")]
    [InlineData("cu-feed,2026-01-05T08:00:00+05:00,1\u00A0250,final,%", "kernel.quantity.ambiguous-separator")]
    [InlineData("cu-feed,2026-01-05T08:00:00+05:00,NaN,final,%", "kernel.quantity.malformed")]
    [InlineData("cu-feed,2026-01-05T08:00:00+05:00,1.О5,final,%", "kernel.assay.lookalike")]
    [InlineData("\u0441u-feed,2026-01-05T08:00:00+05:00,1.25,final,%", "kernel.code.cyrillic")]
    [InlineData("cu-feed,05.01.2026 08:00,1.25,final,%", "kernel.time.malformed")]
    [InlineData("cu-feed,2026-01-05T08:00:00+05:00,1.25,maybe,%", "metal-accounting.choice.unknown")]
    [InlineData("m-feed,2026-01-05T08:00:00+05:00,100,final,%", "metal-accounting.measurement.moisture")]
    [InlineData("wb-ore,2026-01-05T08:00:00+05:00,-3,final,t", "metal-accounting.measurement.negative")]
    [InlineData("nowhere,2026-01-05T08:00:00+05:00,3,final,t", "metal-accounting.measurement.point-unknown")]
    [InlineData("wb-ore,2027-01-05T08:00:00+05:00,3,final,t", "kernel.time.in-future")]
    [InlineData("wb-ore,2026-01-05T08:00:00+05:00,3,final,kWh", "kernel.quantity.unit-unknown")]
    [InlineData("wb-ore,9998-12-31T23:00:00-05:00,3,final,t", "kernel.value.out-of-range")]
    [InlineData("wb-ore,1989-12-31T23:00:00-05:00,3,final,t", "metal-accounting.measurement.point-unknown")]
    [InlineData("wb-ore,9999-12-31T23:00:00-05:00,3,final,t", "kernel.time.malformed")]
    [InlineData("wb-ore,0001-01-01T00:00:00+05:00,3,final,t", "kernel.time.malformed")]
    public async Task A_line_is_taken_or_refused_for_what_is_wrong_with_it(string line, string? code)
    {
        var report = await ImportAsync(Header + line + "\r\n");
        if (code is null)
            Assert.Equal(1, report.Accepted);
        else
            Assert.Equal(code, Assert.Single(report.Rejected).Violations[0].Code);
    }

    [Fact]
    public async Task A_russian_file_has_commas_and_semicolons()
    {
        var options = new ImportOptions { Culture = CultureInfo.GetCultureInfo("ru") };
        var report = await ImportAsync("point;to;value;status\r\nwb-ore;2026-01-05T08:00:00+05:00;1\u00A0234,5 т;final\r\n", options);
        Assert.Equal(1, report.Accepted);
        var stored = Assert.Single(await Measurements.ListAsync(new MeasurementQuery { Book = Plant.Book, Period = Plant.January }, null, Token));
        Assert.Equal((Plant.Wet(1234.5m), "january.csv"), (stored.Raw.Value, stored.Raw.Origin.File));
    }

    [Fact]
    public async Task A_file_that_is_refused_as_a_whole_leaves_nothing()
    {
        var report = await ImportAsync(
            Header + "wb-ore,2026-01-05T08:00:00+05:00,3,final,t\r\nwb-ore,2026-01-05T09:00:00+05:00,x,final,t\r\n", new ImportOptions { AllOrNothing = true });
        Assert.True(report.IsRefusedAsWhole);
        Assert.Equal(0, (await CountAsync()).Total);
        await using (var unitOfWork = await ((ErpStore)Host.GetService(typeof(ErpStore))!).BeginAsync(Token))
        {
            await using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Header + "wb-ore,x,3,final,t\r\n"));
            await Measurements.ImportAsync(Plant.Book, stream, new ImportOptions { AllOrNothing = true }, null, unitOfWork, Token);
            await Measurements.RecordAsync(Plant.Measurement("wb-ore", "2026-01-06T03:00:00Z", Plant.Wet(1)), unitOfWork, Token);
            await unitOfWork.CommitAsync(Token);
        }
        Assert.Equal(1, (await CountAsync()).Total);
        Assert.Equal("kernel.import.column-missing", (await ImportAsync("point,value\r\n")).Rejected[0].Violations[0].Code);
    }

    [Fact]
    public void Whatever_a_file_holds_is_taken_or_refused_and_never_thrown() =>
        Gen.String["wb-oreCu,;\"\r\n0123456789.<> \u00A0\u0421-+:TZ%tNa\uFFFF\u0000"].Array[0, 6].Sample(
            lines =>
            {
                var report = ImportAsync(Header + string.Join("\r\n", lines)).GetAwaiter().GetResult();
                Assert.Equal(0, report.Accepted);
            },
            iter: 30,
            threads: 1);

    private Task<MeasurementCounts> CountAsync() => Measurements.CountAsync(Plant.Book, Plant.January, null, Token);

    private async Task<ImportReport> ImportAsync(string csv, ImportOptions? options = null)
    {
        await using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await Measurements.ImportAsync(Plant.Book, stream, options ?? new ImportOptions(), "january.csv", null, Token);
    }
}

public sealed class MeasurementImportOnSqlite() : MeasurementImportContract(TestEngine.Sqlite);

public sealed class MeasurementImportOnPostgreSql() : MeasurementImportContract(TestEngine.PostgreSql);
