using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Mines.ShiftReports;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Samples;

/// <summary>Samples, their results and the grades of the block model in the database.</summary>
internal static class SampleStore
{
    private const string Select =
        """
        select s.sample, s.workplace, s.day, s.shift, s.source, s.dry, s.taken_at as TakenAt, s.person, r.assay, r.revision
        from mines_sample s
        left join mines_sample_result r on r.book = s.book and r.mine = s.mine and r.sample = s.sample and r.revision =
            (select max(l.revision) from mines_sample_result l where l.book = s.book and l.mine = s.mine and l.sample = s.sample)
        where s.book = @book and s.mine = @mine and (@sample = '' or s.sample = @sample) and s.day >= @first and s.day <= @last
        order by s.day, s.shift, s.sample
        """;

    private const string SelectModel =
        """
        select assay from mines_model_grade
        where book = @book and mine = @mine and workplace = @workplace and valid_from <= @day order by valid_from desc, revision desc limit 1
        """;

    private const string Insert =
        """
        insert into mines_sample (book, mine, sample, workplace, day, shift, source, dry, taken_at, person, recorded_at, recorded_by)
        values (@book, @mine, @sample, @workplace, @day, @shift, @source, @dry, @takenAt, @person, @now, @actor)
        """;

    private const string InsertResult =
        """
        insert into mines_sample_result (book, mine, sample, revision, assay, reason, recorded_at, recorded_by)
        values (@book, @mine, @sample, @revision, @assay, @reason, @now, @actor)
        """;

    private const string InsertModel =
        """
        insert into mines_model_grade (book, mine, workplace, valid_from, revision, assay, source, recorded_at, recorded_by)
        select @book, @mine, @workplace, @day, coalesce(max(revision), 0) + 1, @assay, @source, @now, @actor
        from mines_model_grade where book = @book and mine = @mine and workplace = @workplace and valid_from = @day
        """;

    public static Task<IReadOnlyList<Sample>> ListAsync(
        StoreSession session, Code book, Code mine, ProductionDay first, ProductionDay last, CancellationToken cancellationToken) =>
        ListAsync(session, book, mine, "", first.Number, last.Number, cancellationToken);

    public static async Task<Sample?> FindAsync(StoreSession session, Code book, Code mine, Code sample, CancellationToken cancellationToken) =>
        await ListAsync(session, book, mine, sample.Value, long.MinValue, long.MaxValue, cancellationToken).ConfigureAwait(false)
            is [var found, ..] ? found : null;

    /// <summary>The grades of the block model that hold on a day; empty where none do.</summary>
    public static async Task<Assay> ModelAsync(
        StoreSession session, Code book, Code mine, Code workplace, ProductionDay day, CancellationToken cancellationToken) =>
        await session.FindAsync<string>(
            SelectModel,
            new { book = book.Value, mine = mine.Value, workplace = workplace.Value, day = day.Number },
            cancellationToken).ConfigureAwait(false) is { } assay ? Assay.Parse(assay, CultureInfo.InvariantCulture) : Assay.Empty;

    public static Task InsertAsync(UnitOfWork unitOfWork, TakeSample sample, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(Insert, new
        {
            book = sample.Book.Value,
            mine = sample.Mine.Value,
            sample = sample.Sample.Value,
            workplace = sample.Workplace.Value,
            day = sample.Shift.Day.Number,
            shift = (long)sample.Shift.Number,
            source = sample.Source.ToString(),
            dry = sample.Dry.Milligrams,
            takenAt = sample.TakenAt.ToUnixTimeTicks(),
            person = sample.Person,
            now = now.ToUnixTimeTicks(),
            actor = actor.Value,
        }, cancellationToken);

    public static Task InsertAsync(UnitOfWork unitOfWork, ReportSample result, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertResult, new
        {
            book = result.Book.Value,
            mine = result.Mine.Value,
            sample = result.Sample.Value,
            revision = result.Revision + 1L,
            assay = result.Assay.ToString(null, CultureInfo.InvariantCulture),
            reason = result.Reason,
            now = now.ToUnixTimeTicks(),
            actor = actor.Value,
        }, cancellationToken);

    public static Task InsertAsync(UnitOfWork unitOfWork, RecordModelGrade grade, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertModel, new
        {
            book = grade.Book.Value,
            mine = grade.Mine.Value,
            workplace = grade.Workplace.Value,
            day = new ProductionDay(grade.ValidFrom).Number,
            assay = grade.Assay.ToString(null, CultureInfo.InvariantCulture),
            source = grade.Source,
            now = now.ToUnixTimeTicks(),
            actor = actor.Value,
        }, cancellationToken);

    private static async Task<IReadOnlyList<Sample>> ListAsync(
        StoreSession session, Code book, Code mine, string sample, long first, long last, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<SampleRow>(
            Select, new { book = book.Value, mine = mine.Value, sample, first, last }, cancellationToken).ConfigureAwait(false))
        .Select(row => row.Of(book, mine)),
    ];

    private sealed class SampleRow
    {
        public string Sample { get; init; } = "";

        public string Workplace { get; init; } = "";

        public long Day { get; init; }

        public long Shift { get; init; }

        public string Source { get; init; } = "";

        public long Dry { get; init; }

        public long TakenAt { get; init; }

        public string Person { get; init; } = "";

        public string? Assay { get; init; }

        public long? Revision { get; init; }

        public Sample Of(Code book, Code mine) => new()
        {
            Taken = new TakeSample
            {
                Book = book,
                Mine = mine,
                Sample = Stored.Code(Sample),
                Workplace = Stored.Code(Workplace),
                Shift = new Shift(Stored.Day(Day), (int)Shift),
                Source = Stored.Name<GradeSource>(Source),
                Dry = Mass.FromMilligrams(Dry),
                TakenAt = Stored.At(TakenAt),
                Person = Person,
            },
            Assay = Assay is { } assay ? Kernel.Assays.Assay.Parse(assay, CultureInfo.InvariantCulture) : Kernel.Assays.Assay.Empty,
            Revision = (int)(Revision ?? 0),
        };
    }
}
