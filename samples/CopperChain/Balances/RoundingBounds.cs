using CopperChain.Inputs;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Figures;

namespace CopperChain.Balances;

/// <summary>
/// How far each line of a balance may lie from the truth because the figures it was posted from were printed rounded: bounds by interval
/// arithmetic, by the code of the line.
/// </summary>
internal static class RoundingBounds
{
    /// <summary>Bounds of the copper balance.</summary>
    public static IReadOnlyDictionary<Code, Interval<Mass>> OfCopper(PublishedPeriod period)
    {
        var grade = period.CopperGrade.Interval;
        var mined = Intervals.Metal(period.OreMined.Interval, grade);
        var fed = Intervals.Metal(period.OreProcessed.Interval, grade);
        var concentrate = period.InConcentrate.Interval;
        var own = (period.CathodeOwn ?? period.CathodeTotal!).Interval;
        var purchased = period.CathodePurchased?.Interval ?? Intervals.Exactly(Mass.Zero);
        var excess = own.Minus(concentrate);
        return new Dictionary<string, Interval<Mass>>
        {
            ["ore"] = mined,
            ["ore-mined"] = mined,
            ["ore-processed"] = fed,
            // Mined and processed carry the same grade: their difference is the ore's, times that grade.
            ["stock-ore"] = Stock(period, grade),
            ["stock-ore-change"] = Stock(period, grade),
            ["concentrate-produced"] = concentrate,
            ["tailings"] = fed.Minus(concentrate),
            ["concentrate-not-smelted"] = excess,
            ["concentrate-not-smelted-change"] = excess,
            ["cathode-above-own-concentrate"] = excess,
            ["feed-supplier"] = purchased,
            ["cathode-own"] = own,
            ["cathode-purchased"] = purchased,
            ["cathode"] = own.Plus(purchased),
            ["concentrate-charged"] = excess.Value > Mass.Zero ? concentrate : own,
            ["feed-charged"] = excess.Value > Mass.Zero ? excess : purchased,
        }.ToDictionary(each => Code.Parse(each.Key), each => each.Value);
    }

    /// <summary>Bounds of the balance of ore.</summary>
    public static IReadOnlyDictionary<Code, Interval<Mass>> OfOre(PublishedPeriod period)
    {
        var change = period.OreMined.Interval.Minus(period.OreProcessed.Interval);
        return new Dictionary<Code, Interval<Mass>>
        {
            [Code.Parse("ore-mined")] = period.OreMined.Interval,
            [Code.Parse("ore-processed")] = period.OreProcessed.Interval,
            [Code.Parse("stock-ore-change")] = period.IsProcessedAssumed ? Intervals.Exactly(Mass.Zero) : change,
        };
    }

    /// <summary>Bounds of gold or silver.</summary>
    public static IReadOnlyDictionary<Code, Interval<Mass>> OfPrecious(string stage, Rounded<Mass>? figure) => figure is null
        ? new Dictionary<Code, Interval<Mass>>()
        : new[] { stage, $"{stage}-own", "feed-charged", "feed-precious" }.ToDictionary(Code.Parse, _ => figure.Interval);

    private static Interval<Mass> Stock(PublishedPeriod period, Interval<Grade> grade)
    {
        if (period.IsProcessedAssumed)
            return Intervals.Exactly(Mass.Zero);
        var change = period.OreMined.Interval.Minus(period.OreProcessed.Interval);
        var sign = change.Value < Mass.Zero;
        var metal = Intervals.Metal(sign ? new() { Low = -change.High, Value = -change.Value, High = -change.Low } : change, grade);
        return sign ? new() { Low = -metal.High, Value = -metal.Value, High = -metal.Low } : metal;
    }
}
