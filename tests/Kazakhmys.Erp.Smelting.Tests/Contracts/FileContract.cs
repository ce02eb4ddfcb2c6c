using System.Globalization;
using System.Text;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Smelting.Anodes;
using Kazakhmys.Erp.Smelting.Bars;
using Kazakhmys.Erp.Smelting.Campaigns;
using Kazakhmys.Erp.Smelting.Cathodes;
using Kazakhmys.Erp.Smelting.Files;
using Kazakhmys.Erp.Smelting.Leaching;
using Kazakhmys.Erp.Smelting.Plans;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.Smelting.Taps;
using Kazakhmys.Erp.TestSupport;
using NodaTime;

namespace Kazakhmys.Erp.Smelting.Tests.Contracts;

public abstract class FileContract(TestEngine engine) : WorksContract(engine)
{
    private ISmeltingFiles Files => Of<ISmeltingFiles>();

    private async Task<ImportReport> ImportAsync(SmeltingFile file, string csv, ImportOptions? options = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await Files.ImportAsync(Book, file, stream, options, null, Token);
    }

    private async Task<string> ExportAsync(SmeltingFile file, CultureInfo? culture = null)
    {
        using var writer = new StringWriter();
        await Files.ExportAsync(Book, Zhezkazgan, file, First, Last, writer, culture, null, Token);
        return writer.ToString();
    }

    [Fact]
    public async Task Everything_that_is_exported_can_be_imported_and_changes_nothing()
    {
        await MeltSlimesAsync();
        await Of<ICathodeLots>().RecordAsync(
            Cathode("k-1", MetalOwner.Own, 10) with { Bundles = [new() { Number = Code.Parse("bu-1"), Mass = Mass.FromTonnes(10), Sheets = 100 }] }, null, Token);
        await Of<IBars>().CastAsync(GoldBar, null, Token);
        await Of<IPlans>().RecordAsync(
            new() { Book = Book, Smelter = Zhezkazgan, Number = Code.Parse("pl-1"), Period = Quarter, Product = PlannedProduct.Gold, Quantity = Mass.FromKilograms(3), Source = "plan" }, null, Token);
        await Of<IStoppages>().RecordAsync(
            new()
            {
                Book = Book, Smelter = Zhezkazgan, Furnace = Code.Parse("anode-1"), Number = Code.Parse("st-1"), From = Instant.FromUtc(2026, 1, 10, 3, 0),
                To = Instant.FromUtc(2026, 1, 10, 4, 30), IsPlanned = true, Reason = "=burner, \"left\"",
            }, null, Token);
        foreach (var culture in new[] { CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("ru") })
        {
            foreach (var file in Enum.GetValues<SmeltingFile>().Where(file => file != SmeltingFile.PadReadings))
            {
                var written = await ExportAsync(file, culture);
                Assert.True(written.Split('\n').Length > 2, file.ToString());
                var report = await ImportAsync(file, written, new ImportOptions { Culture = culture, AllOrNothing = true });
                Assert.True(report.Rejected.Count == 0, $"{file} {culture}: {string.Join(", ", report.Rejected.SelectMany(row => row.Violations).Select(each => $"{each.Code} {each.Path}"))}");
                Assert.Equal(written, await ExportAsync(file, culture));
            }
        }
    }

