using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Flows;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Plans;

/// <summary>Plans and what they are compared with. Pure.</summary>
public static class PlanRules
{
    /// <summary>A product that is planned already for the period (<c>smelting.plan.twice</c>).</summary>
    public static Violation? Check(RecordPlan plan, IReadOnlyList<RecordPlan> others)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(others);
        return others.FirstOrDefault(other => other.Number != plan.Number && other.Product == plan.Product && other.Period == plan.Period) is { } same
            ? SmeltingViolations.PlanTwice.At(nameof(plan.Product), plan.Product, ("period", plan.Period), ("number", same.Number))
            : null;
    }

    /// <summary>The commodity that a product is counted in and the root of its accounts; null for intermediates, which are counted as tapped or cast.</summary>
    public static (Code Root, Code Commodity)? AccountsOf(PlannedProduct product, Code smelter) => product switch
    {
        PlannedProduct.Cathode => (Code.Parse($"product/cathode/{smelter}"), KnownCommodities.Copper),
        PlannedProduct.Gold => (Code.Parse($"product/gold/{smelter}"), KnownCommodities.Gold),
        PlannedProduct.Silver => (Code.Parse($"product/silver/{smelter}"), KnownCommodities.Silver),
        PlannedProduct.Acid => (Code.Parse($"product/acid/{smelter}"), KnownCommodities.Acid),
        PlannedProduct.Rhenium => (Code.Parse($"product/rhenium/{smelter}"), KnownCommodities.Rhenium),
        _ => null,
    };

    /// <summary>What came to the product from the works (acid also from its synthesis), less what went back there.</summary>
    public static Mass Made(Code root, Code smelter, IEnumerable<AccountFlow> flows)
    {
        ArgumentNullException.ThrowIfNull(flows);
        bool IsMaking(Code account) => account.IsWithin(SmelterAccounts.Works(smelter)) || account == SmelterAccounts.AcidSynthesis(smelter);
        return Mass.FromMilligrams(flows.Sum(flow =>
            flow.To.IsWithin(root) && IsMaking(flow.From) ? flow.Amount : flow.From.IsWithin(root) && IsMaking(flow.To) ? -flow.Amount : 0));
    }
}
