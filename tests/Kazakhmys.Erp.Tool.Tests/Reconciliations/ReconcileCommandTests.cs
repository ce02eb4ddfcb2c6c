namespace Kazakhmys.Erp.Tool.Tests.Reconciliations;

public sealed class ReconcileCommandTests : IDisposable
{
    private const string Network =
        """
        {"nodes":1,"assayUnits":["%"],"streams":[
         {"id":"feed","from":null,"to":0,"mass":1000,"massSd":10,"massMeasured":true,"assay":[1],"assaySd":[0.02]},
         {"id":"concentrate","from":0,"to":null,"mass":81,"massSd":1,"massMeasured":true,"assay":[10],"assaySd":[0.2]},
         {"id":"tailings","from":0,"to":null,"mass":920,"massSd":20,"massMeasured":true,"assay":[0.2],"assaySd":[0.01]}]}
        """;

    private const string Problem =
        """
        {"flowsheet":"mill","flowsheetVersion":3,"massUnit":"t","nodes":[{"code":"mill"}],"streams":[
         {"code":"in","to":"mill","mass":{"state":"measured","value":100,"standardUncertainty":2}},
         {"code":"a","from":"mill","mass":{"state":"measured","value":60,"standardUncertainty":1}},
         {"code":"b","from":"mill","mass":{"state":"measured","value":34,"standardUncertainty":1}}]}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzerp-reconcile");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_network_is_reconciled_proved_and_verified()
    {
        var (network, proof) = (await WriteAsync("network.json", Network), Path.Combine(_folder.FullName, "proof.json"));
        var run = await Run.OfAsync("reconcile", network, "--proof", proof);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("concentrate:c1", run.Out, StringComparison.Ordinal);
        Assert.Contains("2 degrees of freedom", run.Out, StringComparison.Ordinal);

        var verified = await Run.OfAsync("verify-balance", proof);
        Assert.Equal(0, verified.ExitCode);
        Assert.Contains("sound", verified.Out, StringComparison.Ordinal);

        var text = await File.ReadAllTextAsync(proof, TestContext.Current.CancellationToken);
        var altered = await WriteAsync("altered.json", text.Replace("\"value\":81,", "\"value\":82,", StringComparison.Ordinal));
        var found = await Run.OfAsync("verify-balance", altered, "--json");
        Assert.Equal(1, found.ExitCode);
        Assert.False(found.Json.GetProperty("sound").GetBoolean());
        Assert.Contains(
            "metal-accounting.proof.input-hash", found.Json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()));
        Assert.Contains("metal-accounting.proof.input-hash", (await Run.OfAsync("verify-balance", altered)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readings_that_do_not_agree_are_exit_code_1_until_the_gross_error_is_out()
    {
        var file = await WriteAsync("problem.json", Problem);
        var run = await Run.OfAsync("reconcile", file, "--json");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(96, run.Json.GetProperty("streams")[0].GetProperty("mass").GetProperty("adjusted").GetDouble(), 1e-9);
        Assert.Contains("metal-accounting.reconciliation.global-test", run.Json.GetProperty("flags").EnumerateArray().Select(flag => flag.GetProperty("code").GetString()));

        Assert.Equal(0, (await Run.OfAsync("reconcile", file, "--confidence", "0.999")).ExitCode);
        var eliminated = await Run.OfAsync("reconcile", file, "--eliminate");
        Assert.Equal(0, eliminated.ExitCode);
        Assert.Contains("eliminated", eliminated.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proof_does_not_overwrite_a_file()
    {
        var file = await WriteAsync("problem.json", Problem);
        Assert.Equal(["tool.file.exists"], (await Run.OfAsync("reconcile", file, "--proof", file, "--json")).Codes);
    }

    [Theory]
    [InlineData("reconcile", "[]", "metal-accounting.proof.malformed")]
    [InlineData("reconcile", "{", "tool.calc.json")]
    [InlineData("reconcile", """{"nodes":1,"streams":[]}""", "tool.calc.missing")]
    [InlineData("verify-balance", "{}", "metal-accounting.proof.malformed")]
    public async Task A_file_that_is_something_else_is_bad_input(string command, string text, string code)
    {
        var run = await Run.OfAsync(command, await WriteAsync("file.json", text), "--json");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal([code], run.Codes);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_bad_input() =>
        Assert.Equal(["tool.file.failed"], (await Run.OfAsync("reconcile", Path.Combine(_folder.FullName, "none.json"), "--json")).Codes);

    private async Task<string> WriteAsync(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return path;
    }
}
