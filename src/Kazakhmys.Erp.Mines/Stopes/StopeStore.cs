using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Stopes;

/// <summary>Stopes and their steps in the database.</summary>
internal static class StopeStore
{
    private const string Select =
        """
        select stope, kind, planned_ore as PlannedOre, planned_grades as PlannedGrades
        from mines_stope where book = @book and mine = @mine and (@stope = '' or stope = @stope) order by stope
        """;

    private const string SelectSteps =
        """
        select stope, revision, state, at, blast, reason, recorded_at as RecordedAt, recorded_by as RecordedBy
        from mines_stope_step where book = @book and mine = @mine and (@stope = '' or stope = @stope) order by stope, revision
        """;

    private const string Insert =
        """
        insert into mines_stope (book, mine, stope, kind, planned_ore, planned_grades, recorded_at, recorded_by)
        values (@book, @mine, @stope, @kind, @ore, @grades, @now, @actor)
        """;

    private const string InsertStep =
        """
        insert into mines_stope_step (book, mine, stope, revision, state, at, blast, reason, recorded_at, recorded_by)
        values (@book, @mine, @stope, @revision, @state, @at, @blast, @reason, @now, @actor)
        """;

    public static Task<IReadOnlyList<Stope>> ListAsync(StoreSession session, Code book, Code mine, CancellationToken cancellationToken) =>
        ListAsync(session, book, mine, "", cancellationToken);

    public static async Task<Stope?> FindAsync(StoreSession session, Code book, Code mine, Code stope, CancellationToken cancellationToken) =>
        await ListAsync(session, book, mine, stope.Value, cancellationToken).ConfigureAwait(false) is [var found, ..] ? found : null;

    /// <exception cref="NotFoundException">The workplace is no stope (<c>mines.stope.not-found</c>).</exception>
    public static async Task<Stope> RequireAsync(StoreSession session, Code book, Code mine, Code stope, CancellationToken cancellationToken) =>
        await FindAsync(session, book, mine, stope, cancellationToken).ConfigureAwait(false)
        ?? throw new NotFoundException(MinesViolations.StopeMissing.At("Stope", stope, ("mine", mine)));

    /// <summary>The gates of the stopes of a mine, by workplace.</summary>
    public static async Task<IReadOnlyDictionary<Code, StopeGates>> GatesAsync(
        StoreSession session, Code book, Code mine, CancellationToken cancellationToken)
    {
        var steps = await session.QueryAsync<StepRow>(
            SelectSteps, new { book = book.Value, mine = mine.Value, stope = "" }, cancellationToken).ConfigureAwait(false);
        return steps.GroupBy(step => step.Stope).ToDictionary(
            stope => Stored.Code(stope.Key), stope => StopeRules.Gates(stope.Select(step => step.Of())));
    }

    public static Task InsertAsync(UnitOfWork unitOfWork, PlanStope plan, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(Insert, new
        {
            book = plan.Book.Value,
            mine = plan.Mine.Value,
            stope = plan.Stope.Value,
            kind = plan.Kind.ToString(),
            ore = plan.PlannedOre.Milligrams,
            grades = plan.PlannedGrades.ToString(null, CultureInfo.InvariantCulture),
            now = now.ToUnixTimeTicks(),
            actor = actor.Value,
        }, cancellationToken);

    public static Task InsertAsync(UnitOfWork unitOfWork, PlanStope plan, StopeStep step, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertStep, new
        {
            book = plan.Book.Value,
            mine = plan.Mine.Value,
            stope = plan.Stope.Value,
            revision = (long)step.Revision,
            state = step.State.ToString(),
            at = step.At.ToUnixTimeTicks(),
            blast = step.Blast?.Value,
            reason = step.Reason,
            now = step.RecordedAt.ToUnixTimeTicks(),
            actor = step.RecordedBy.Value,
        }, cancellationToken);

    private static async Task<IReadOnlyList<Stope>> ListAsync(
        StoreSession session, Code book, Code mine, string stope, CancellationToken cancellationToken)
    {
        var of = new { book = book.Value, mine = mine.Value, stope };
        var rows = await session.QueryAsync<StopeRow>(Select, of, cancellationToken).ConfigureAwait(false);
        var steps = (await session.QueryAsync<StepRow>(SelectSteps, of, cancellationToken).ConfigureAwait(false)).ToLookup(row => row.Stope);
        return [.. rows.Select(row => row.Of(book, mine, [.. steps[row.Stope].Select(step => step.Of())]))];
    }

    private sealed class StopeRow
    {
        public string Stope { get; init; } = "";

        public string Kind { get; init; } = "";

        public long PlannedOre { get; init; }

        public string PlannedGrades { get; init; } = "";

        public Stope Of(Code book, Code mine, IReadOnlyList<StopeStep> steps) => new()
        {
            Plan = new PlanStope
            {
                Book = book,
                Mine = mine,
                Stope = Stored.Code(Stope),
                Kind = Stored.Name<StopeKind>(Kind),
                At = steps[0].At,
                PlannedOre = Mass.FromMilligrams(PlannedOre),
                PlannedGrades = Assay.Parse(PlannedGrades, CultureInfo.InvariantCulture),
            },
            Steps = steps,
        };
    }

    private sealed class StepRow
    {
        public string Stope { get; init; } = "";

        public long Revision { get; init; }

        public string State { get; init; } = "";

        public long At { get; init; }

        public string? Blast { get; init; }

        public string? Reason { get; init; }

        public long RecordedAt { get; init; }

        public string RecordedBy { get; init; } = "";

        public StopeStep Of() => new()
        {
            Revision = (int)Revision,
            State = Stored.Name<StopeState>(State),
            At = Stored.At(At),
            Blast = Blast is { } blast ? Stored.Code(blast) : null,
            Reason = Reason,
            RecordedBy = Stored.Code(RecordedBy),
            RecordedAt = Stored.At(RecordedAt),
        };
    }
}
