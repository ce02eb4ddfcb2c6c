using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Tool.Tests.Databases;

public sealed class DatabaseCommandTests : DatabaseTest
{
    [Fact]
    public async Task Opening_a_book_again_changes_nothing_and_adds_what_is_new()
    {
        var run = await KzerpAsync("init", "--book", "zhz", "--period", "2026-03", "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.False(run.Json.GetProperty("created").GetBoolean());
        Assert.Equal(0, run.Json.GetProperty("scriptsApplied").GetInt32());
        Assert.Equal("Zhezkazgan", run.Json.GetProperty("name").GetString());
        Assert.Equal(["2026-01", "2026-02", "2026-03"], run.Json.GetProperty("periods").EnumerateArray().Select(each => each.GetProperty("period").GetString()!));
    }

    [Fact]
    public async Task A_file_that_could_not_be_made_whole_does_not_stay()
    {
        var file = Beside("new.db");
        var run = await Run.OfAsync("init", "--database", file, "--book", "x", "--period", "2026", "2026-Q1", "--json");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["ledger.period.overlap"], run.Codes);
        Assert.Empty(Directory.GetFiles(Database.Folder, "new.db*"));
    }

    [Fact]
    public async Task Tables_are_migrated_listed_and_exported()
    {
        Assert.Equal(0, (await KzerpAsync("migrate")).ExitCode);
        var list = await KzerpAsync("migrate", "--list", "--json");
        Assert.Equal(0, list.ExitCode);
        Assert.All(list.Json.GetProperty("scripts").EnumerateArray(), script => Assert.Equal("applied", script.GetProperty("state").GetString()));

        var empty = Beside("empty.db");
        await File.WriteAllBytesAsync(empty, [], Token);
        var pending = await Run.OfAsync("migrate", "--database", empty, "--list");
        Assert.Equal(1, pending.ExitCode);
        Assert.Contains("pending", pending.Out, StringComparison.Ordinal);
        var script = Beside("missing.sql");
        Assert.Equal(0, (await Run.OfAsync("migrate", "--database", empty, "--export", script)).ExitCode);
        Assert.Contains("create table ledger_entry", await File.ReadAllTextAsync(script, Token), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["tool.file.exists"], (await Run.OfAsync("migrate", "--json", "--database", empty, "--export", script)).Codes);
        Assert.Contains("ledger_entry", (await Run.OfAsync("migrate", "--database", empty, "--export", "-")).Out, StringComparison.Ordinal);

        var refused = await Run.OfAsync("balance", "--database", empty, "--book", "zhz", "--json");
        Assert.Equal(1, refused.ExitCode);
        Assert.Equal(["tool.schema.pending"], refused.Codes);
        var migrated = await Run.OfAsync("migrate", "--database", empty, "--json");
        Assert.Equal(list.Json.GetProperty("scripts").GetArrayLength(), migrated.Json.GetProperty("applied").GetArrayLength());
    }

    [Fact]
    public async Task A_backup_holds_the_heads_of_its_source()
    {
        var copy = Beside("backup.db");
        var run = await KzerpAsync("backup", copy, "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.True(run.Json.GetProperty("sound").GetBoolean());
        Assert.Equal(new FileInfo(copy).Length, run.Json.GetProperty("bytes").GetInt64());
        Assert.Contains("pages copied", run.Error, StringComparison.Ordinal);
        var (source, other) = (await KzerpAsync("verify", "--head"), await Run.OfAsync("verify", "--head", "--database", copy));
        Assert.Equal(source.Out, other.Out);

        var again = await KzerpAsync("backup", copy, "--json");
        Assert.Equal(2, again.ExitCode);
        Assert.Equal(["tool.file.exists"], again.Codes);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_a_fault_of_the_store()
    {
        var file = Beside("text.db");
        await File.WriteAllTextAsync(file, new string('x', 10_000), Token);
        var run = await Run.OfAsync("balance", "--database", file, "--book", "zhz", "--json");
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("data.store.", Assert.Single(run.Codes), StringComparison.Ordinal);
        var verify = await Run.OfAsync("verify", "--database", file, "--json");
        Assert.NotEqual(0, verify.ExitCode);
    }

    [Fact]
    public async Task A_connection_string_serves_instead_of_a_file()
    {
        var run = await Run.OfAsync("verify", "--connection", $"Data Source={FilePath}", "--json");
        Assert.Equal(0, run.ExitCode);
        var malformed = await Run.OfAsync("verify", "--connection", "=", "--json");
        Assert.Equal(2, malformed.ExitCode);
        Assert.Equal(["tool.connection.malformed"], malformed.Codes);
    }

    [Fact]
    public async Task The_same_commands_serve_PostgreSql()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(TestEngine.PostgreSql, out var reason), reason);
        await using var server = await TestDatabase.CreateAsync(TestEngine.PostgreSql);
        string[] database = ["--engine", "postgresql", "--connection", server.ConnectionString, "--json"];
        Assert.Equal(0, (await Run.OfAsync(["init", .. database, "--book", "zhz", "--period", "2026-01"])).ExitCode);
        Assert.Equal(0, (await Run.OfAsync(["close", .. database, "--book", "zhz", "--period", "2026-01"])).ExitCode);
        Assert.Equal(0, (await Run.OfAsync(["verify", .. database])).ExitCode);
        var backup = await Run.OfAsync(["backup", .. database, Beside("pg.db")]);
        Assert.Equal(2, backup.ExitCode);
        Assert.Equal(["tool.backup.engine"], backup.Codes);
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_a_fault_of_the_store_and_stays()
    {
        var folder = Beside("folder.db");
        Directory.CreateDirectory(folder);
        var run = await Run.OfAsync("init", "--database", folder, "--book", "zhz", "--json");
        Assert.Equal(3, run.ExitCode);
        Assert.True(Directory.Exists(folder));
    }

    [Theory]
    [InlineData("verify", "--head")]
    [InlineData("balance", "--book", "zhz")]
    [InlineData("migrate", "--list")]
    public async Task A_server_that_nobody_runs_is_a_fault_of_the_store(params string[] command)
    {
        var run = await Run.OfAsync([.. command, "--engine", "postgresql", "--connection", "Host=127.0.0.1;Port=1;Database=erp;Timeout=2", "--json"]);
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(["data.store.unreachable"], run.Codes);
    }
}
