using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.ShiftReports;

namespace Kazakhmys.Erp.Mines.Samples;

/// <summary>
/// Samples, their results, and the grade of a workplace and shift by precedence: laboratory, then grade control, then block model. Hosts consume it. Safe
/// to use from many threads. What it gives is put into a shift report, which states what it was booked with.
/// </summary>
public interface ISamples
{
    /// <summary>Records a sample; the same again changes nothing. Right: <c>mines.sample.take</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape, or a source that takes no samples (<c>mines.sample.source</c>).</exception>
    /// <exception cref="NotFoundException">Mine or workplace is not there.</exception>
    /// <exception cref="IdempotencyConflictException">The number is used for another sample (<c>mines.sample.number-used</c>).</exception>
    /// <exception cref="RuleViolatedException">It was taken in the future (<c>mines.moment.future</c>).</exception>
    Task<Sample> TakeAsync(TakeSample sample, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="TakeAsync"/> would say: empty when it would go through.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(TakeSample sample, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Records results of a sample; earlier ones stay on record; the same again changes nothing. Right: <c>mines.sample.report</c>.</summary>
    /// <exception cref="NotFoundException">The sample is not there (<c>mines.sample.not-found</c>).</exception>
    /// <exception cref="ConcurrencyException">The results have another revision than the one that was read (<c>mines.sample.revised</c>).</exception>
    Task<Sample> ReportAsync(ReportSample result, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="ReportAsync"/> would say, grades outside the host's windows as warnings or errors.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(ReportSample result, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Records what the block model says of a workplace from a day on. Right: <c>mines.model-grade.record</c>.</summary>
    /// <exception cref="NotFoundException">Mine or workplace is not there.</exception>
    Task<RecordModelGrade> RecordModelGradeAsync(RecordModelGrade grade, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What is known of the grades of a workplace and shift, by source; <see cref="GradeRules.InUse"/> says which of them count.</summary>
    /// <exception cref="NotFoundException">Mine or workplace is not there.</exception>
    Task<StatedGrades> GradesAsync(Code book, Code mine, Code workplace, Shift shift, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The samples of shifts over production days, both ends included, with their latest results.</summary>
    Task<IReadOnlyList<Sample>> ListAsync(Code book, Code mine, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records the samples of a CSV file, with results where they are there. Columns: <c>mine</c>, <c>sample</c>, <c>workplace</c>, <c>shift</c>,
    /// <c>source</c> (laboratory, grade-control), <c>dry_t</c>, <c>taken_at</c>, <c>person</c>, and where wanted <c>assay</c> (<c>Cu 1.20 %; Ag pending</c>)
    /// and <c>reason</c>. Rights: <c>mines.sample.take</c>, and <c>mines.sample.report</c> for results.
    /// </summary>
    Task<ImportReport> ImportAsync(Code book, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes samples with their latest results as CSV with the columns of the import.</summary>
    Task ExportAsync(Code book, Code mine, ProductionDay first, ProductionDay last, TextWriter writer, CancellationToken cancellationToken = default);
}
