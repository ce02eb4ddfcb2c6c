using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Mines.ShiftReports;

namespace Kazakhmys.Erp.Mines.Surveys;

/// <summary>Surveys and their shares in the database.</summary>
internal static class SurveyStore
{
    private const string SelectSurveys =
        """
        select survey, mine, stockpile, first_day as FirstDay, last_day as LastDay, measured, uncertainty, status, counted,
               booked_on as BookedOn, recorded_at as RecordedAt, recorded_by as RecordedBy
        from mines_survey where book = @book and mine = @mine and last_day >= @first and last_day <= @last order by last_day, survey
        """;

    private const string SelectShares =
        """
        select s.survey, v.stockpile, s.document, s.counted, s.difference, s.entry
        from mines_survey_share s
        join mines_survey v on v.book = s.book and v.survey = s.survey
        where s.book = @book and (s.document = @document or s.survey = @survey) and s.revision =
            (select max(l.revision) from mines_survey_share l where l.book = s.book and l.document = s.document and l.survey = s.survey)
        order by s.document, s.survey
        """;

    private const string Insert =
        """
        insert into mines_survey (book, survey, mine, stockpile, first_day, last_day, measured, uncertainty, status, counted, booked_on,
                                  recorded_at, recorded_by)
        values (@book, @survey, @mine, @stockpile, @first, @last, @measured, @uncertainty, @status, @counted, @bookedOn, @now, @actor)
        """;

    private const string InsertShare =
        """
        insert into mines_survey_share (book, document, survey, revision, counted, difference, entry)
        values (@book, @document, @survey, @revision, @counted, @difference, @entry)
        """;

    /// <summary>The shares that surveys put on a report, as posted last.</summary>
    public static Task<IReadOnlyList<StoredShare>> SharesAsync(
        StoreSession session, ShiftReportId report, CancellationToken cancellationToken) =>
        SharesAsync(session, report.Book, report.Document, "", cancellationToken);

    /// <summary>The surveys of a mine whose last day lies in a span.</summary>
    public static async Task<IReadOnlyList<Survey>> ListAsync(
        StoreSession session, Code book, Code mine, ProductionDay first, ProductionDay last, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<SurveyRow>(
            SelectSurveys,
            new { book = book.Value, mine = mine.Value, first = first.Number, last = last.Number },
            cancellationToken).ConfigureAwait(false);
        var surveys = new List<Survey>();
        foreach (var row in rows)
        {
            var shares = await SharesAsync(session, book, "", row.Survey, cancellationToken).ConfigureAwait(false);
            surveys.Add(row.Of(book, [.. shares.Select(share => share.Share).OrderBy(share => share.Report.Shift)]));
        }
        return surveys;
    }

    public static Task InsertAsync(UnitOfWork unitOfWork, Survey survey, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(Insert, new
        {
            book = survey.Content.Book.Value,
            survey = survey.Document,
            mine = survey.Content.Mine.Value,
            stockpile = survey.Content.Stockpile.Value,
            first = survey.Content.First.Number,
            last = survey.Content.Last.Number,
            measured = survey.Content.Measured.Value.Milligrams,
            uncertainty = survey.Content.Measured.StandardUncertainty.Milligrams,
            status = survey.Content.Measured.Status.ToString(),
            counted = survey.Counted.Milligrams,
            bookedOn = survey.Content.BookedOn?.Number,
            now = survey.RecordedAt.ToUnixTimeTicks(),
            actor = survey.RecordedBy.Value,
        }, cancellationToken);

    public static Task InsertSharesAsync(
        UnitOfWork unitOfWork, string survey, int revision, IEnumerable<SurveyShare> shares, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertShare, shares.Select(share => new
        {
            book = share.Report.Book.Value,
            document = share.Report.Document,
            survey,
            revision = (long)revision,
            counted = share.Counted.Milligrams,
            difference = share.Difference.Milligrams,
            entry = share.Entry ?? 0,
        }).ToList(), cancellationToken);

    private static async Task<IReadOnlyList<StoredShare>> SharesAsync(
        StoreSession session, Code book, string document, string survey, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<ShareRow>(
            SelectShares, new { book = book.Value, document, survey }, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.Of(book))];
    }

    private sealed class ShareRow
    {
        public string Survey { get; init; } = "";

        public string Stockpile { get; init; } = "";

        public string Document { get; init; } = "";

        public long Counted { get; init; }

        public long Difference { get; init; }

        public long Entry { get; init; }

        public StoredShare Of(Code book)
        {
            var parts = Document.Split('/');
            return new StoredShare(Survey, Stored.Code(Stockpile), new SurveyShare
            {
                Report = new ShiftReportId(book, Stored.Code(parts[2]), Stored.Code(parts[3]), Shift.Parse($"{parts[0]}/{parts[1]}")),
                Counted = Mass.FromMilligrams(Counted),
                Difference = Mass.FromMilligrams(Difference),
                Entry = Stored.Entry(Entry),
            });
        }
    }

    private sealed class SurveyRow
    {
        public string Survey { get; init; } = "";

        public string Mine { get; init; } = "";

        public string Stockpile { get; init; } = "";

        public long FirstDay { get; init; }

        public long LastDay { get; init; }

        public long Measured { get; init; }

        public long Uncertainty { get; init; }

        public string Status { get; init; } = "";

        public long Counted { get; init; }

        public long? BookedOn { get; init; }

        public long RecordedAt { get; init; }

        public string RecordedBy { get; init; } = "";

        public Surveys.Survey Of(Code book, IReadOnlyList<SurveyShare> shares) => new()
        {
            Document = Survey,
            Content = new RecordSurvey
            {
                Book = book,
                Mine = Stored.Code(Mine),
                Stockpile = Stored.Code(Stockpile),
                First = Stored.Day(FirstDay),
                Last = Stored.Day(LastDay),
                Measured = new Measured<Mass>(
                    Mass.FromMilligrams(Measured), Mass.FromMilligrams(Uncertainty), Stored.Name<MeasurementStatus>(Status)),
                BookedOn = Stored.Day(BookedOn),
            },
            Counted = Mass.FromMilligrams(Counted),
            Shares = shares,
            RecordedBy = Stored.Code(RecordedBy),
            RecordedAt = Stored.At(RecordedAt),
        };
    }
}
