using System.Text.Json;

namespace Kazakhmys.Erp.Tool.Tests.Calculations;

/// <summary>Separation, sampling, variance and settlement on numbers that are easily done by hand.</summary>
public sealed class MetalCalculationTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public async Task Weights_tell_the_recovery()
    {
        var answer = await AnswerAsync("""{"kind":"recovery-by-mass","inputs":{"feedT":1000,"f":2,"concT":40,"c":40,"relSdMass":0.01}}""");
        Near(0.04, answer, "yield_");
        Near(0.8, answer, "recovery");
        Near(0.8 * 0.01 * Math.Sqrt(2), answer, "sdRecovery");
    }

    [Fact]
    public async Task Two_metals_tell_three_products()
    {
        var answer = await AnswerAsync("""{"kind":"three-product","inputs":{"feed":[3.54,8.85],"conc1":[30,5],"conc2":[2,40],"tail":[0.2,0.5]}}""");
        Near(0.1, answer, "c1");
        Near(0.2, answer, "c2");
        Near(0.7, answer, "t");
        Assert.Equal(8 / 8.85, answer.GetProperty("recovery")[1][1].GetDouble(), Tolerance);
    }

    [Fact]
    public async Task Three_metals_tell_four_products()
    {
        // Yields 10, 20, 5, 65 %.
        var answer = await AnswerAsync(
            """{"kind":"n-product","inputs":{"feed":[4.1,9.3,3.15],"products":[[30,5,1],[2,40,2],[1,3,40],[1,1,1]]}}""");
        double[] expected = [0.1, 0.2, 0.05, 0.65];
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], answer.GetProperty("yields")[i].GetDouble(), Tolerance);
        Assert.True(answer.GetProperty("isPossible").GetBoolean());
        Assert.Equal(3, answer.GetProperty("recovery").GetArrayLength());
    }

    [Fact]
    public async Task Like_concentrates_are_refused()
    {
        var run = await Run.CalcAsync("""{"kind":"three-product","inputs":{"feed":[5,7],"conc1":[30,40],"conc2":[30.1,40.2],"tail":[0.2,0.3]}}""");
        Assert.Equal(["kernel.n-product.proportional"], run.Codes);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task Gy_tells_the_least_sample()
    {
        var answer = await AnswerAsync(
            """{"kind":"gy-sampling","inputs":{"topSizeCm":[1],"liberationCm":2,"oreAssayPct":50,"mineralAssayPct":100,"mineralDensity":4,"gangueDensity":2,"shapeFactor":0.5,"sizeRangeFactor":0.25,"relError":0.1,"z":1,"stages":1,"safetyFactor":1}}""");
        Near(37.5, answer.GetProperty("stages")[0], "massG");
        Near(0.375, answer.GetProperty("stages")[0], "C");
        Near(0.1, answer, "totalErrorWithSafety");
    }

    [Fact]
    public async Task Metal_differs_from_plan_by_its_effects()
    {
        var answer = await AnswerAsync("""{"kind":"variance-analysis","inputs":{"plan":[100,2],"actual":[110,1.5]}}""");
        Near(-35, answer, "total");
        Near(20, answer, "tonnageEffect");
        Near(-50, answer, "gradeEffect");
        Near(-5, answer, "combinedEffect");
    }

    [Fact]
    public async Task Payable_metal_is_the_lesser_of_share_and_deduction()
    {
        var answer = await AnswerAsync("""{"kind":"payable-metal","inputs":{"dmt":1000,"grade":25,"steps":[{"share":0.9665,"deduction":1}]}}""");
        Near(24, answer, "payablePct");
        Near(240, answer, "payableT");
        Near(0.96, answer, "paidShare");
        var poor = await AnswerAsync("""{"kind":"payable-metal","inputs":{"dmt":1000,"grade":0.002,"steps":[{"from":0.003,"share":0.9}]}}""");
        Near(0, poor, "payableT");
    }

    [Fact]
    public async Task A_price_is_netted_back()
    {
        var answer = await AnswerAsync(
            """{"kind":"price-netback","inputs":{"grade":25,"steps":[{"share":0.96,"deduction":1}],"priceUsdT":8000,"tcUsdDmt":80,"rcUsdLb":0.1,"freightUsdWmt":45,"moisture":0.1,"lbPerT":2204.62}}""");
        Near(1737.08912, answer, "netPerDmt");
        Near(6948.35648, answer, "netPerTonneOfMetal");
    }

    [Fact]
    public async Task Refining_costs_what_the_contract_prints()
    {
        var answer = await AnswerAsync("""{"kind":"refining-charge","inputs":{"cuPct":21,"deductionUnits":1,"rcUscPerLb":10,"lbPerPercentTonne":22}}""");
        Near(20, answer, "payableUnits");
        Near(44, answer, "rcUsdPerDmt");
    }

    [Fact]
    public async Task Assays_are_exchanged_in_exact_decimals()
    {
        var answer = await AnswerAsync(
            """{"kind":"assay-exchange","inputs":{"cases":[{"seller":24.2,"buyer":24.0,"limit":0.2},{"seller":25,"buyer":24,"limit":0.2,"umpire":25.5}],"rules":["middle","umpireFinal"]}}""");
        Assert.Equal(24.1, answer.GetProperty("middle")[0].GetProperty("assay").GetDouble());
        Assert.Equal(25, answer.GetProperty("middle")[1].GetProperty("assay").GetDouble());
        Assert.Equal("buyer", answer.GetProperty("umpireFinal")[1].GetProperty("umpireCost").GetString());
    }

    [Fact]
    public async Task A_settlement_leaves_due_what_the_provisional_invoice_did_not_claim()
    {
        const string figures = """{"dmt":1000,"cu":25,"ag":100,"au":0.5,"as_":0.35,"price":{"cu":8500,"ag":24,"au":1900}}""";
        var answer = await AnswerAsync(Settlement(figures, "pay 96.65 %, minimum deduction 1.0 unit"));
        var final = answer.GetProperty("final");
        Near(24, final, "payableCuPct");
        Near(2_040_000, final, "cuValue");
        Near(0, final, "auValue");
        Near(80_000, final, "treatment");
        Near(3_750, final, "penaltyAs");
        Assert.Equal(final.GetProperty("net").GetDouble() * 0.1, answer.GetProperty("balanceDue").GetDouble(), 1e-6);

        var run = await Run.CalcAsync(Settlement(figures, "pay what you like"));
        Assert.Equal(["tool.calc.type"], run.Codes);
    }

    [Theory]
    [InlineData("""{"kind":"assay-exchange","inputs":{"cases":[{"seller":1,"buyer":1,"limit":1}],"rules":["toss"]}}""", "tool.calc.type")]
    [InlineData("""{"kind":"assay-exchange","inputs":{"cases":[{"seller":1,"buyer":1,"limit":1}],"rules":[7]}}""", "tool.calc.type")]
    [InlineData("""{"kind":"n-product","inputs":{"feed":[1,2],"products":[[1,2],[1]]}}""", "tool.calc.type")]
    [InlineData("""{"kind":"n-product","inputs":{"feed":[1],"products":[[1],[2],[3]]}}""", "kernel.n-product.too-few-elements")]
    [InlineData("""{"kind":"payable-metal","inputs":{"dmt":1,"grade":1,"steps":[{"share":0.9},{"share":0.8}]}}""", "metal-accounting.terms.steps-order")]
    public async Task Bad_input_is_refused(string document, string code)
    {
        var run = await Run.CalcAsync(document);
        Assert.Equal([code], run.Codes);
        Assert.Equal(2, run.ExitCode);
    }

    private static string Settlement(string figures, string copper) =>
        $$$"""{"kind":"concentrate-settlement","inputs":{"terms":{"cu":"{{{copper}}}","ag":"pay 90 % if >=30 g/dmt","au":"pay 90 % if >=1 g/dmt","tcUsdDmt":80,"rcCuUsdLb":0.08,"rcAgUsdOz":0.5,"rcAuUsdOz":5,"penaltyAs":"2.5 USD/dmt per 0.1 % above 0.2 %, pro rata"},"provisional":{{{figures}}},"final":{{{figures}}},"provisionalPct":0.9}}""";

    private static async Task<JsonElement> AnswerAsync(string document)
    {
        var run = await Run.CalcAsync(document);
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        return run.Json;
    }

    private static void Near(double expected, JsonElement answer, string name) =>
        Assert.Equal(expected, answer.GetProperty(name).GetDouble(), Tolerance);
}
