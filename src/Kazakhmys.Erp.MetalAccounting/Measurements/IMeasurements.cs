using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>
/// Records and judges measurements. Raw values are never changed: a validated value, a rejection and a replacement are records of their own
/// (AMIRA P754 code of practice). Hosts consume it. Safe to use from many threads; operations that write measurements of one book wait for each other.
/// </summary>
public interface IMeasurements
{
    /// <summary>Records a raw measurement; the same again changes nothing. Right: <c>metal-accounting.measurement.record</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape, a negative value (<c>metal-accounting.measurement.negative</c>), another
    /// quantity than the point measures (<c>metal-accounting.measurement.quantity</c>), or a moment in the future.</exception>
    /// <exception cref="NotFoundException">No flowsheet in force on the day has the point (<c>metal-accounting.measurement.point-unknown</c>).</exception>
    /// <exception cref="RuleViolatedException">There is another measurement of the point and moment (<c>metal-accounting.measurement.duplicate</c>).</exception>
    Task<MeasurementReceipt> RecordAsync(RecordMeasurement measurement, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Records many measurements of one book, all or none; receipts are in their order. Errors as for one.</summary>
    Task<IReadOnlyList<MeasurementReceipt>> RecordAsync(
        IReadOnlyList<RecordMeasurement> measurements, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// What <see cref="RecordAsync(RecordMeasurement, UnitOfWork?, CancellationToken)"/> would say, and as warnings what the rules find in the value: calibration expired, out of range, frozen, spike, counted twice, late,
    /// no uncertainty.
    /// </summary>
    Task<IReadOnlyList<Violation>> CheckAsync(RecordMeasurement measurement, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts a new revision in the place of the latest one, which stays on record as replaced; the new one has to be judged. The same again changes
    /// nothing. Right: <c>metal-accounting.measurement.replace</c>.
    /// </summary>
    /// <exception cref="NotFoundException">There is no such measurement (<c>metal-accounting.measurement.not-found</c>).</exception>
    /// <exception cref="ConcurrencyException">The revision is not the latest (<c>metal-accounting.measurement.revised</c>).</exception>
    /// <exception cref="ValidationFailedException">As for recording, or the reason is missing.</exception>
    /// <exception cref="RuleViolatedException">A final value cannot become provisional again (<c>metal-accounting.measurement.final</c>).</exception>
    Task<MeasurementReceipt> ReplaceAsync(ReplaceMeasurement replacement, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="ReplaceAsync"/> would say, warnings included.</summary>
    Task<IReadOnlyList<Violation>> CheckReplacementAsync(ReplaceMeasurement replacement, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Judges measurements of one book fit, all or none; those that are validated already stay as they are. Right:
    /// <c>metal-accounting.measurement.validate</c>.
    /// </summary>
    /// <exception cref="NotFoundException">There is no such measurement (<c>metal-accounting.measurement.not-found</c>).</exception>
    /// <exception cref="ConcurrencyException">A later revision was recorded (<c>metal-accounting.measurement.revised</c>).</exception>
    /// <exception cref="RuleViolatedException">The rules found something, or the value is corrected, and there is no reason
    /// (<c>metal-accounting.measurement.reason-needed</c>); it was rejected or replaced (<c>metal-accounting.measurement.judged</c>); or who judges
    /// recorded it (<c>metal-accounting.measurement.second-person</c>).</exception>
    Task<IReadOnlyList<MeasurementReceipt>> ValidateAsync(
        IReadOnlyList<ValidateMeasurement> judgements, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="ValidateAsync"/> would say of one judgement, what the rules find included.</summary>
    Task<IReadOnlyList<Violation>> CheckValidationAsync(ValidateMeasurement judgement, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Judges fit every recorded measurement of the days in which the rules find nothing, and names the others. Right:
    /// <c>metal-accounting.measurement.validate</c>.
    /// </summary>
    Task<BulkValidation> ValidateSoundAsync(Code book, Period period, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Judges a measurement unfit; rejected already for the same reason: nothing changes. Right: <c>metal-accounting.measurement.validate</c>.</summary>
    /// <exception cref="ValidationFailedException">The reason is missing.</exception>
    /// <exception cref="NotFoundException">There is no such measurement (<c>metal-accounting.measurement.not-found</c>).</exception>
    /// <exception cref="ConcurrencyException">A later revision was recorded (<c>metal-accounting.measurement.revised</c>).</exception>
    /// <exception cref="RuleViolatedException">It was judged before (<c>metal-accounting.measurement.judged</c>).</exception>
    Task<MeasurementReceipt> RejectAsync(RejectMeasurement rejection, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RejectAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckRejectionAsync(RejectMeasurement rejection, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records the measurements of a CSV file, one a line, streamed. Columns: <c>point</c>, <c>to</c> (ISO 8601 with offset), <c>value</c>,
    /// <c>status</c> (<c>provisional</c>, <c>final</c>); optional <c>from</c>, <c>unit</c> for values without one, <c>standard_uncertainty</c>,
    /// <c>reference</c>, <c>device</c>, <c>person</c>, <c>lot</c>. The same file twice changes nothing. Right: <c>metal-accounting.measurement.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The file exceeds a bound of the options.</exception>
    Task<ImportReport> ImportAsync(
        Code book, Stream csv, ImportOptions options, string? fileName = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes the latest revisions as CSV that <see cref="ImportAsync"/> reads, with columns <c>revision</c>, <c>state</c>, <c>validated_value</c>,
    /// <c>recorded_by</c>, <c>recorded_at</c> besides. The writer stays open.
    /// </summary>
    Task ExportAsync(MeasurementQuery query, TextWriter writer, CultureInfo? culture = null, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>A revision of a measurement, the latest when none is named; null when there is none.</summary>
    Task<Measurement?> FindAsync(MeasurementId measurement, int? revision = null, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Every revision of a measurement, the first one first.</summary>
    Task<IReadOnlyList<Measurement>> HistoryAsync(MeasurementId measurement, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revisions in the order of their moments.</summary>
    Task<IReadOnlyList<Measurement>> ListAsync(MeasurementQuery query, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>How far the measurements of a period have come.</summary>
    Task<MeasurementCounts> CountAsync(Code book, Period period, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Final values of a period that were recorded after a moment, such as its close: each asks for a restatement.</summary>
    Task<IReadOnlyList<Measurement>> LateFinalsAsync(
        Code book, Period period, Instant after, StoreSession? within = null, CancellationToken cancellationToken = default);
}
