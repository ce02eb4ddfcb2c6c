using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Weightometers;

/// <summary>
/// Weightometers and their readings, and what they say beside the load counts. Hosts consume it. Safe to use from many threads. A reading is a raw
/// measurement: it moves nothing and is never changed.
/// </summary>
public interface IWeightometers
{
    /// <summary>Registers a weightometer; the same again changes nothing. Right: <c>mines.weightometer.register</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape or range.</exception>
    /// <exception cref="NotFoundException">Mine or stockpile is not there.</exception>
    /// <exception cref="IdempotencyConflictException">It is registered otherwise (<c>mines.weightometer.differs</c>).</exception>
    Task<RegisterWeightometer> RegisterAsync(RegisterWeightometer weightometer, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Records a reading, late ones too; the same again changes nothing. Right: <c>mines.weightometer.read</c>.</summary>
    /// <exception cref="NotFoundException">The weightometer is not there (<c>mines.weightometer.not-found</c>).</exception>
    /// <exception cref="IdempotencyConflictException">Another reading of that moment is on record (<c>mines.weightometer.differs</c>).</exception>
    /// <exception cref="RuleViolatedException">The counter goes back without a reset (<c>mines.weightometer.counter-back</c>), or the moment lies in the future.</exception>
    Task<RecordReading> RecordAsync(RecordReading reading, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RecordAsync"/> would say: empty when it would go through.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(RecordReading reading, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The weightometers of a mine, by code.</summary>
    Task<IReadOnlyList<RegisterWeightometer>> ListAsync(Code book, Code mine, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The readings of a weightometer in a stretch of time, both ends included, in its order.</summary>
    Task<IReadOnlyList<RecordReading>> ReadingsAsync(Code book, Code mine, Code weightometer, Interval time, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>What passed a weightometer in a stretch of time; null where it was not read twice in it.</summary>
    /// <exception cref="NotFoundException">The weightometer is not there.</exception>
    Task<WeighedFlow?> FlowAsync(Code book, Code mine, Code weightometer, Interval time, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// What passed a weightometer over production days, dry at a moisture, beside what approved reports counted to its stockpile; null where it was not
    /// read twice in them.
    /// </summary>
    /// <exception cref="NotFoundException">Mine or weightometer is not there.</exception>
    Task<WeighedAgainstCounted?> CompareAsync(Code book, Code mine, Code weightometer, ProductionDay first, ProductionDay last, Moisture moisture, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records the readings of a CSV file. Columns: <c>mine</c>, <c>weightometer</c>, <c>at</c> (ISO 8601 with offset), <c>total_t</c>, and where wanted
    /// <c>reset</c> (1). Right: <c>mines.weightometer.read</c>.
    /// </summary>
    Task<ImportReport> ImportAsync(Code book, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes the readings of a weightometer in a stretch of time as CSV with the columns of the import.</summary>
    Task ExportAsync(Code book, Code mine, Code weightometer, Interval time, TextWriter writer, CancellationToken cancellationToken = default);
}
