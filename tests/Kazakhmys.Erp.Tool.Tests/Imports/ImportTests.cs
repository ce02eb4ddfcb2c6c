using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Geology.Published;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.Stockpiles;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Tool.Tests.Imports;

public sealed class ImportTests : DatabaseTest
{
    private const string Blocks =
        """
        section,block,category,ore_type,mass_t,as_of,document,cu_pct
        annensk,b-1,C1,sulphide,1000,2026-01-02,protocol 1,1.41
        nowhere,b-2,C1,sulphide,1000,2026-01-02,protocol 1,1.41
        """;

    private const string Reports =
        """
        mine,workplace,date,shift,crew,block_model,equipment,stockpile,loads,load_t
        south,stope-7,2026-01-05,1,4,Cu 1.20 %,lhd-3,shaft,40,10
        """;

    [Fact]
    public async Task Reserve_blocks_are_imported_and_the_rejected_rows_come_back()
    {
        await Host.GetRequiredService<IDeposits>()
            .KeepAsync(PublishedGeology.Zhezkazgan(Book, ProductionDay.Parse("2026-01-01")), null, Token);
        var rejected = Beside("rejected.csv");
        var run = await ImportAsync("reserve-blocks", Blocks, "--deposit", "zhezkazgan", "--rejected", rejected);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(1, run.Json.GetProperty("accepted").GetInt32());
        var row = Assert.Single(run.Json.GetProperty("rejected").EnumerateArray());
        Assert.Equal(3, row.GetProperty("row").GetInt32());
        Assert.Equal("geology.block.node", row.GetProperty("violations")[0].GetProperty("code").GetString());
        var lines = await File.ReadAllLinesAsync(rejected, Token);
        Assert.Equal(2, lines.Length);
        Assert.Contains("nowhere,b-2", lines[1], StringComparison.Ordinal);

        var corrected = string.Join('\n', lines).Replace("nowhere", "annensk", StringComparison.Ordinal);
        var again = await ImportAsync("reserve-blocks", corrected, "--deposit", "zhezkazgan");
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(["tool.file.exists"], (await ImportAsync("reserve-blocks", Blocks, "--deposit", "zhezkazgan", "--rejected", rejected)).Codes);
        var balance = await KzerpAsync("balance", "--book", "zhz", "--account", "reserve/zhezkazgan/annensk/b-2", "--commodity", "mass", "--json");
        Assert.Equal(1000m, balance.Json.GetProperty("balances")[0].GetProperty("amount").GetDecimal());
    }

    [Fact]
    public async Task Shift_reports_are_imported_and_twice_changes_nothing()
    {
        await Host.GetRequiredService<IMines>().RegisterAsync(
            new RegisterMine
            {
                Book = Book,
                Code = Code.Parse("south"),
                Name = "South",
                Method = MiningMethod.Underground,
                ValidFrom = ProductionDay.Parse("2026-01-01"),
                Workplaces = [new Workplace { Code = Code.Parse("stope-7"), Name = "Stope 7", SourceAccount = Reserve }],
                Stockpiles = [new Stockpile { Code = Code.Parse("shaft"), Name = "Shaft" }],
            },
            null, Token);
        for (var time = 0; time < 2; time++)
        {
            var run = await ImportAsync("shift-reports", Reports);
            Assert.True(run.ExitCode == 0, run.Out);
            Assert.Equal(1, run.Json.GetProperty("accepted").GetInt32());
        }
    }

    [Fact]
    public async Task Nothing_is_stored_of_a_file_with_a_wrong_row_where_that_is_asked_for()
    {
        await Host.GetRequiredService<IDeposits>()
            .KeepAsync(PublishedGeology.Zhezkazgan(Book, ProductionDay.Parse("2026-01-01")), null, Token);
        var run = await ImportAsync("reserve-blocks", Blocks, "--deposit", "zhezkazgan", "--all-or-nothing");
        Assert.Equal(1, run.ExitCode);
        Assert.True(run.Json.GetProperty("refusedAsWhole").GetBoolean());
        var balance = await KzerpAsync("balance", "--book", "zhz", "--account", "reserve/zhezkazgan/annensk/b-1", "--json");
        Assert.Equal(0, balance.Json.GetProperty("balances").GetArrayLength());
    }

    [Fact]
    public async Task People_read_row_code_and_place_on_a_line()
    {
        var run = await Run.WithInputAsync(Reports, Database.Clock, "import", "shift-reports", "--database", FilePath, "--book", "zhz", "-");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("row 2 rejected: mines.", run.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("0 accepted, 1 rejected", run.Lines[^1], StringComparison.Ordinal);
    }

    private async Task<Run> ImportAsync(string type, string csv, params string[] args)
    {
        var file = Beside("import.csv");
        await File.WriteAllTextAsync(file, csv, Token);
        return await Run.WithInputAsync("", Database.Clock, ["import", type, file, "--database", FilePath, "--book", "zhz", "--json", .. args]);
    }
}
