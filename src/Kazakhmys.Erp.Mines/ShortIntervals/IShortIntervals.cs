using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Mines.ShortIntervals;

/// <summary>
/// Short-interval control: calls during a shift, and where it stands block by block with the forecast to its end. Hosts consume it. Safe to use from many
/// threads. Calls move nothing and do not replace the shift report.
/// </summary>
public interface IShortIntervals
{
    /// <summary>Records a call; the same again changes nothing. Right: <c>mines.progress.record</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape or range.</exception>
    /// <exception cref="NotFoundException">Mine or workplace is not there.</exception>
    /// <exception cref="IdempotencyConflictException">The number is used for another call (<c>mines.progress.number-used</c>).</exception>
    /// <exception cref="RuleViolatedException">It lies outside its shift (<c>mines.progress.outside-shift</c>) or in the future (<c>mines.moment.future</c>).</exception>
    Task<RecordProgress> RecordAsync(RecordProgress progress, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RecordAsync"/> would say: empty when it would go through.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(RecordProgress progress, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Where a shift stands, now or at another moment.</summary>
    /// <param name="book">The book.</param>
    /// <param name="mine">The mine.</param>
    /// <param name="target">A shaft, level, panel or workplace; null for the mine.</param>
    /// <param name="shift">The shift; its length comes from the calendar.</param>
    /// <param name="blockLength">1 to 2 hours.</param>
    /// <param name="at">The moment; now when null.</param>
    /// <param name="within">A session to read in.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ValidationFailedException">The block length is out of range.</exception>
    /// <exception cref="NotFoundException">Mine or target is not there.</exception>
    Task<ShiftStatus> StatusAsync(Code book, Code mine, Code? target, Shift shift, Duration blockLength, Instant? at = null, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records the calls of a CSV file. Columns: <c>mine</c>, <c>workplace</c>, <c>shift</c> (<c>2026-01-05/1</c>), <c>number</c>, <c>at</c> (ISO 8601 with
    /// offset), and where wanted <c>ore_t</c>, <c>waste_t</c>, <c>drilled_m</c>, <c>hoisted_t</c>. Right: <c>mines.progress.record</c>.
    /// </summary>
    Task<ImportReport> ImportAsync(Code book, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes the calls of a mine and shift as CSV with the columns of the import.</summary>
    Task ExportAsync(Code book, Code mine, Shift shift, TextWriter writer, CancellationToken cancellationToken = default);
}
