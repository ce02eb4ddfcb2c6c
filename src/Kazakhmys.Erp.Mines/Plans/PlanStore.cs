using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Plans;

/// <summary>Plans in the database. Spans begin with their date, so that a range of days is a range of the key.</summary>
internal static class PlanStore
{
    private const string Select =
        """
        select p.span, p.target, p.revision, p.ore, p.waste, p.drilled, p.hoisted, p.grades, p.recorded_at as RecordedAt, p.recorded_by as RecordedBy
        from mines_plan p
        where p.book = @book and p.mine = @mine and p.span >= @first and p.span < @end and (@target = '*' or p.target = @target) and p.revision =
            (select max(l.revision) from mines_plan l where l.book = p.book and l.mine = p.mine and l.span = p.span and l.target = p.target)
        order by p.span, p.target
        """;

    private const string Insert =
        """
        insert into mines_plan (book, mine, span, target, revision, ore, waste, drilled, hoisted, grades, recorded_at, recorded_by)
        values (@book, @mine, @span, @target, @revision, @ore, @waste, @drilled, @hoisted, @grades, @now, @actor)
        """;

    /// <summary>The latest revisions of the plans whose spans lie in days, both ends included.</summary>
    public static async Task<IReadOnlyList<Plan>> ListAsync(
        StoreSession session, Code book, Code mine, ProductionDay first, ProductionDay last, CancellationToken cancellationToken)
    {
        // A month sorts before its days, so the range begins with the month of the first day.
        var begin = first.ToString()[..7];
        var plans = await ListAsync(session, book, mine, begin, last.Next.ToString(), "*", cancellationToken).ConfigureAwait(false);
        return [.. plans.Where(plan => plan.Content.Span.First >= first && plan.Content.Span.Last <= last)];
    }

    /// <summary>The plan of a command's target and span, and its revision; 0 when there is none.</summary>
    public static async Task<(Plan? Plan, int Revision)> FindAsync(StoreSession session, RecordPlan plan, CancellationToken cancellationToken)
    {
        var span = plan.Span.ToString();
        var found = await ListAsync(
            session, plan.Book, plan.Mine, span, span + "\u0001", plan.Target?.Value ?? "", cancellationToken).ConfigureAwait(false);
        return found is [var one, ..] ? (one, one.Revision) : (null, 0);
    }

    public static Task InsertAsync(UnitOfWork unitOfWork, Plan plan, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(Insert, new
        {
            book = plan.Content.Book.Value,
            mine = plan.Content.Mine.Value,
            span = plan.Content.Span.ToString(),
            target = plan.Content.Target?.Value ?? "",
            revision = (long)plan.Revision,
            ore = plan.Content.Ore.Milligrams,
            waste = plan.Content.Waste.Milligrams,
            drilled = plan.Content.Drilled.Micrometres,
            hoisted = plan.Content.Hoisted.Milligrams,
            grades = plan.Content.Grades.ToString(null, CultureInfo.InvariantCulture),
            now = plan.RecordedAt.ToUnixTimeTicks(),
            actor = plan.RecordedBy.Value,
        }, cancellationToken);

    private static async Task<IReadOnlyList<Plan>> ListAsync(
        StoreSession session, Code book, Code mine, string first, string end, string target, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<PlanRow>(
            Select, new { book = book.Value, mine = mine.Value, first, end, target }, cancellationToken).ConfigureAwait(false))
        .Select(row => row.Of(book, mine)),
    ];

    private sealed class PlanRow
    {
        public string Span { get; init; } = "";

        public string Target { get; init; } = "";

        public long Revision { get; init; }

        public long Ore { get; init; }

        public long Waste { get; init; }

        public long Drilled { get; init; }

        public long Hoisted { get; init; }

        public string Grades { get; init; } = "";

        public long RecordedAt { get; init; }

        public string RecordedBy { get; init; } = "";

        public Plan Of(Code book, Code mine) => new()
        {
            Content = new RecordPlan
            {
                Book = book,
                Mine = mine,
                Target = Target.Length == 0 ? null : Stored.Code(Target),
                Span = PlanSpan.Parse(Span),
                Ore = Mass.FromMilligrams(Ore),
                Waste = Mass.FromMilligrams(Waste),
                Drilled = Length.FromMicrometres(Drilled),
                Hoisted = Mass.FromMilligrams(Hoisted),
                Grades = Assay.Parse(Grades, CultureInfo.InvariantCulture),
                Revision = (int)Revision - 1,
            },
            Revision = (int)Revision,
            RecordedBy = Stored.Code(RecordedBy),
            RecordedAt = Stored.At(RecordedAt),
        };
    }
}
