using CopperChain.Inputs;

namespace CopperChain.Report;

/// <summary>What had to be assumed because it is not published, one sentence each.</summary>
internal static class Assumptions
{
    public static IEnumerable<string> Of(ChainInputs inputs)
    {
        foreach (var period in inputs.Periods.Where(period => period.IsProcessedAssumed))
            yield return $"{period.Name}: ore processed is not published; the ore mined, {period.OreMined}, stands for it.";
        yield return "The grade of the ore processed is not published; it is taken as that of the ore mined in the period.";
        yield return "Which region mined how much is not published; ore is drawn from the regions in proportion to the copper in their reserves, "
            + "at the published mean grade of the period. Shares of origin follow from this.";
        yield return $"Reserves are as of {string.Join(", ", inputs.Reserves.Select(reserve => reserve.AsOf).Distinct())} "
            + $"({string.Join(", ", inputs.Reserves.Select(reserve => reserve.Status).Distinct())}); they are stated here before the first period.";
        foreach (var period in inputs.Periods.Where(period => period.OreProcessed.Value > period.OreMined.Value))
            yield return $"{period.Name}: {Wording.Kilotonnes(period.OreProcessed.Value - period.OreMined.Value, 0)} kt of ore beyond the ore mined must have lain in stock; "
                + "it comes from external/opening-ore-stock/not-published, at the grade of the period.";
        foreach (var period in inputs.Periods.Where(period => period.CathodeOwn is null))
            yield return $"{period.Name}: cathode is published as a total; own concentrate of the period is taken to be smelted first, "
                + "and what goes beyond it comes from external/cathode-feed/not-published.";
        yield return "What became of stock between the published periods is not published; it leaves to external/carried-stock/not-published.";
        yield return "Gold and silver of ore and concentrate are not published; the metal of the bars comes from external/precious-feed/not-published.";
        yield return "Losses of smelting and refining are not published; the copper charged is worked back from the cathode.";
        yield return "Mass and grade of concentrate are not published: only its copper moves, and the processed solids stay undivided at the concentrators.";
    }
}
