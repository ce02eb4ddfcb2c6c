using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Geology.Changes;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Exploration;

/// <summary>
/// Keeps exploration programmes: planned metres and holes, drilling day by day, results, and the increase of reserves. Whatever is recorded
/// again as it was changes nothing. Hosts consume it. Safe to use from many threads.
/// </summary>
public interface IExplorationProgrammes
{
    /// <summary>Plans a programme. Right: <c>geology.exploration.plan</c>.</summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape, or the programme ends before it begins (<c>geology.exploration.span</c>).</exception>
    /// <exception cref="NotFoundException">The deposit (<c>geology.deposit.not-found</c>) or its section (<c>geology.block.node</c>) is not there.</exception>
    /// <exception cref="IdempotencyConflictException">It was planned otherwise (<c>geology.exploration.differs</c>).</exception>
    Task<ExplorationProgramme> PlanAsync(PlanProgramme command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What planning would refuse, without planning.</summary>
    Task<IReadOnlyList<Violation>> CheckPlanAsync(PlanProgramme command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Adds a hole. Right: <c>geology.exploration.plan</c>.</summary>
    /// <exception cref="NotFoundException">The programme is not there (<c>geology.exploration.not-found</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The hole was added otherwise (<c>geology.exploration.differs</c>).</exception>
    Task AddHoleAsync(AddHole command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Records how deep a hole is. Right: <c>geology.exploration.drill</c>.</summary>
    /// <exception cref="NotFoundException">Programme or hole is not there (<c>geology.exploration.not-found</c>, <c>geology.exploration.hole-not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">The day is outside the programme or before the latest record (<c>geology.exploration.day</c>), or the hole did
    /// not get deeper (<c>geology.exploration.depth</c>).</exception>
    Task RecordDrillingAsync(RecordDrilling command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Records the result of an interval. Right: <c>geology.exploration.assay</c>.</summary>
    /// <exception cref="NotFoundException">Programme or hole is not there.</exception>
    /// <exception cref="RuleViolatedException">The interval is upside down or below what was drilled (<c>geology.exploration.interval</c>), overlaps another
    /// (<c>geology.exploration.overlap</c>), or has an element that is no component (<c>geology.block.component</c>).</exception>
    /// <exception cref="ConcurrencyException">Another result replaced the one that this one replaces (<c>geology.exploration.replaced</c>).</exception>
    Task<Intersection> RecordIntersectionAsync(RecordIntersection command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Puts an increase of reserves on the books, from <c>external/exploration</c> to the block. Right: <c>geology.reserve.change</c>.</summary>
    /// <exception cref="NotFoundException">The programme is not there.</exception>
    /// <exception cref="RuleViolatedException">The change is no increase of the programme's deposit and section (<c>geology.exploration.increase</c>); otherwise as for a change.</exception>
    Task<ReserveChange> RecordIncreaseAsync(RecordIncrease command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>A programme, or null.</summary>
    Task<ExplorationProgramme?> FindAsync(Code book, Code programme, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The programmes of a deposit, by identity.</summary>
    Task<IReadOnlyList<ExplorationProgramme>> ListAsync(
        Code book, Code deposit, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Imports results from CSV: <c>hole, from_m, to_m, sample</c>, if need be <c>replaces</c>, and a grade column per component as in a block list; a
    /// blank grade is pending. The same file twice changes nothing. Right: <c>geology.exploration.assay</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The file exceeds a bound (<c>kernel.import.too-large</c>).</exception>
    Task<ImportReport> ImportIntersectionsAsync(
        Code book, Code programme, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes the results of a programme as the file that <see cref="ImportIntersectionsAsync"/> reads.</summary>
    /// <exception cref="NotFoundException">The programme is not there.</exception>
    Task ExportIntersectionsAsync(
        Code book, Code programme, CsvExport csv, StoreSession? within = null, CancellationToken cancellationToken = default);
}
