using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Plans;

/// <summary>Plans of plants, and what came of them. Hosts consume it. Safe to use from many threads.</summary>
public interface IProductionPlans
{
    /// <summary>Records a plan; the same again changes nothing, other content replaces the revision that it names. Right: <c>enrichment.plan.record</c>.</summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape, or a recovery is not within 0 and 100 % (<c>enrichment.plan.recovery</c>).</exception>
    /// <exception cref="NotFoundException">The plant is not there (<c>enrichment.plant.not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">Oxide ore, or a type without a bin.</exception>
    /// <exception cref="ConcurrencyException">The revision is not the latest (<c>enrichment.document.revision</c>).</exception>
    Task<ProductionPlan> RecordAsync(ProductionPlan plan, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording would refuse of the plan as such.</summary>
    IReadOnlyList<Violation> CheckRecord(ProductionPlan plan);

    /// <summary>The latest revision of a plan, or null.</summary>
    Task<ProductionPlan?> FindAsync(
        Code book, Code plant, Code period, Code oreType, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>A plan beside the shift balances of its period.</summary>
    /// <exception cref="NotFoundException">There is no such plan (<c>enrichment.plan.not-found</c>).</exception>
    Task<IReadOnlyList<PlanLine>> CompareAsync(
        Code book, Code plant, Code period, Code oreType, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Imports plans from CSV: <c>period, ore_type, processed_t, element, grade_pct, recovery_pct</c>, one row a plan with one metal, and if need be <c>replaces</c>.
    /// The same file twice changes nothing. Right: <c>enrichment.plan.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The file exceeds a bound (<c>kernel.import.too-large</c>).</exception>
    Task<ImportReport> ImportAsync(
        Code book, Code plant, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);
}
