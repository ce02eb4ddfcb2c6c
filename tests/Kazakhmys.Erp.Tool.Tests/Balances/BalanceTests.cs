using NodaTime;

namespace Kazakhmys.Erp.Tool.Tests.Balances;

public sealed class BalanceTests : DatabaseTest
{
    [Fact]
    public async Task Balances_are_exact_and_in_the_unit_of_their_commodity()
    {
        var run = await BalanceAsync("--account", "stock", "--commodity", "Cu");
        Assert.Equal(0, run.ExitCode);
        var balance = Assert.Single(run.Json.GetProperty("balances").EnumerateArray());
        Assert.Equal("stock/ore/south/rom", balance.GetProperty("account").GetString());
        Assert.Equal(3m, balance.GetProperty("amount").GetDecimal());
        Assert.Equal("t", balance.GetProperty("unit").GetString());
        Assert.Equal("3000000000", balance.GetProperty("smallestUnits").GetString());
    }

    [Fact]
    public async Task Two_times_are_told_apart()
    {
        Database.Clock.Advance(Duration.FromDays(10));
        await PostAsync("3", 5, 10);
        Assert.Equal(110m, Ore(await BalanceAsync("--as-of", "2026-01-05")));
        Assert.Equal(100m, Ore(await BalanceAsync("--as-of", "2026-01-05", "--known-at", "2")));
        Assert.Equal(100m, Ore(await BalanceAsync("--as-of", "2026-01-05", "--known-at", "2026-01-10T00:00:00+05:00")));
        Assert.Equal(0m, Ore(await BalanceAsync("--as-of", "2026-01-05T10:00:00+05:00")));
        Assert.Equal(160m, Ore(await BalanceAsync()));
    }

    [Theory]
    [InlineData("--as-of", "yesterday")]
    [InlineData("--as-of", "2026-01-05T10:00:00")]
    [InlineData("--known-at", "-1")]
    public async Task A_time_that_cannot_be_read_is_bad_input(string option, string value)
    {
        var run = await BalanceAsync($"{option}={value}");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["tool.moment.malformed"], run.Codes);
    }

    [Fact]
    public async Task A_book_that_is_not_there_is_refused()
    {
        var run = await KzerpAsync("balance", "--book", "nowhere", "--json");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["ledger.book.not-found"], run.Codes);
    }

    [Fact]
    public async Task The_metal_balance_names_every_term()
    {
        var run = await BalanceAsync("--metal", "Cu", "--period", "2026-01");
        Assert.True(run.ExitCode == 0, run.Out);
        var terms = run.Json.GetProperty("terms");
        Assert.Equal(3m, terms.GetProperty("ore").GetDecimal());
        Assert.Equal(3m, terms.GetProperty("closingStock").GetDecimal());
        Assert.Equal(0m, run.Json.GetProperty("difference").GetDecimal());
        Assert.Contains(run.Json.GetProperty("lines").EnumerateArray(), line => line.GetProperty("term").GetString() == "ore");
    }

    [Fact]
    public async Task People_read_tables()
    {
        var accounts = await KzerpAsync("balance", "--book", "zhz");
        Assert.Contains("stock/ore/south/rom", accounts.Out, StringComparison.Ordinal);
        Assert.Contains("150", accounts.Out, StringComparison.Ordinal);
        var metal = await KzerpAsync("balance", "--book", "zhz", "--metal", "Cu", "--period", "2026-01");
        Assert.Contains("closing stocks", metal.Out, StringComparison.Ordinal);
        Assert.Contains("unknown", metal.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table", "opening stocks")]
    [InlineData("json", "\"closingStock\"")]
    [InlineData("csv", "section,part,term")]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("xlsx", "PK")]
    public async Task The_metal_balance_is_written_in_every_form_and_never_over_a_file(string format, string mark)
    {
        string[] args = ["--book", "zhz", "--metal", "Cu", "--period", "2026-01", "--format", format, "--out", Beside($"cu.{format}")];
        var run = await KzerpAsync("balance", args);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains(mark, await File.ReadAllTextAsync(Beside($"cu.{format}"), Token), StringComparison.Ordinal);
        Assert.Equal(["tool.file.exists"], (await KzerpAsync("balance", [.. args, "--json"])).Codes);
    }

    [Fact]
    public async Task A_form_without_a_metal_and_a_workbook_without_a_file_are_wrong_usage()
    {
        Assert.Equal(2, (await BalanceAsync("--format", "csv")).ExitCode);
        Assert.Equal(2, (await BalanceAsync("--metal", "Cu", "--period", "2026-01", "--format", "xlsx")).ExitCode);
    }

    private static decimal Ore(Run run) => run.Json.GetProperty("balances").EnumerateArray()
        .Where(balance => balance.GetProperty("account").GetString() == "stock/ore/south/rom" && balance.GetProperty("commodity").GetString() == "mass")
        .Select(balance => balance.GetProperty("amount").GetDecimal()).SingleOrDefault();

    private Task<Run> BalanceAsync(params string[] args) => KzerpAsync("balance", ["--book", "zhz", "--json", .. args]);
}
