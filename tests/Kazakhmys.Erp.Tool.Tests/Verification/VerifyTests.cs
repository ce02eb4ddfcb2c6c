using System.Text;

namespace Kazakhmys.Erp.Tool.Tests.Verification;

public sealed class VerifyTests : DatabaseTest
{
    [Fact]
    public async Task A_sound_database_is_said_to_be_sound()
    {
        var run = await KzerpAsync("verify");
        Assert.Equal(0, run.ExitCode);
        var json = (await KzerpAsync("verify", "--json")).Json;
        Assert.True(json.GetProperty("sound").GetBoolean());
        Assert.Equal(4, json.GetProperty("books")[0].GetProperty("transfers").GetInt64());
        Assert.Contains("verifying zhz", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update ledger_transfer set amount = amount + 1 where seq = 2 and commodity = 'Cu'", "ledger.verify.entry-changed", "zhz/entry[2]")]
    [InlineData("delete from ledger_transfer where seq = 1 and commodity = 'Cu'", "ledger.verify.transfer-missing", "zhz/entry[1]")]
    [InlineData("delete from ledger_entry where seq = 1", "ledger.verify.entry-missing", "zhz/entry[1]")]
    [InlineData("update ledger_transfer set from_account = to_account, to_account = from_account where seq = 2", "ledger.verify.entry-changed", "zhz/entry[2]")]
    [InlineData("update ledger_account set kind = 'loss' where code like 'stock%'", "ledger.verify.account-changed", "zhz/account[stock/ore/south/rom]")]
    [InlineData("delete from ledger_key where seq = 1", "ledger.verify.key-differs", "zhz/entry[1]")]
    [InlineData("update ledger_balance_day set received = received + 1 where received > 0", "ledger.verify.balance-differs", "")]
    public async Task What_was_changed_behind_the_suite_is_named(string harm, string code, string path)
    {
        var copy = await CopyAsync(harm);
        var run = await Run.OfAsync("verify", "--database", copy);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Lines, line => line.StartsWith(path.Length == 0 ? code : $"{code} at {path}", StringComparison.Ordinal));
        var json = await Run.OfAsync("verify", "--database", copy, "--json");
        Assert.Equal(1, json.ExitCode);
        Assert.False(json.Json.GetProperty("sound").GetBoolean());
        Assert.Contains(json.Json.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("code").GetString() == code);
    }

    [Fact]
    public async Task A_flipped_byte_is_named()
    {
        var copy = await CopyAsync();
        var bytes = await File.ReadAllBytesAsync(copy, Token);
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("weighed on bridge 2"));
        Assert.True(at > 0);
        bytes[at] ^= 1;
        await File.WriteAllBytesAsync(copy, bytes, Token);
        var run = await Run.OfAsync("verify", "--database", copy);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Lines, line => line.StartsWith("ledger.verify.entry-changed at zhz/entry[2]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_without_its_pages_is_named()
    {
        var copy = await CopyAsync();
        await using (var file = new FileStream(copy, FileMode.Open))
            file.SetLength(file.Length / 2);
        var run = await Run.OfAsync("verify", "--database", copy);
        Assert.Contains(run.ExitCode, new[] { 1, 3 });
        Assert.Contains("ledger.verify.", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heads_kept_outside_hold_until_history_is_rewritten()
    {
        var heads = await KzerpAsync("verify", "--head", "--json");
        Assert.Equal(0, heads.ExitCode);
        Assert.Equal(2, heads.Json.GetProperty("heads")[0].GetProperty("seq").GetInt64());
        var anchor = Beside("heads.json");
        await File.WriteAllTextAsync(anchor, heads.Out, Token);
        await PostAsync("3", 7, 10);
        Assert.Equal(0, (await KzerpAsync("verify", "--anchor", anchor)).ExitCode);

        var hash = heads.Json.GetProperty("heads")[0].GetProperty("hash").GetString()!;
        await File.WriteAllTextAsync(anchor, heads.Out.Replace(hash, new string('0', 64), StringComparison.Ordinal), Token);
        var run = await KzerpAsync("verify", "--anchor", anchor);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Lines, line => line.StartsWith("ledger.verify.anchor-differs at zhz/entry[2]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("""{"heads":[{"book":"zhz","seq":1,"hash":"00","recordedAt":"2026-01-05T03:00:00Z"}]}""")]
    [InlineData("""{"heads":[{"book":"zhz","seq":1,"hash":"0000000000000000000000000000000000000000000000000000000000000000","recordedAt":"today"}]}""")]
    public async Task A_file_that_holds_no_heads_is_bad_input(string text)
    {
        var anchor = Beside("heads.json");
        await File.WriteAllTextAsync(anchor, text, Token);
        var run = await KzerpAsync("verify", "--anchor", anchor, "--json");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["tool.anchor.malformed"], run.Codes);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_bad_input()
    {
        Assert.Equal(["tool.database.missing"], (await Run.OfAsync("verify", "--json", "--database", Beside("none.db"))).Codes);
        Assert.False(File.Exists(Beside("none.db")));
        var run = await KzerpAsync("verify", "--json", "--anchor", Beside("none.json"));
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["tool.file.failed"], run.Codes);
    }
}
