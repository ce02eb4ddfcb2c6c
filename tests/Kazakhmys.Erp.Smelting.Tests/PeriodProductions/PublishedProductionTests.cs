using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.PeriodProductions;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Tests.PeriodProductions;

/// <summary>Published figures of Kazakhmys, with the sources of production_by_period.csv and consistency_checks.csv.</summary>
public sealed class PublishedProductionTests
{
    private static RoundedMass Kilotonnes(decimal value, decimal halfWidth = 0.5m) => new() { Value = Mass.FromKilotonnes(value), HalfWidth = Mass.FromKilotonnes(halfWidth) };

    private static MetalProduction Of(MetalOwner owner, decimal kilotonnes, decimal halfWidth = 0.5m) =>
        new() { Owner = owner, Metal = Kilotonnes(kilotonnes, halfWidth), RestFrom = PeriodProductionRulesTests.Undisclosed };

    // FY 2011: 299 kt of own cathode and 2 kt of purchased are 301 kt (ara2011.kazakhmys.com).
    [Fact]
    public void Own_and_purchased_cathode_of_2011_are_the_published_total()
    {
        var year = PeriodProductionRulesTests.Cathode(299) with
        {
            Period = Period.Year(2011), Cathode = [Of(MetalOwner.Own, 299, 0), Of(MetalOwner.Purchased, 2, 0)], CathodeTotal = Kilotonnes(301, 0),
        };
        Assert.Null(PeriodProductionRules.CheckTotal(year));
        Assert.Equal("smelting.period-production.total-differs", PeriodProductionRules.CheckTotal(year with { CathodeTotal = Kilotonnes(302, 0) })!.Code);
    }

    // 2011: Q1 74.1 kt (cityam) and Q2 78.9 kt (finanzaonline) are the half year's 153 kt (RNS).
    [Fact]
    public void Two_quarters_of_2011_are_the_half_year() =>
        Assert.Equal(Mass.FromKilotonnes(153.0m), new[] { Mass.FromKilotonnes(74.1m), Mass.FromKilotonnes(78.9m) }.Sum());

    // 2016: 220.8 kt of cathode from own ore, 3,323 kg of gold bars, 314.1 t of refined silver (official site of the Zhezkazgan city akimat).
    [Fact]
    public void Cathode_gold_and_silver_of_2016_are_posted_as_published()
    {
        var year = PeriodProductionRulesTests.Cathode(220.8m) with
        {
            Period = Period.Year(2016),
            Gold = [new() { Owner = MetalOwner.Own, Metal = new() { Value = Mass.FromKilograms(3323) }, RestFrom = PeriodProductionRulesTests.Undisclosed }],
            Silver = [new() { Owner = MetalOwner.Own, Metal = new() { Value = Mass.FromTonnes(314.1m) }, RestFrom = PeriodProductionRulesTests.Undisclosed }],
        };
        var plan = PeriodProductionRules.Plan(year, new Dictionary<(Code, Code), long>());
        long Made(string product) => plan.Transfers.Where(transfer => transfer.To.Value.StartsWith($"product/{product}/", StringComparison.Ordinal)).Sum(transfer => transfer.Amount);
        Assert.Empty(plan.Violations);
        Assert.Equal(
            (Mass.FromKilotonnes(220.8m).Milligrams, Mass.FromKilograms(3323).Milligrams, Mass.FromTonnes(314.1m).Milligrams), (Made("cathode"), Made("gold"), Made("silver")));
        // 15.05 g of gold and 1,422.6 g of silver a tonne of cathode.
        Assert.Equal((15.05m, 1422.6m), (decimal.Round(3323m / 220.8m, 2), decimal.Round(314_100m / 220.8m, 1)));
    }
}
