using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.Mines.Files;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.ShiftReports;

namespace Kazakhmys.Erp.Mines.Surveys;

internal sealed class SurveyService(
    ErpStore store, ILedger ledger, IPeriods periods, SurveyPosting adjustments, DocumentPosting posting, MineFiles files) : ISurveys
{
    private const string Right = "mines.survey.record";
    private static readonly RecordSurveyValidator _recording = new();

    private static readonly CsvColumn[] _columns =
    [
        .. CsvColumn.Required("mine", "stockpile", "first", "last", "measured_t", "uncertainty_t"), .. CsvColumn.Optional("status", "booked_on"),
    ];

    public async Task<Survey> RecordAsync(RecordSurvey survey, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _recording.Require(survey);
        await posting.RequireAsync(Right, survey.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, survey, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Violation>> CheckAsync(RecordSurvey survey, CancellationToken cancellationToken = default)
    {
        try
        {
            _recording.Require(survey);
            var plan = await store
                .ReadAsync(null, session => PlanAsync(session, survey, cancellationToken), cancellationToken).ConfigureAwait(false);
            var drafts = plan.Entries.Where(entry => entry.Draft is not null).Select(entry => entry.Draft!).ToList();
            return drafts.Count == 0 ? [] : await ledger.CheckAsync(drafts, cancellationToken).ConfigureAwait(false);
        }
        catch (ErpException refusal)
        {
            return refusal.Violations;
        }
    }

    public Task<IReadOnlyList<Survey>> ListAsync(
        Code book, Code mine, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => SurveyStore.ListAsync(session, book, mine, first, last, cancellationToken), cancellationToken);

    public Task<ImportReport> ImportAsync(
        Code book, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        files.ImportAsync(
            new MineFile<RecordSurvey>(Right, _columns, row => Read(row, book), async (unitOfWork, survey, token) =>
            {
                _recording.Require(survey);
                await RecordAsync(unitOfWork, survey, token).ConfigureAwait(false);
                return [];
            }),
            book, csv, options, within, cancellationToken);

    public async Task ExportAsync(
        Code book, Code mine, ProductionDay first, ProductionDay last, TextWriter writer, CancellationToken cancellationToken = default)
    {
        var export = new CsvExport(writer);
        await export.WriteRowAsync([.. _columns.Select(column => column.Name)], cancellationToken).ConfigureAwait(false);
        foreach (var survey in await ListAsync(book, mine, first, last, null, cancellationToken).ConfigureAwait(false))
        {
            var content = survey.Content;
            await export.WriteRowAsync(
                [
                    content.Mine, content.Stockpile, content.First.ToString(), content.Last.ToString(), content.Measured.Value.Tonnes,
                    content.Measured.StandardUncertainty.Tonnes, content.Measured.Status.ToString(), content.BookedOn?.ToString(),
                ],
                cancellationToken).ConfigureAwait(false);
        }
    }

    private static RecordSurvey Read(CsvRow row, Code book) => new()
    {
        Book = book,
        Mine = row.Code("mine"),
        Stockpile = row.Code("stockpile"),
        First = row.Day("first"),
        Last = row.Day("last"),
        Measured = new Measured<Mass>(
            row.Tonnes("measured_t"), row.Tonnes("uncertainty_t"),
            row.Has("status") ? row.Name<MeasurementStatus>("status") : MeasurementStatus.Provisional),
        BookedOn = row.Has("booked_on") ? row.Day("booked_on") : null,
    };

    private async Task<Survey> RecordAsync(UnitOfWork unitOfWork, RecordSurvey survey, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, survey.Book, cancellationToken).ConfigureAwait(false);
        var plan = await PlanAsync(unitOfWork, survey, cancellationToken).ConfigureAwait(false);
        if (plan.IsDone)
            return plan.Survey;
        var drafts = plan.Entries.Where(entry => entry.Draft is not null).Select(entry => entry.Draft!).ToList();
        var receipts = drafts.Count == 0 ? [] : await ledger.PostAsync(drafts, unitOfWork, cancellationToken).ConfigureAwait(false);
        var seqs = drafts.Zip(receipts).ToDictionary(pair => pair.First.Key, pair => pair.Second.Seq);
        var shares = plan.Survey.Shares.Zip(plan.Entries, (share, entry) =>
            share with { Entry = entry.Draft is { } draft ? seqs[draft.Key] : null }).ToList();
        var recorded = plan.Survey with { Shares = shares };
        await SurveyStore.InsertAsync(unitOfWork, recorded, cancellationToken).ConfigureAwait(false);
        foreach (var sameRevision in shares.Zip(plan.Entries).GroupBy(pair => pair.Second.Report.Revision))
            await SurveyStore
                .InsertSharesAsync(unitOfWork, recorded.Document, sameRevision.Key, sameRevision.Select(pair => pair.First), cancellationToken)
                .ConfigureAwait(false);
        await posting.TellAsync(
            unitOfWork, survey.Book, "mines.survey.recorded", new { document = recorded.Document }, cancellationToken).ConfigureAwait(false);
        return recorded;
    }

    private async Task<SurveyPlan> PlanAsync(StoreSession session, RecordSurvey survey, CancellationToken cancellationToken)
    {
        var mine = await MineStore.RequireAsync(session, survey.Book, survey.Mine, cancellationToken).ConfigureAwait(false);
        _ = MineRules.StockpileOf(mine, survey.Stockpile);
        if (await DoneBeforeAsync(session, survey, cancellationToken).ConfigureAwait(false) is { } before)
            return new SurveyPlan(before, true, []);
        var reports = await ShiftReportStore
            .OfDaysAsync(session, survey.Book, survey.Mine, survey.First, survey.Last, cancellationToken).ConfigureAwait(false);
        var standing = await ShiftReportStore.StandingAsync(session, reports, cancellationToken).ConfigureAwait(false);
        var counted = standing
            .Select(pair => (pair.Report, pair.Entry, Counted: SurveyRules.CountedTo(pair.Report.Content, survey.Stockpile)))
            .Where(report => report.Counted > Mass.Zero).OrderBy(report => report.Report.Id.Shift).ToList();
        if (counted.Count == 0)
            throw new RuleViolatedException(MinesViolations.SurveyNothingCounted.At(
                "Stockpile", survey.Stockpile, ("first", survey.First), ("last", survey.Last)));
        var spread = SurveyRules.Spread(survey.Measured.Value, [.. counted.Select(report => report.Counted)]);
        var known = await posting.CommoditiesAsync(session, cancellationToken).ConfigureAwait(false);
        var closed = (await periods.ListAsync(survey.Book, session, cancellationToken).ConfigureAwait(false))
            .Where(period => period.State == PeriodState.Closed).ToList();
        var document = DocumentOf(survey);
        EntryDraft? Draft(ShiftReport report, long entry, Mass difference) => difference == Mass.Zero
            ? null
            : adjustments.Draft(
                document, survey.Stockpile, difference, report, entry, mine, known,
                closed.Exists(period => period.Period.Contains(report.Id.Shift.Day)) ? survey.BookedOn : null);
        var shares = counted.Zip(spread, (report, difference) => new SurveyShare
        {
            Report = report.Report.Id, Counted = report.Counted, Difference = difference,
        });
        return new SurveyPlan(
            SurveyOf(document, survey, counted.Sum(report => report.Counted), [.. shares]),
            false,
            [.. counted.Zip(spread, (report, difference) => (report.Report, Draft(report.Report, report.Entry, difference)))]);
    }

    private Survey SurveyOf(string document, RecordSurvey survey, Mass counted, IReadOnlyList<SurveyShare> shares) => new()
    {
        Document = document,
        Content = survey,
        Counted = counted,
        Shares = shares,
        RecordedBy = posting.Actor,
        RecordedAt = posting.Now,
    };

    /// <summary>The survey itself when it is recorded with the same content.</summary>
    private static async Task<Survey?> DoneBeforeAsync(StoreSession session, RecordSurvey survey, CancellationToken cancellationToken)
    {
        // Spans of one stockpile never overlap, so one that ends on or after the first day is enough to look at.
        var others = await SurveyStore
            .ListAsync(session, survey.Book, survey.Mine, survey.First, ProductionDay.FromNumber(survey.Last.Number + MaxSpan), cancellationToken)
            .ConfigureAwait(false);
        var covering = others.FirstOrDefault(other => other.Content.Stockpile == survey.Stockpile && other.Content.First <= survey.Last);
        if (covering is null)
            return null;
        return covering.Content == survey
            ? covering
            : throw new RuleViolatedException(MinesViolations.SurveyOverlap.At("", covering.Document));
    }

    private const int MaxSpan = 3660;

    private static string DocumentOf(RecordSurvey survey) => $"{survey.Mine}/{survey.Stockpile}/{survey.Last}";
}
