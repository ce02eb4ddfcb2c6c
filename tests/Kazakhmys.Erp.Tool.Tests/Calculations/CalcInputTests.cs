namespace Kazakhmys.Erp.Tool.Tests.Calculations;

/// <summary>What is wrong with an input is named by code and JSON path, with exit code 2.</summary>
public sealed class CalcInputTests
{
    [Theory]
    [InlineData("", "tool.calc.json", "$")]
    [InlineData("{", "tool.calc.json", "$")]
    [InlineData("""{"kind":"depletion","inputs":{"minedClean":NaN,"lossCoefficient":0}}""", "tool.calc.json", "$.inputs.minedClean")]
    [InlineData("""{"kind":"depletion","inputs":{"minedClean":-Infinity,"lossCoefficient":0}}""", "tool.calc.json", "$.inputs.minedClean")]
    [InlineData("""{"kind":"depletion"} {}""", "tool.calc.json", "$")]
    [InlineData("""{"kind":"\ud800"}""", "tool.calc.json", "$.kind")]
    [InlineData("""[1]""", "tool.calc.type", "$")]
    [InlineData("""{"inputs":{}}""", "tool.calc.missing", "$.kind")]
    [InlineData("""{"kind":7,"inputs":{}}""", "tool.calc.type", "$.kind")]
    [InlineData("""{"kind":"alchemy","inputs":{}}""", "tool.calc.unknown-kind", "$.kind")]
    [InlineData("""{"kind":"depletion"}""", "tool.calc.missing", "$.inputs")]
    [InlineData("""{"kind":"depletion","inputs":[]}""", "tool.calc.type", "$.inputs")]
    [InlineData("""{"kind":"depletion","inputs":{"minedClean":1}}""", "tool.calc.missing", "$.inputs.lossCoefficient")]
    [InlineData("""{"kind":"depletion","inputs":{"minedClean":1,"lossCoefficient":0,"losses":1}}""", "tool.calc.unknown-member", "$.inputs.losses")]
    [InlineData("""{"kind":"depletion","inputs":{"minedClean":1,"minedClean":2,"lossCoefficient":0}}""", "tool.calc.duplicate-member", "$.inputs.minedClean")]
    [InlineData("""{"kind":"depletion","inputs":{"minedClean":"1","lossCoefficient":0}}""", "tool.calc.type", "$.inputs.minedClean")]
    [InlineData("""{"kind":"depletion","inputs":{"minedClean":-1,"lossCoefficient":0}}""", "tool.calc.number", "$.inputs.minedClean")]
    [InlineData("""{"kind":"depletion","inputs":{"minedClean":1e400,"lossCoefficient":0}}""", "tool.calc.number", "$.inputs.minedClean")]
    [InlineData("""{"kind":"depletion","inputs":{"minedClean":1,"lossCoefficient":1}}""", "kernel.losses.coefficient-impossible", "$.inputs.lossCoefficient")]
    [InlineData("""{"kind":"two-product","inputs":{"f":30,"c":20,"t":1}}""", "kernel.two-product.order", "$.inputs.f")]
    [InlineData("""{"kind":"moisture","inputs":{"lots":[]}}""", "tool.calc.type", "$.inputs.lots")]
    [InlineData("""{"kind":"moisture","inputs":{"lots":[{"wmt":1,"moisture":0.1,"cu":1},{"wmt":1,"cu":1}]}}""", "tool.calc.missing", "$.inputs.lots[1].moisture")]
    [InlineData("""{"kind":"moisture","inputs":{"lots":[{"wmt":1,"wmt":1,"moisture":0.1,"cu":1}]}}""", "tool.calc.duplicate-member", "$.inputs.lots[0].wmt")]
    [InlineData("""{"kind":"f-factors","inputs":{"reserve":[1],"oreControl":[1,1],"received":[1,1]}}""", "tool.calc.type", "$.inputs.reserve")]
    [InlineData("""{"kind":"allocation-rounding","inputs":{"total":1.25,"weights":[1,1],"decimals":1}}""", "tool.calc.type", "$.inputs.total")]
    [InlineData("""{"kind":"allocation-rounding","inputs":{"total":1,"weights":[1,1],"decimals":0.5}}""", "tool.calc.type", "$.inputs.decimals")]
    [InlineData("""{"kind":"allocation-rounding","inputs":{"total":1,"weights":[0,0],"decimals":0}}""", "kernel.apportionment.no-weight", "$.inputs.weights")]
    [InlineData("""{"kind":"linear-reconciliation","inputs":{"incidence":[[1,-1],[1]],"measured":[1,1],"variance":[1,1]}}""", "tool.calc.type", "$.inputs.incidence[1]")]
    [InlineData("""{"kind":"linear-reconciliation","inputs":{"incidence":[[1,-1]],"measured":[1,"1"],"variance":[1,1]}}""", "tool.calc.type", "$.inputs.measured[1]")]
    [InlineData("""{"kind":"linear-reconciliation","inputs":{"incidence":[[1,-1]],"measured":[1,1e999],"variance":[1,1]}}""", "tool.calc.number", "$.inputs.measured[1]")]
    [InlineData("""{"kind":"linear-reconciliation","inputs":{"incidence":[[1,-1]],"measured":[1,1],"variance":[1,-1]}}""", "metal-accounting.reconciliation.not-finite", "$.inputs")]
    [InlineData("""{"kind":"linear-reconciliation","inputs":{"incidence":[[1,-1]],"measured":[1,1],"variance":[1,0]}}""", "metal-accounting.reconciliation.uncertainty", "$.inputs")]
    [InlineData("""{"kind":"linear-reconciliation","inputs":{"incidence":[[1,-1]],"measured":[1,1],"covariance":[[1,1],[1,1]]}}""", "metal-accounting.reconciliation.covariance-singular", "$.inputs")]
    [InlineData("""{"kind":"linear-reconciliation-unmeasured","inputs":{"incidence":[[1,-1]],"measuredIndex":[0,0],"measured":[1,1],"variance":[1,1]}}""", "tool.calc.type", "$.inputs.measuredIndex")]
    [InlineData("""{"kind":"linear-reconciliation-unmeasured","inputs":{"incidence":[[1,-1]],"measuredIndex":[2],"measured":[1],"variance":[1]}}""", "tool.calc.number", "$.inputs.measuredIndex[0]")]
    [InlineData("""{"kind":"bilinear-reconciliation","inputs":{"incidence":[[1,-1]],"mass":[1,1],"massSd":[1,1],"massMeasured":[true,1],"assay":[[1,1]],"assaySd":[[1,1]]}}""", "tool.calc.type", "$.inputs.massMeasured[1]")]
    [InlineData("""{"kind":"network-reconciliation","inputs":{"nodes":1,"assayUnits":[],"streams":[{"id":"a","from":null,"to":0,"mass":1,"massSd":1,"assay":[],"assaySd":[]}],"problem":"cubic"}}""", "tool.calc.type", "$.inputs.problem")]
    public async Task Bad_input_is_named_with_its_path(string document, string code, string path)
    {
        var run = await Run.CalcAsync(document);
        var error = Assert.Single(run.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Equal(path, error.GetProperty("path").GetString());
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task Endless_nesting_is_refused()
    {
        var run = await Run.CalcAsync($$"""{"kind":"depletion","inputs":{{new string('[', 100_000)}}""");
        Assert.Equal(["tool.calc.too-deep"], run.Codes);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task All_missing_and_unknown_inputs_are_named_at_once()
    {
        var run = await Run.CalcAsync("""{"kind":"two-product","inputs":{"f":1,"x":2}}""");
        Assert.Equal(["tool.calc.missing", "tool.calc.missing", "tool.calc.unknown-member"], run.Codes);
    }

    [Fact]
    public async Task A_bad_line_does_not_stop_the_others()
    {
        const string good = """{"kind":"depletion","inputs":{"minedClean":90,"lossCoefficient":0.1}}""";
        var run = await Run.WithInputAsync($"{good}\n\nnonsense\n{good}\n", null, "calc", "--lines");
        Assert.Equal(3, run.Lines.Length);
        Assert.Equal(run.Lines[0], run.Lines[2]);
        Assert.Contains("tool.calc.json", run.Lines[1], StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task Members_for_people_are_passed_over()
    {
        var run = await Run.CalcAsync(
            """{"name":"by hand","kind":"depletion","source":{"citation":"own"},"inputs":{"minedClean":90,"lossCoefficient":0.1},"tolerance":1e-9}""");
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Every_kind_is_listed_with_its_inputs()
    {
        var kinds = await Run.OfAsync("calc", "--kinds");
        Assert.Equal(
            [
                "accountability", "allocation-rounding", "assay-exchange", "bilinear-reconciliation", "cis-forward", "cis-losses-dilution",
                "concentrate-settlement", "depletion", "f-factors", "gy-sampling", "linear-reconciliation",
                "linear-reconciliation-unmeasured", "moisture", "n-product", "network-reconciliation", "payable-metal", "price-netback",
                "recovery-by-mass", "refining-charge", "three-product", "two-product", "two-product-variance", "variance-analysis",
            ],
            kinds.Lines.Select(line => line.Split(' ')[0]));
        var json = await Run.OfAsync("calc", "--kinds", "--json");
        Assert.Equal(kinds.Lines.Length, json.Json.GetProperty("kinds").GetArrayLength());
    }

    [Fact]
    public async Task Messages_come_in_three_languages()
    {
        var english = await Run.CalcAsync("[]");
        var kazakh = await Run.WithInputAsync("[]", null, "calc", "--language", "kk");
        Assert.Equal(english.Codes, kazakh.Codes);
        Assert.NotEqual(english.Out, kazakh.Out);
    }
}
