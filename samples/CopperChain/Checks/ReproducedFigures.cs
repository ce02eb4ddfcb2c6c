using CopperChain.Balances;
using CopperChain.Inputs;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Figures;

namespace CopperChain.Checks;

/// <summary>What each check of the reference means in terms of the balance; the figures themselves come from the ledger.</summary>
internal sealed class ReproducedFigures(IReadOnlyList<PeriodStatement> statements)
{
    private static readonly Code _mined = Code.Parse("ore-mined");
    private static readonly Code _processed = Code.Parse("ore-processed");
    private static readonly Code _concentrate = Code.Parse("concentrate-produced");
    private static readonly Code _cathode = Code.Parse("cathode");
    private static readonly Code _ownCathode = Code.Parse("cathode-own");
    private static readonly Code _purchasedCathode = Code.Parse("cathode-purchased");

    /// <summary>The exact values for a check, in its unit; empty when the ledger has nothing to say on it.</summary>
    public IReadOnlyList<decimal> Of(ExpectedRow row)
    {
        if (row.Set == "D")
            return BetweenQuarters(row.Check);
        var period = row.Set switch
        {
            "A-2010" => Period.Year(2010),
            "A-2011" => Period.Year(2011),
            "D-2021" => Period.Quarter(2021, 1),
            "D-2022" => Period.Quarter(2022, 1),
            _ => null,
        };
        return Find(period) is { } statement ? OfPeriod(statement, row.Check) : [];
    }

    private static decimal[] OfPeriod(PeriodStatement statement, string check)
    {
        var copper = statement.Copper.Balance;
        var grade = statement.Published.CopperGrade.Interval;
        return check switch
        {
            "Cu in ore = ore x grade" or "Cu in ore mined" => [copper.Of(_mined).Kilotonnes],
            "plausible range from grade rounding +-0.005 %" => Range(Intervals.Metal(Intervals.Exactly(statement.Ore.Balance.Of(_mined)), grade)),
            "Cu in mill feed if feed grade = mined grade" => [copper.Of(_processed).Kilotonnes],
            "implied concentrator recovery" or "implied recovery" => [Percent(copper, _concentrate, _processed)],
            "recovery range from grade rounding" => Range(ConcentratorRecovery.ByGrade(statement)),
            "implied smelter yield incl. stock change" => [Percent(copper, _ownCathode, _concentrate)],
            "Cu in concentrate not turned into cathode" => [copper.ChangeOf(ChainLayout.NotSmelted).Kilotonnes],
            "own + purchased = total cathode" => [(copper.Of(_ownCathode) + copper.Of(_purchasedCathode)).Kilotonnes],
            "ore stock change = mined - processed" => [statement.Ore.Balance.ChangeOf(Code.Parse("stock-ore")).Kilotonnes],
            "cathode above own Cu in concentrate" => [copper.Of(ChainLayout.ExcessCathode).Kilotonnes],
            _ => [],
        };
    }

    private decimal[] BetweenQuarters(string check)
    {
        if (Find(Period.Quarter(2021, 1)) is not { } before || Find(Period.Quarter(2022, 1)) is not { } after)
            return [];
        return check switch
        {
            "cathode increase" => [(after.Copper.Balance.Of(_cathode) - before.Copper.Balance.Of(_cathode)).Kilotonnes],
            "plan" when after.Published.CathodeAbovePlan is { } above => [(after.Copper.Balance.Of(_cathode) - above.Value).Kilotonnes],
            "gold increase" => Increase(before.Gold.Balance, after.Gold.Balance, Code.Parse("gold")),
            "silver increase" => Increase(before.Silver.Balance, after.Silver.Balance, Code.Parse("silver")),
            _ => [],
        };
    }

    private static decimal[] Increase(MetalBalance before, MetalBalance after, Code stage)
    {
        var increase = after.Of(stage) - before.Of(stage);
        return [increase.Kilograms, (increase / before.Of(stage)).Percent];
    }

    private static decimal Percent(MetalBalance balance, Code dividend, Code divisor) => (balance.Of(dividend) / balance.Of(divisor)).Percent;

    private static decimal[] Range(Interval<Mass> range) => [range.Low.Kilotonnes, range.High.Kilotonnes];

    private static decimal[] Range(Interval<Ratio> range) => [range.Low.Percent, range.High.Percent];

    private PeriodStatement? Find(Period? period) => statements.FirstOrDefault(statement => statement.Published.Period == period);
}
