using Kazakhmys.Erp.Enrichment.ShiftBalances;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Plans;

/// <summary>Plan against actual.</summary>
public static class PlanRules
{
    private static readonly Code _mass = Code.Parse("mass");

    /// <summary>The lines of a plan: ore first, then its metals.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="balances">The shift balances of its plant, period and type of ore.</param>
    public static IReadOnlyList<PlanLine> Compare(ProductionPlan plan, IReadOnlyCollection<ShiftBalance> balances)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(balances);
        return
        [
            new PlanLine { Commodity = _mass, Planned = plan.Processed, Actual = balances.Sum(balance => balance.Recorded.Feed) },
            .. plan.Metals.Select(metal => Line(plan, metal, [.. balances.SelectMany(b => b.Metals).Where(m => m.Element == metal.Element)])),
        ];
    }

    private static PlanLine Line(ProductionPlan plan, PlannedMetal metal, IReadOnlyList<MetalBalance> balances)
    {
        var (fed, made) = (balances.Sum(balance => balance.InFeed), balances.Sum(balance => balance.InConcentrate));
        return new PlanLine
        {
            Commodity = metal.Element,
            Planned = plan.InConcentrate(metal),
            Actual = made,
            PlannedRecovery = metal.Recovery,
            ActualRecovery = fed > Mass.Zero ? made / fed : null,
        };
    }
}
