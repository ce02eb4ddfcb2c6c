using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.PeriodProductions;

/// <summary>Production of periods in the database.</summary>
internal static class PeriodProductionStore
{
    private const string Select =
        """
        select p.period, p.revision, p.first_day as FirstDay, p.end_day as EndDay, p.ore, p.ore_half_width as OreHalfWidth, p.status,
               p.source_account as SourceAccount, p.stockpile, p.source, p.booked_on as BookedOn, p.reason, p.entry,
               p.recorded_at as RecordedAt, p.recorded_by as RecordedBy
        from mines_period_production p
        where p.book = @book and p.mine = @mine and p.revision =
            (select max(l.revision) from mines_period_production l where l.book = p.book and l.mine = p.mine and l.period = p.period)
        order by p.end_day, p.first_day, p.period
        """;

    private const string SelectGrades =
        "select period, revision, element, grade, half_width as HalfWidth from mines_published_grade where book = @book and mine = @mine";

    private const string SelectCovering =
        """
        select p.period from mines_period_production p
        where p.book = @book and p.mine = @mine and p.first_day <= @day and p.end_day > @day and p.revision =
            (select max(l.revision) from mines_period_production l where l.book = p.book and l.mine = p.mine and l.period = p.period)
        order by p.period
        limit 1
        """;

    private const string Insert =
        """
        insert into mines_period_production (book, mine, period, revision, first_day, end_day, ore, ore_half_width, status, source_account,
                                             stockpile, source, booked_on, reason, entry, recorded_at, recorded_by)
        values (@book, @mine, @period, @revision, @first, @end, @ore, @oreHalfWidth, @status, @sourceAccount,
                @stockpile, @source, @bookedOn, @reason, @entry, @now, @actor)
        """;

    private const string InsertGrade =
        """
        insert into mines_published_grade (book, mine, period, revision, element, grade, half_width)
        values (@book, @mine, @period, @revision, @element, @grade, @halfWidth)
        """;

    /// <summary>The latest revisions of a mine, in the order of their last days.</summary>
    public static async Task<IReadOnlyList<PeriodProduction>> ListAsync(
        StoreSession session, Code book, Code mine, CancellationToken cancellationToken)
    {
        var of = new { book = book.Value, mine = mine.Value };
        var rows = await session.QueryAsync<ProductionRow>(Select, of, cancellationToken).ConfigureAwait(false);
        var grades = (await session.QueryAsync<GradeRow>(SelectGrades, of, cancellationToken).ConfigureAwait(false)).ToLookup(row => (row.Period, row.Revision));
        return [.. rows.Select(row => row.Of(book, mine, grades[(row.Period, row.Revision)]))];
    }

    /// <summary>The code of the period whose total covers a day of a mine, or null.</summary>
    public static Task<string?> CoveringAsync(
        StoreSession session, Code book, Code mine, ProductionDay day, CancellationToken cancellationToken) =>
        session.FindAsync<string>(
            SelectCovering, new { book = book.Value, mine = mine.Value, day = day.Number }, cancellationToken);

    public static async Task InsertAsync(UnitOfWork unitOfWork, PeriodProduction production, CancellationToken cancellationToken)
    {
        var content = production.Content;
        var (book, mine, period, revision) = (content.Book.Value, content.Mine.Value, content.Period.Code.Value, (long)production.Revision);
        await unitOfWork.ExecuteAsync(Insert, new
        {
            book,
            mine,
            period,
            revision,
            first = content.Period.First.Number,
            end = content.Period.End.Number,
            ore = content.Ore.Value.Milligrams,
            oreHalfWidth = content.Ore.HalfWidth.Milligrams,
            status = content.Status.ToString(),
            sourceAccount = content.SourceAccount.Value,
            stockpile = content.Stockpile.Value,
            source = content.Source,
            bookedOn = content.BookedOn?.Number,
            reason = production.Reason,
            entry = production.Entry,
            now = production.RecordedAt.ToUnixTimeTicks(),
            actor = production.RecordedBy.Value,
        }, cancellationToken).ConfigureAwait(false);
        await unitOfWork.ExecuteAsync(InsertGrade, content.Grades.Select(grade => new
        {
            book,
            mine,
            period,
            revision,
            element = grade.Element.Value,
            grade = grade.Grade.Value.PartsPerTrillion,
            halfWidth = grade.Grade.HalfWidth.PartsPerTrillion,
        }).ToList(), cancellationToken).ConfigureAwait(false);
    }

    private sealed class GradeRow
    {
        public string Period { get; init; } = "";

        public long Revision { get; init; }

        public string Element { get; init; } = "";

        public long Grade { get; init; }

        public long HalfWidth { get; init; }

        public PublishedGrade Of() => new()
        {
            Element = Stored.Code(Element),
            Grade = new PublishedFigure<Grade>(
                Kernel.Quantities.Grade.FromPartsPerTrillion(Grade), Kernel.Quantities.Grade.FromPartsPerTrillion(HalfWidth)),
        };
    }

    private sealed class ProductionRow
    {
        public string Period { get; init; } = "";

        public long Revision { get; init; }

        public long FirstDay { get; init; }

        public long EndDay { get; init; }

        public long Ore { get; init; }

        public long OreHalfWidth { get; init; }

        public string Status { get; init; } = "";

        public string SourceAccount { get; init; } = "";

        public string Stockpile { get; init; } = "";

        public string Source { get; init; } = "";

        public long? BookedOn { get; init; }

        public string? Reason { get; init; }

        public long Entry { get; init; }

        public long RecordedAt { get; init; }

        public string RecordedBy { get; init; } = "";

        public PeriodProduction Of(Code book, Code mine, IEnumerable<GradeRow> grades)
        {
            var content = Content(book, mine, [.. grades.Select(grade => grade.Of()).OrderBy(grade => grade.Element)]);
            return new PeriodProduction
            {
                Content = content,
                Revision = (int)Revision,
                Posted = PeriodProductionRules.Posted(content),
                Entry = Entry,
                RecordedBy = Stored.Code(RecordedBy),
                RecordedAt = Stored.At(RecordedAt),
                Reason = Reason,
            };
        }

        private RecordPeriodProduction Content(Code book, Code mine, IReadOnlyList<PublishedGrade> grades) => new()
        {
            Book = book,
            Mine = mine,
            Period = Kernel.Calendars.Period.Between(Stored.Code(Period), Stored.Day(FirstDay).Date, Stored.Day(EndDay).Date),
            Ore = new PublishedFigure<Mass>(Mass.FromMilligrams(Ore), Mass.FromMilligrams(OreHalfWidth)),
            Grades = grades,
            Status = Stored.Name<MeasurementStatus>(Status),
            SourceAccount = Stored.Code(SourceAccount),
            Stockpile = Stored.Code(Stockpile),
            Source = Source,
            BookedOn = Stored.Day(BookedOn),
        };
    }
}
