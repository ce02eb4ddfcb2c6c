using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>
/// Records, approves and corrects shift reports. Hosts consume it. Safe to use from many threads. Posting operations of one mine wait
/// for each other, so that two people cannot approve or correct the same report past each other.
/// </summary>
public interface IShiftReports
{
    /// <summary>Records what a workplace did in a shift; the same again changes nothing. Right: <c>mines.shift-report.record</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape or range, or machine states that do not fill the shift.</exception>
    /// <exception cref="NotFoundException">Mine, workplace or stockpile is not there.</exception>
    /// <exception cref="RuleViolatedException">
    /// There is another report for the workplace and shift (<c>mines.shift-report.duplicate</c>), or a figure is not plausible and the host made that an error.
    /// </exception>
    Task<ShiftReportReceipt> RecordAsync(RecordShiftReport report, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RecordAsync"/> would say, warnings included.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(RecordShiftReport report, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Approves a revision and posts it, provisional, from the workplace's source account to the stockpiles and dumps; the entry of an
    /// earlier approved revision is reversed in the same unit of work. Approved before: nothing changes. Right: <c>mines.shift-report.approve</c>.
    /// </summary>
    /// <exception cref="NotFoundException">There is no such report (<c>mines.shift-report.not-found</c>).</exception>
    /// <exception cref="ConcurrencyException">A later revision was recorded (<c>mines.shift-report.revised</c>).</exception>
    /// <exception cref="RuleViolatedException">
    /// The approver recorded it (<c>mines.shift-report.second-person</c>), a moisture or grade is missing, hoisting exceeds its limits, a survey
    /// settled its masses (<c>mines.shift-report.surveyed</c>), or the ledger refuses the entry.
    /// </exception>
    /// <exception cref="PeriodClosedException">The shift lies in a closed period and no day to book it on was given.</exception>
    Task<ShiftReportReceipt> ApproveAsync(ApproveShiftReport approval, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Approves many reports of one book, all or none. Receipts are in the order of the approvals. Errors as for one.</summary>
    Task<IReadOnlyList<ShiftReportReceipt>> ApproveAsync(IReadOnlyList<ApproveShiftReport> approvals, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What approving would say, what the ledger would say included; warnings too.</summary>
    Task<IReadOnlyList<Violation>> CheckApprovalAsync(ApproveShiftReport approval, CancellationToken cancellationToken = default);

    /// <summary>Records a new revision of a report. Right: <c>mines.shift-report.correct</c>.</summary>
    /// <exception cref="NotFoundException">There is no such report.</exception>
    /// <exception cref="ConcurrencyException">The revision to correct is not the latest (<c>mines.shift-report.revised</c>).</exception>
    /// <exception cref="ValidationFailedException">As for recording, or the reason is missing.</exception>
    /// <exception cref="RuleViolatedException">As for recording, or a survey settled its masses (<c>mines.shift-report.surveyed</c>).</exception>
    Task<ShiftReportReceipt> CorrectAsync(CorrectShiftReport correction, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="CorrectAsync"/> would say, warnings included.</summary>
    Task<IReadOnlyList<Violation>> CheckCorrectionAsync(CorrectShiftReport correction, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records the reports of a CSV file, one line for each load or machine state; the lines of a report follow each other. Columns: <c>mine</c>,
    /// <c>workplace</c>, <c>date</c>, <c>shift</c>; on the first line of a report <c>drilled_m</c>, <c>blasted_m</c>, <c>hoisted_t</c>, <c>crew</c>,
    /// <c>laboratory</c>, <c>grade_control</c>, <c>block_model</c> (<c>Cu 1.20 %; Ag pending</c>); for a load <c>equipment</c>, <c>stockpile</c>, <c>loads</c>
    /// and <c>load_t</c>, or <c>weighed_t</c> with <c>moisture_pct</c>; for a state <c>equipment</c>, <c>activity</c>, <c>from</c>, <c>to</c> (ISO 8601 with
    /// offset), <c>reason</c>. A report with a wrong line is rejected as a whole; the same file twice changes nothing.
    /// Right: <c>mines.shift-report.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The file exceeds a bound of the options.</exception>
    Task<ImportReport> ImportAsync(Code book, Stream csv, ImportOptions options, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes the latest revisions over production days as CSV with the columns of <see cref="ImportAsync"/>; what was written can be imported.
    /// </summary>
    Task ExportAsync(ShiftReportQuery query, TextWriter writer, CancellationToken cancellationToken = default);

    /// <summary>A revision of a report, the latest when none is named; null when there is none.</summary>
    Task<ShiftReport?> FindAsync(ShiftReportId report, int? revision = null, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revisions in the order of their shifts.</summary>
    Task<IReadOnlyList<ShiftReport>> ListAsync(ShiftReportQuery query, StoreSession? within = null, CancellationToken cancellationToken = default);
}
