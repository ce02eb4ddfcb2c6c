using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Ventilation;

/// <summary>The air of a mine: norms, measurements, need against airflow. Hosts consume it. Safe to use from many threads.</summary>
public interface IVentilation
{
    /// <summary>Records norms from a day on; the same again changes nothing. Right: <c>mines.ventilation.set-norms</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape or range, or no norm.</exception>
    /// <exception cref="NotFoundException">The mine is not there.</exception>
    Task<DatedValue<VentilationNorms>> RecordNormsAsync(RecordVentilationNorms norms, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>The norms of a mine, by day and by when they became known.</summary>
    /// <exception cref="NotFoundException">The mine is not there.</exception>
    Task<DatedValues<VentilationNorms>> NormsAsync(Code book, Code mine, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Records a measurement; the same again changes nothing. Right: <c>mines.ventilation.measure</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape.</exception>
    /// <exception cref="NotFoundException">Mine or workplace is not there.</exception>
    /// <exception cref="IdempotencyConflictException">Another measurement of that moment is on record (<c>mines.airflow.differs</c>).</exception>
    /// <exception cref="RuleViolatedException">The moment lies in the future (<c>mines.moment.future</c>).</exception>
    Task<RecordAirflow> RecordAsync(RecordAirflow flow, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RecordAsync"/> would say: empty when it would go through.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(RecordAirflow flow, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Need against airflow of every workplace that reported in a shift: people and machines by its reports, diesel power by the register of machines,
    /// explosives by the blasts fired in the shift, air by the latest measurement up to its end.
    /// </summary>
    /// <exception cref="NotFoundException">The mine is not there.</exception>
    /// <exception cref="MissingRuleException">No norms hold on the day (<c>kernel.rule.missing</c>).</exception>
    Task<IReadOnlyList<AirBalance>> BalanceAsync(Code book, Code mine, Shift shift, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records the measurements of a CSV file. Columns: <c>mine</c>, <c>workplace</c>, <c>at</c> (ISO 8601 with offset), <c>flow_m3_min</c>,
    /// <c>instrument</c>, <c>person</c>. Right: <c>mines.ventilation.measure</c>.
    /// </summary>
    Task<ImportReport> ImportAsync(Code book, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes the measurements over production days as CSV with the columns of the import.</summary>
    Task ExportAsync(Code book, Code mine, ProductionDay first, ProductionDay last, TextWriter writer, CancellationToken cancellationToken = default);
}
