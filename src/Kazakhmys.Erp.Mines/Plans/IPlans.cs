using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Plans;

/// <summary>Plans of months, days and shifts at any level of a mine, and plan against actual at any level. Hosts consume it. Safe to use from many threads.</summary>
public interface IPlans
{
    /// <summary>Records a plan or its next revision; the same again changes nothing. Right: <c>mines.plan.record</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape or range.</exception>
    /// <exception cref="NotFoundException">Mine or target is not there (<c>mines.plan.target-not-found</c>).</exception>
    /// <exception cref="ConcurrencyException">The plan has another revision than the one that was read (<c>mines.plan.revised</c>).</exception>
    Task<Plan> RecordAsync(RecordPlan plan, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RecordAsync"/> would say: empty when it would go through.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(RecordPlan plan, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revisions of the plans of a mine whose spans lie in days, both ends included, by span and target.</summary>
    Task<IReadOnlyList<Plan>> ListAsync(Code book, Code mine, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Plan against actual of one target: the mine (null), a shaft, level or panel, or a workplace.</summary>
    /// <exception cref="NotFoundException">Mine or target is not there.</exception>
    Task<PlanComparison> CompareAsync(Code book, Code mine, Code? target, PlanSpan span, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Plan against actual of each place and workplace directly under a target.</summary>
    /// <exception cref="NotFoundException">Mine or target is not there.</exception>
    Task<IReadOnlyList<PlanComparison>> CompareUnderAsync(Code book, Code mine, Code? target, PlanSpan span, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records the plans of a CSV file, as next revisions where one is there. Columns: <c>mine</c>, <c>span</c> (<c>2026-01</c>, <c>2026-01-05</c>,
    /// <c>2026-01-05/1</c>), and where wanted <c>target</c>, <c>ore_t</c>, <c>waste_t</c>, <c>drilled_m</c>, <c>hoisted_t</c>, <c>grades</c>
    /// (<c>Cu 1.20 %</c>). Right: <c>mines.plan.record</c>.
    /// </summary>
    Task<ImportReport> ImportAsync(Code book, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes the plans of a mine as CSV with the columns of the import.</summary>
    Task ExportAsync(Code book, Code mine, ProductionDay first, ProductionDay last, TextWriter writer, CancellationToken cancellationToken = default);
}
