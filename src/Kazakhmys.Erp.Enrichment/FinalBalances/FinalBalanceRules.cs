using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Enrichment.ShiftBalances;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;

namespace Kazakhmys.Erp.Enrichment.FinalBalances;

/// <summary>Final figures against provisional ones.</summary>
public static class FinalBalanceRules
{
    /// <summary>Every commodity closes exactly, and no metal of the shift balances is left provisional.</summary>
    public static IReadOnlyList<Violation> Check(RecordFinalBalance final, Plant plant, IReadOnlyCollection<ShiftBalance> provisional)
    {
        ArgumentNullException.ThrowIfNull(final);
        ArgumentNullException.ThrowIfNull(plant);
        ArgumentNullException.ThrowIfNull(provisional);
        var found = new List<Violation>(PlantRules.CheckPlaces(plant, final.OreType, final.Stack, final.TailingsFacility));
        for (var i = 0; i < final.Flows.Count; i++)
        {
            var flow = final.Flows[i];
            var gap = flow.Feed.Value - flow.Concentrate.Value - flow.Tailings.Value;
            if (gap != Mass.Zero)
                found.Add(EnrichmentViolations.FinalOpen.At($"Flows[{i}]", flow.Commodity, ("gap", gap)));
        }
        found.AddRange(provisional.SelectMany(balance => balance.Metals).Select(metal => metal.Element).Distinct()
            .Where(metal => final.Flows.All(flow => flow.Commodity != metal))
            .Select(metal => EnrichmentViolations.FinalMetalMissing.At("Flows", metal)));
        return found;
    }

    /// <summary>The figures beside the sums of the shift balances.</summary>
    public static IReadOnlyList<FlowDifference> Compare(RecordFinalBalance final, IReadOnlyCollection<ShiftBalance> provisional)
    {
        ArgumentNullException.ThrowIfNull(final);
        ArgumentNullException.ThrowIfNull(provisional);
        return [.. final.Flows.Select(flow => flow.Commodity == KnownCommodities.Mass ? OfMass(flow, provisional) : OfMetal(flow, provisional))];
    }

    private static FlowDifference OfMass(FinalFlow flow, IReadOnlyCollection<ShiftBalance> provisional) => new()
    {
        Final = flow,
        ProvisionalFeed = provisional.Sum(balance => balance.Recorded.Feed),
        ProvisionalConcentrate = provisional.Sum(balance => balance.Concentrate),
        ProvisionalTailings = provisional.Sum(balance => balance.Tailings),
    };

    private static FlowDifference OfMetal(FinalFlow flow, IReadOnlyCollection<ShiftBalance> provisional)
    {
        MetalBalance[] metals = [.. provisional.SelectMany(balance => balance.Metals).Where(metal => metal.Element == flow.Commodity)];
        return new FlowDifference
        {
            Final = flow,
            ProvisionalFeed = metals.Sum(metal => metal.InFeed),
            ProvisionalConcentrate = metals.Sum(metal => metal.InConcentrate),
            ProvisionalTailings = metals.Sum(metal => metal.InTailings),
        };
    }
}
