namespace Kazakhmys.Erp.Tool.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData()]
    [InlineData("smelt")]
    [InlineData("init", "--database", "x.db")]
    [InlineData("init", "--database", "x.db", "--book", "медь")]
    [InlineData("init", "--database", "x.db", "--book", "zhz", "--period", "2026-13")]
    [InlineData("verify")]
    [InlineData("verify", "--database", "x.db", "--connection", "Data Source=x.db")]
    [InlineData("verify", "--database", "x.db", "--engine", "oracle")]
    [InlineData("verify", "--language", "fr", "--database", "x.db")]
    [InlineData("migrate", "--database", "x.db", "--list", "--export", "y.sql")]
    [InlineData("close", "--database", "x.db", "--book", "zhz", "--period", "2026-01", "--reopen")]
    [InlineData("close", "--database", "x.db", "--book", "zhz", "--period", "2026-01", "--reason", "late assay")]
    [InlineData("close", "--database", "x.db", "--book", "zhz", "--period", "2026-01", "--begin", "--reopen", "--reason", "r", "--approved-by", "b")]
    [InlineData("balance", "--database", "x.db", "--book", "zhz", "--metal", "Cu")]
    [InlineData("balance", "--database", "x.db", "--book", "zhz", "--metal", "Cu", "--period", "2026-01", "--as-of", "2026-01-05")]
    [InlineData("import", "--database", "x.db", "--book", "zhz", "file.csv")]
    [InlineData("calc", "--frobnicate")]
    [InlineData("reconcile")]
    [InlineData("verify-balance", "a.json", "b.json")]
    public async Task A_wrong_command_line_is_refused_with_exit_code_2(params string[] args)
    {
        var text = await Run.OfAsync(args);
        Assert.Equal(2, text.ExitCode);
        Assert.NotEmpty(text.Error);
        var json = await Run.OfAsync([.. args, "--json"]);
        Assert.Equal(2, json.ExitCode);
        Assert.All(json.Codes, code => Assert.Equal("tool.usage", code));
        Assert.NotEmpty(json.Codes);
    }

    [Theory]
    [InlineData("--help", "Exit codes")]
    [InlineData("init --help", "--period")]
    [InlineData("migrate --help", "--export")]
    [InlineData("verify --help", "--anchor")]
    [InlineData("backup --help", "--database")]
    [InlineData("import shift-reports --help", "workplace")]
    [InlineData("import reserve-blocks --help", "--deposit")]
    [InlineData("close --help", "--approved-by")]
    [InlineData("balance --help", "--known-at")]
    [InlineData("calc --help", "--lines")]
    [InlineData("reconcile --help", "--proof")]
    [InlineData("verify-balance --help", "proof")]
    public async Task Help_tells_what_a_command_takes(string line, string word)
    {
        var run = await Run.OfAsync(line.Split(' '));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(word, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_run_says_so()
    {
        using var interrupted = new CancellationTokenSource();
        await interrupted.CancelAsync();
        var output = new StringWriter();
        var console = new Consoles.ToolConsole { In = new StringReader("{}"), Out = output, Error = output };
        Assert.Equal(130, await Kzerp.RunAsync(["calc", "--lines", "--json"], console, interrupted.Token));
        Assert.Contains("tool.cancelled", output.ToString(), StringComparison.Ordinal);
    }
}
