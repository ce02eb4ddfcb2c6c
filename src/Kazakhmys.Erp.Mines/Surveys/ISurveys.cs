using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Surveys;

/// <summary>Records surveys and spreads their difference to the truck counts. Hosts consume it. Safe to use from many threads.</summary>
public interface ISurveys
{
    /// <summary>
    /// Spreads measured minus counted mass over the approved shift reports of the span in proportion to what each counted, by largest remainder,
    /// and posts an adjustment to each entry with the grades of its report; days in a closed period are adjusted as prior period, booked on
    /// <see cref="RecordSurvey.BookedOn"/>. The same again changes nothing. Right: <c>mines.survey.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">Wrong shape or range (<c>mines.survey.span</c>).</exception>
    /// <exception cref="NotFoundException">Mine or stockpile is not there.</exception>
    /// <exception cref="RuleViolatedException">
    /// Nothing was counted (<c>mines.survey.nothing-counted</c>), another survey covers one of the days (<c>mines.survey.overlap</c>), or the ledger refuses.
    /// </exception>
    /// <exception cref="PeriodClosedException">A day lies in a closed period and no day to book on was given.</exception>
    Task<Survey> RecordAsync(RecordSurvey survey, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RecordAsync"/> would say: empty when it would go through.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(RecordSurvey survey, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records the surveys of a CSV file. Columns: <c>mine</c>, <c>stockpile</c>, <c>first</c>, <c>last</c>, <c>measured_t</c>, <c>uncertainty_t</c>, and
    /// where wanted <c>status</c> (provisional, final) and <c>booked_on</c>. Right: <c>mines.survey.record</c>.
    /// </summary>
    Task<ImportReport> ImportAsync(Code book, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes surveys whose last day lies in a span as CSV with the columns of the import.</summary>
    Task ExportAsync(Code book, Code mine, ProductionDay first, ProductionDay last, TextWriter writer, CancellationToken cancellationToken = default);

    /// <summary>The surveys of a mine whose last day lies in a span, both ends included, in the order of their last days.</summary>
    Task<IReadOnlyList<Survey>> ListAsync(Code book, Code mine, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);
}
