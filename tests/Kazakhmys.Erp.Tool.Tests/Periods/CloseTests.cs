namespace Kazakhmys.Erp.Tool.Tests.Periods;

public sealed class CloseTests : DatabaseTest
{
    [Fact]
    public async Task A_period_is_closed_reopened_by_two_people_and_closed_again()
    {
        var closed = await CloseAsync("2026-01");
        Assert.Equal(0, closed.ExitCode);
        Assert.Equal("closed", closed.Json.GetProperty("state").GetString());
        Assert.Equal(1, closed.Json.GetProperty("revision").GetInt32());
        Assert.Equal(4, closed.Json.GetProperty("balances").GetInt32());

        var alone = await CloseAsync("2026-01", "--reopen", "--reason", "late assay", "--approved-by", "aigul", "--user", "aigul");
        Assert.Equal(1, alone.ExitCode);
        Assert.Equal(["ledger.period.second-person"], alone.Codes);
        var reopened = await CloseAsync("2026-01", "--reopen", "--reason", "late assay", "--approved-by", "marat", "--user", "aigul");
        Assert.Equal(0, reopened.ExitCode);
        Assert.Equal("open", reopened.Json.GetProperty("state").GetString());
        Assert.Equal(2, (await CloseAsync("2026-01")).Json.GetProperty("revision").GetInt32());
        Assert.Equal(0, (await KzerpAsync("verify")).ExitCode);
    }

    [Fact]
    public async Task Closing_may_begin_first()
    {
        Assert.Equal("closing", (await CloseAsync("2026-01", "--begin")).Json.GetProperty("state").GetString());
        Assert.Equal(["ledger.period.not-open"], (await CloseAsync("2026-01", "--begin")).Codes);
        Assert.Equal("closed", (await CloseAsync("2026-01")).Json.GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_later_period_waits_for_the_earlier_and_stays_open()
    {
        var refused = await CloseAsync("2026-02");
        Assert.Equal(1, refused.ExitCode);
        Assert.Equal(["ledger.period.earlier-open"], refused.Codes);
        var periods = (await KzerpAsync("init", "--book", "zhz", "--json")).Json.GetProperty("periods");
        Assert.All(periods.EnumerateArray(), period => Assert.Equal("open", period.GetProperty("state").GetString()));
        Assert.Equal(1, (await CloseAsync("2030-01")).ExitCode);
    }

    [Fact]
    public async Task People_read_what_was_done()
    {
        Assert.StartsWith("Period 2026-01", (await KzerpAsync("close", "--book", "zhz", "--period", "2026-01", "--begin")).Out, StringComparison.Ordinal);
        Assert.Contains("revision 1", (await KzerpAsync("close", "--book", "zhz", "--period", "2026-01")).Out, StringComparison.Ordinal);
    }

    private Task<Run> CloseAsync(string period, params string[] args) =>
        KzerpAsync("close", ["--book", "zhz", "--period", period, "--json", .. args]);
}