    [Fact]
    public async Task Heat_sheets_and_anodes_come_in_from_files()
    {
        Assert.Equal(1, (await ImportAsync(SmeltingFile.Heats, "smelter,furnace,heat,date,shift\nzhz,anode-1,a-1,2026-01-11,1\n")).Accepted);
        var charges = await ImportAsync(
            SmeltingFile.Charges,
            "smelter,furnace,heat,charge,date,shift,part,from,owner,lot,material,dry_t,assay,censored_as\n"
            + "zhz,anode-1,a-1,ch-1,2026-01-11,1,feed,stock/concentrate/a,own,,,100,Cu 25 %,\n"
            + "zhz,anode-1,a-1,ch-1,2026-01-11,1,addition,external/flux/silica,,,silica,2.5,,\n"
            + "zhz,anode-1,a-1,ch-2,2026-01-11,1,melt,stock/concentrate/a,own,,,1,Cu 25 %,\n"
            + "zhz,anode-1,a-1,ch-3,2026-01-11,1,feed,external/toll/kaz,own,,,1,Cu 25 %,\n"
            + "zhz,anode-1,a-1,ch-3,2026-01-11,1,feed,stock/concentrate/a,own,,,1,Cu 25 %,\n");
        Assert.Equal(2, charges.Accepted);
        Assert.Equal(
            ["smelting.import.value", "smelting.owner.tolled-feed", "smelting.import.document-rejected"],
            charges.Rejected.Select(row => row.Violations[0].Code));
        const string anodes = "smelter,heat,casting,date,shift,assay,anode,mass_kg\nzhz,a-1,cast-1,2026-01-11,1,Cu 99 %,an-1,380.5\nzhz,a-1,cast-1,2026-01-11,1,Cu 99 %,an-2,379.5\n";
        Assert.Equal(2, (await ImportAsync(SmeltingFile.Anodes, anodes)).Accepted);
        Assert.Equal(2, (await ImportAsync(SmeltingFile.Anodes, anodes)).Accepted);
        Assert.Equal(2, (await Of<IAnodes>().ListAnodesAsync(Book, Zhezkazgan, Code.Parse("cast-1"), null, Token)).Count);
        var again = await ImportAsync(
            SmeltingFile.Anodes,
            "smelter,heat,casting,date,shift,assay,anode,mass_kg\nzhz,a-1,cast-2,2026-01-11,1,Cu 99 %,an-3,380000\n"
            + "zhz,a-1,cast-3,2026-01-11,1,Cu 99 %,an-4,380\nzhz,a-1,cast-2,2026-01-11,1,Cu 99 %,an-3,380\n");
        Assert.Equal((2, "smelting.heat.short"), (again.Accepted, Assert.Single(again.Rejected).Violations[0].Code));
        Assert.Equal(Mass.FromKilograms(380), await BalanceAsync(SmelterAccounts.Stage(Zhezkazgan, Stage.Anodes, Code.Parse("cast-2"), MetalOwner.Own), KnownCommodities.Mass));
        var whole = await ImportAsync(
            SmeltingFile.Taps,
            "smelter,heat,tap,date,shift,product,dry_t,assay,discarded\nzhz,a-1,s-1,2026-01-11,1,slag,1,Cu 20 %,no\nzhz,a-1,s-2,2026-01-11,1,slag,x,Cu 20 %,perhaps\n",
            new ImportOptions { AllOrNothing = true });
        Assert.True(whole.IsRefusedAsWhole);
        Assert.Null(await Of<ITaps>().FindAsync(Book, Code.Parse("s-1"), null, Token));
    }

    [Fact]
    public async Task Bars_and_pad_readings_come_in_from_files()
    {
        var bars = await ImportAsync(
            SmeltingFile.Bars,
            "smelter,serial,metal,date,shift,owner,gross_g,scale_unit_g,fineness_pct,from\nzhz,AG-1,Ag,2026-01-11,1,own,31000.5,0.1,99.99,external/precious-feed/not-published\nzhz,AG-2,Cu,2026-01-11,1,own,31000.5,0.1,99.99,\n");
        Assert.Equal((1, "smelting.bar.metal"), (bars.Accepted, bars.Rejected[0].Violations[0].Code));
        Assert.Equal(BarState.Vaulted, (await Of<IBars>().FindAsync(Book, Code.Parse("AG-1"), null, Token))!.State);
        await Of<ILeachPads>().BuildAsync(new() { Book = Book, Smelter = Zhezkazgan, Number = Code.Parse("pad-1"), First = First }, null, Token);
        await Of<IStackings>().RecordAsync(
            new()
            {
                Book = Book, Smelter = Zhezkazgan, Pad = Code.Parse("pad-1"), Number = Code.Parse("so-1"), Shift = Day10, From = Code.Parse("stock/ore/leach"),
                Owner = MetalOwner.Own, Dry = Mass.FromTonnes(1000), Assay = Cu(1),
            }, null, Token);
        await Of<ILeachPads>().AdvanceAsync(new() { Book = Book, Number = Code.Parse("pad-1"), Revision = 1, Shift = Day10, To = PadState.Irrigated }, null, Token);
        const string readings =
            "smelter;pad;reading;date;shift;irrigation_m3;irrigation_cu_g_l;pls_m3;pls_cu_g_l;acid_t;acid_from\r\n"
            + "zhz;pad-1;rd-1;2026-01-11;1;100,5;0,25;99,5;3,5;1,5;external/acid-supplier\r\n";
        var russian = CultureInfo.GetCultureInfo("ru");
        Assert.Equal(1, (await ImportAsync(SmeltingFile.PadReadings, readings, new ImportOptions { Culture = russian })).Accepted);
        Assert.Equal(readings, await ExportAsync(SmeltingFile.PadReadings, russian));
        Assert.Equal(Mass.FromKilograms(348.25m - 25.125m), (await Of<ILeachPads>().StateAsync(Book, Code.Parse("pad-1"), Last, null, Token)).Leached);
    }
}

public sealed class FilesOnSqlite() : FileContract(TestEngine.Sqlite);

public sealed class FilesOnPostgreSql() : FileContract(TestEngine.PostgreSql);
