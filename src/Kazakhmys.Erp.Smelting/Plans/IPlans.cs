using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Plans;

/// <summary>
/// Keeps plans and compares them with what the ledger says was made. Rights: <c>smelting.plan.record</c>, <c>smelting.plan.correct</c>. Besides what every document
/// refuses: the product is planned already for the period (<c>smelting.plan.twice</c>). Hosts consume it.
/// </summary>
public interface IPlans : IDocuments<RecordPlan>
{
    /// <summary>The plans of a period against what was made in it, by product.</summary>
    /// <exception cref="NotFoundException">The smelter is not there (<c>smelting.smelter.unknown</c>).</exception>
    Task<IReadOnlyList<PlanLine>> CompareAsync(Code book, Code smelter, Period period, StoreSession? within = null, CancellationToken cancellationToken = default);
}
