using Kazakhmys.Erp.Enrichment.Balances;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.PeriodBalances;

/// <summary>The arithmetic of a period balance and what is plausible in it.</summary>
public static class PeriodBalanceRules
{
    /// <summary>
    /// Recovery = metal in concentrate / (processed × grade), with the interval that the rounding of the three figures allows; tailings by
    /// difference. <see cref="PeriodMetalBalance.BookAboveAssay"/> is zero here: it is known when the bin is.
    /// </summary>
    public static PeriodMetalBalance Of(RecordPeriodBalance totals, PeriodMetal metal)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(metal);
        var inFeed = totals.Processed * metal.FeedGrade;
        var least = (totals.Processed - totals.ProcessedHalfWidth) * (metal.FeedGrade - metal.FeedGradeHalfWidth);
        return new PeriodMetalBalance
        {
            Element = metal.Element,
            InFeed = inFeed,
            InConcentrate = metal.InConcentrate,
            InTailings = Floor(inFeed - metal.InConcentrate),
            BookAboveAssay = Mass.Zero,
            Recovery = metal.InConcentrate / inFeed,
            RecoveryLow = Floor(metal.InConcentrate - metal.InConcentrateHalfWidth) / Greatest(totals, metal),
            RecoveryHigh = (metal.InConcentrate + metal.InConcentrateHalfWidth) / least,
        };
    }

    /// <summary>What is wrong or doubtful in the totals, each with the severity that the options give it.</summary>
    public static IReadOnlyList<Violation> Check(RecordPeriodBalance totals, Plant plant, EnrichmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(plant);
        ArgumentNullException.ThrowIfNull(options);
        var found = new List<Violation>(PlantRules.CheckPlaces(plant, totals.OreType, totals.Stack, totals.TailingsFacility));
        if (totals.Concentrate > totals.Processed)
            found.Add(EnrichmentViolations.ConcentrateAboveFeed.At("Concentrate", totals.Concentrate));
        found.AddRange(Plausibility.OfCapacity(
            options, plant, "Processed", totals.Processed, Ratio.FromFraction(totals.Period.DayCount)));
        for (var i = 0; i < totals.Metals.Count; i++)
        {
            var metal = totals.Metals[i];
            var path = $"Metals[{i}]";
            if (metal.InConcentrate > totals.Concentrate)
                found.Add(EnrichmentViolations.MetalAboveConcentrate.At(path, metal.InConcentrate, ("element", metal.Element)));
            found.AddRange(Plausibility.OfMetal(
                options, path, metal.Element, metal.FeedGrade, Greatest(totals, metal), metal.InConcentrate, totals.Concentrate, i == 0));
            var recovery = metal.InConcentrate / (totals.Processed * metal.FeedGrade);
            if (recovery > Ratio.One)
                found.Add(EnrichmentViolations.RecoveryOutside.At(path, recovery, ("element", metal.Element)));
        }
        return found;
    }

    private static Mass Greatest(RecordPeriodBalance totals, PeriodMetal metal) =>
        (totals.Processed + totals.ProcessedHalfWidth) * (metal.FeedGrade + metal.FeedGradeHalfWidth);

    private static Mass Floor(Mass mass) => mass > Mass.Zero ? mass : Mass.Zero;
}
