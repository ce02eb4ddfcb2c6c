using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.MetalAccounting.Laboratory;

/// <summary>
/// Takes in laboratory results with their control samples. Results become raw measurements at the assay and moisture points of the sampled stream only when
/// the controls hold or somebody releases the batch; their uncertainty is sampling ⊕ preparation ⊕ analysis. Hosts consume it. Safe to use from many
/// threads; operations that write samples of one book wait for each other.
/// </summary>
public interface ILaboratory
{
    /// <summary>Records a batch and judges its controls; the same again changes nothing. Right: <c>metal-accounting.laboratory.record</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape, a duplicate of nothing in the batch (<c>metal-accounting.laboratory.duplicate-of-nothing</c>), or a
    /// determination twice (<c>metal-accounting.laboratory.twice</c>).</exception>
    /// <exception cref="NotFoundException">A sample or method is not there.</exception>
    /// <exception cref="IdempotencyConflictException">The batch is there with another content (<c>metal-accounting.laboratory.differs</c>).</exception>
    /// <exception cref="RuleViolatedException">What it repeats is not held (<c>metal-accounting.laboratory.not-held</c>), or it leaves out a sample of it
    /// (<c>metal-accounting.laboratory.reassay-incomplete</c>).</exception>
    Task<LaboratoryBatch> RecordAsync(RecordBatch batch, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RecordAsync"/> would say; failed controls are warnings.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(RecordBatch batch, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Releases a held batch; released before: nothing changes. Right: <c>metal-accounting.laboratory.release</c>, and somebody else than who recorded it.
    /// </summary>
    /// <exception cref="NotFoundException">There is no such batch (<c>metal-accounting.laboratory.not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">It is not held (<c>metal-accounting.laboratory.not-held</c>), or who releases recorded it
    /// (<c>metal-accounting.laboratory.second-person</c>).</exception>
    Task<LaboratoryBatch> ReleaseAsync(ReleaseBatch release, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="ReleaseAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckReleaseAsync(ReleaseBatch release, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records a control limit, known from now on; the same as the latest again changes nothing. Right: <c>metal-accounting.laboratory.set-limit</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">Wrong shape, or the parts do not fit the role (<c>metal-accounting.laboratory.limit</c>).</exception>
    /// <exception cref="NotFoundException">The method is not there (<c>metal-accounting.instrument.not-found</c>).</exception>
    Task RecordLimitAsync(ControlLimit limit, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RecordLimitAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckLimitAsync(ControlLimit limit, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records the batches of a CSV file, one determination a line; the lines of a batch follow each other, and a batch with a wrong line is rejected as a
    /// whole. Columns: <c>batch</c>, <c>reported_at</c> (ISO 8601 with offset), <c>sample</c>, <c>method</c>, <c>value</c>; optional <c>element</c>,
    /// <c>role</c> (<c>sample</c>, <c>blank</c>, <c>duplicate</c>, <c>reference</c>), <c>unit</c>, <c>standard_uncertainty</c>, <c>reassays</c>. The same file twice
    /// changes nothing. Right: <c>metal-accounting.laboratory.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The file exceeds a bound of the options.</exception>
    Task<ImportReport> ImportAsync(
        Code book, Stream csv, ImportOptions options, MeasurementStatus status, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes the determinations of the batches reported within a period as CSV that <see cref="ImportAsync"/> reads, with the columns <c>state</c> and <c>recorded_by</c>
    /// besides. The writer stays open.
    /// </summary>
    Task ExportAsync(
        Code book, Period period, TextWriter writer, CultureInfo? culture = null, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>A batch; null when it is not there.</summary>
    Task<LaboratoryBatch?> FindAsync(Code book, Code batch, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The batches reported within a period, in the order of their reports.</summary>
    Task<IReadOnlyList<LaboratoryBatch>> ListAsync(Code book, Period period, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The control limits of a book as they were recorded.</summary>
    Task<IReadOnlyList<ControlLimit>> LimitsAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default);
}
