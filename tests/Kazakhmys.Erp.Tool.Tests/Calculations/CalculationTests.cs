using System.Text.Json;

namespace Kazakhmys.Erp.Tool.Tests.Calculations;

/// <summary>Each kind on numbers that are easily done by hand.</summary>
public sealed class CalculationTests
{
    /// <summary>Of numbers near 1; a grade in percent has ten decimals.</summary>
    private const double Tolerance = 1e-10;

    [Fact]
    public async Task Yield_and_recovery_come_from_three_assays()
    {
        // (2.5 - 0.5) / (20.5 - 0.5) = 0.1; 0.1 * 20.5 / 2.5 = 0.82.
        var answer = await AnswerAsync("""{"kind":"two-product","inputs":{"f":2.5,"c":20.5,"t":0.5}}""");
        Near(0.1, answer, "yield_");
        Near(0.82, answer, "recovery");
        Near(10, answer, "ratioOfConcentration");
        Near(8.2, answer, "enrichmentRatio");
        Near(0.18, answer, "tailingsLoss");
    }

    [Theory]
    [InlineData("""{"f":0.025,"c":0.205,"t":0.005}""")]
    [InlineData("""{"f":25000,"c":205000,"t":5000}""")]
    [InlineData("""{"f":2.5e-12,"c":20.5e-12,"t":0.5e-12}""")]
    public async Task The_unit_of_assays_does_not_matter(string inputs) =>
        Near(0.82, await AnswerAsync($$"""{"kind":"two-product","inputs":{{inputs}}}"""), "recovery");

    [Fact]
    public async Task Uncertainty_of_assays_grows_in_yield_and_recovery()
    {
        // With t = 0 the recovery is 1 whatever the assays say, and the yield f / c has a relative uncertainty of sqrt 2 times theirs.
        var answer = await AnswerAsync("""{"kind":"two-product-variance","inputs":{"f":2,"c":20,"t":0,"relSd":0.03}}""");
        Near(1, answer, "recovery");
        Near(0, answer, "sdRecovery");
        Near(0.1, answer, "yield_");
        Near(0.1 * 0.03 * Math.Sqrt(2), answer, "sdYield");
        Near(Math.Sqrt(2), answer, "exactYieldErrorAmplification");
        Near(0, answer, "exactRecoveryErrorAmplification");
    }

    [Fact]
    public async Task Wet_lots_become_dry_masses_and_metal()
    {
        var answer = await AnswerAsync(
            """{"kind":"moisture","inputs":{"lots":[{"wmt":100,"moisture":0.2,"cu":25},{"wmt":300,"moisture":0,"cu":10}]}}""");
        Assert.Equal([80, 300], answer.GetProperty("dmt").EnumerateArray().Select(number => number.GetDouble()));
        Assert.Equal([20, 30], answer.GetProperty("cuT").EnumerateArray().Select(number => number.GetDouble()));
        Assert.Equal([0.25, 0], answer.GetProperty("moistureDryBasis").EnumerateArray().Select(number => number.GetDouble()));
        Near(380, answer, "totalDmt");
        Near(0.05, answer, "weightedMoisture");
        Near(50.0 / 3.8, answer, "cuGrade");
    }

    [Fact]
    public async Task Mined_ore_extinguishes_the_reserves_that_are_lost_with_it()
    {
        var answer = await AnswerAsync("""{"kind":"depletion","inputs":{"minedClean":90,"lossCoefficient":0.1}}""");
        Near(100, answer, "extinguished");
        Near(10, answer, "lost");
    }

    [Fact]
    public async Task Losses_and_dilution_come_from_grades()
    {
        // D = 100 at 1.8 % of 2 % ore and barren rock: 90 clean ore, 10 rock; of B = 120 remain 30.
        var answer = await AnswerAsync("""{"kind":"cis-losses-dilution","inputs":{"B":120,"c":2,"b":0,"D":100,"a":1.8}}""");
        Near(30, answer, "lostReserves");
        Near(10, answer, "admixedRock");
        Near(0.25, answer, "lossCoefficient");
        Near(0.1, answer, "dilutionByRock");
        Near(0.1, answer, "dilutionByGrade");
        Near(0.75, answer, "recoveryFromSubsoil");
        Near(0.9, answer, "qualityCoefficient");
        Near(0.25, answer, "metalLossNet");
        Near(0.6, answer, "metalInLostReserves");
        Near(0, answer, "metalFromRock");
        Near(1.0 / 9, answer, "wasteToOre");
    }

    [Fact]
    public async Task Surveyed_losses_give_what_is_drawn_and_back()
    {
        var answer = await AnswerAsync("""{"kind":"cis-forward","inputs":{"B":120,"c":2,"b":0,"P":30,"V":10}}""");
        Near(100, answer, "D");
        Near(1.8, answer, "a");
        Near(1.8, answer, "metalDrawn");
        Near(0.25, answer, "lossCoefficient");
    }

    [Fact]
    public async Task Reconciliation_factors_multiply()
    {
        var answer = await AnswerAsync(
            """{"kind":"f-factors","inputs":{"reserve":[200,2],"oreControl":[250,1.6],"received":[240,1.5]}}""");
        Near(1.25, answer.GetProperty("F1"), "tonnes");
        Near(0.8, answer.GetProperty("F1"), "grade");
        Near(1, answer.GetProperty("F1"), "metal");
        Near(0.9, answer.GetProperty("F2"), "metal");
        Near(1.2, answer.GetProperty("F3"), "tonnes");
        Near(0.75, answer.GetProperty("F3"), "grade");
        Near(0.9, answer.GetProperty("F3"), "metal");
    }

    [Fact]
    public async Task Book_and_physical_inventory_differ_by_the_unaccounted()
    {
        var answer = await AnswerAsync(
            """{"kind":"accountability","inputs":{"opening":100,"receipts":1000,"products":900,"measuredLosses":50,"closingPhysical":130}}""");
        Near(150, answer, "bookClosing");
        Near(20, answer, "unaccounted");
        Near(0.02, answer, "unaccountedPctOfInput");
        Near(0.98, answer, "accountability");
        Near(900.0 / 970, answer, "recoveryOnInput");
        Near(900.0 / 950, answer, "recoveryBuiltUp");
    }

    [Theory]
    [InlineData("""{"total":10,"weights":[1,1,1],"decimals":0,"residualTo":0}""", new[] { 4.0, 3, 3 })]
    [InlineData("""{"total":10,"weights":[1,1,1],"decimals":2,"residualTo":2}""", new[] { 3.33, 3.33, 3.34 })]
    [InlineData("""{"total":-10,"weights":[0.5,0.25,0.25],"decimals":0}""", new[] { -5.0, -3, -2 })]
    public async Task Rounded_parts_sum_to_the_total(string inputs, double[] parts)
    {
        var answer = await AnswerAsync($$"""{"kind":"allocation-rounding","inputs":{{inputs}}}""");
        Assert.Equal(parts, answer.GetProperty("parts").EnumerateArray().Select(part => part.GetDouble()));
    }

    private static async Task<JsonElement> AnswerAsync(string document)
    {
        var run = await Run.CalcAsync(document);
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        return run.Json;
    }

    private static void Near(double expected, JsonElement answer, string name) =>
        Assert.Equal(expected, answer.GetProperty(name).GetDouble(), Tolerance);
}
