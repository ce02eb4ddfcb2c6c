using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>Closes and their steps in the database.</summary>
internal static class CloseStore
{
    private const string SelectHeads =
        """
        select c.period, c.revision, c.first_day as FirstDay, c.end_day as EndDay, c.begun_by as BegunBy, c.begun_at as BegunAt, a.reason
        from metal_close c left join metal_close_abandonment a on a.book = c.book and a.period = c.period and a.revision = c.revision
        where c.book = @book and (@period = '' or c.period = @period)
        order by c.first_day, c.period, c.revision
        """;

    private const string SelectSteps =
        """
        select period, revision, step, result, warnings as Violations, hash, actor, done_at as At
        from metal_close_step where book = @book and (@period = '' or period = @period) order by period, revision, step
        """;

    private const string SelectFailures =
        """
        select period, revision, step, attempt, violations, actor, failed_at as At
        from metal_close_failure where book = @book and (@period = '' or period = @period) order by period, revision, step, attempt
        """;

    private const string InsertHead =
        """
        insert into metal_close (book, period, revision, first_day, end_day, begun_by, begun_at)
        values (@book, @period, @revision, @first, @end, @actor, @now) on conflict (book, period, revision) do nothing
        """;

    private const string InsertStep =
        """
        insert into metal_close_step (book, period, revision, step, result, warnings, hash, actor, done_at)
        values (@book, @period, @revision, @step, @result, @warnings, @hash, @actor, @now)
        """;

    private const string InsertFailure =
        """
        insert into metal_close_failure (book, period, revision, step, attempt, violations, actor, failed_at)
        values (@book, @period, @revision, @step, @attempt, @violations, @actor, @now)
        """;

    private const string CountFailures =
        "select count(*) from metal_close_failure where book = @book and period = @period and revision = @revision and step = @step";

    private const string InsertAbandonment =
        """
        insert into metal_close_abandonment (book, period, revision, reason, actor, abandoned_at)
        values (@book, @period, @revision, @reason, @actor, @now)
        """;

    /// <summary>The closes of a book, or of one period of it, by period and revision.</summary>
    public static async Task<IReadOnlyList<Close>> ListAsync(StoreSession session, Code book, string period, CancellationToken cancellationToken)
    {
        var which = new { book = book.Value, period };
        var heads = await session.QueryAsync<HeadRow>(SelectHeads, which, cancellationToken).ConfigureAwait(false);
        var steps = (await session.QueryAsync<StepRow>(SelectSteps, which, cancellationToken).ConfigureAwait(false)).ToLookup(row => row.Key);
        var failures = (await session.QueryAsync<StepRow>(SelectFailures, which, cancellationToken).ConfigureAwait(false)).ToLookup(row => row.Key);
        return [.. heads.Select(head => head.Of(book, steps[(head.Period, head.Revision)], failures[(head.Period, head.Revision)]))];
    }

    /// <summary>The latest close of a period; null when there is none.</summary>
    public static async Task<Close?> LatestAsync(StoreSession session, Code book, Code period, CancellationToken cancellationToken) =>
        (await ListAsync(session, book, period.Value, cancellationToken).ConfigureAwait(false)) is [.., var latest] ? latest : null;

    public static Task BeginAsync(UnitOfWork unitOfWork, CloseId id, Period period, Code actor, Instant now, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertHead, new
        {
            book = id.Book.Value, period = id.Period.Value, revision = (long)id.Revision, first = period.First.Number, end = period.End.Number,
            actor = actor.Value, now = now.ToUnixTimeTicks(),
        }, cancellationToken);

    public static Task InsertAsync(UnitOfWork unitOfWork, CloseId id, CloseStepStatus done, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertStep, new
        {
            book = id.Book.Value, period = id.Period.Value, revision = (long)id.Revision, step = (long)done.Step, result = done.Result!,
            warnings = CloseJson.Text(done.Violations), hash = done.Hash!, actor = done.Actor!.Value.Value, now = done.At!.Value.ToUnixTimeTicks(),
        }, cancellationToken);

    public static async Task FailAsync(UnitOfWork unitOfWork, CloseId id, CloseStepStatus failed, CancellationToken cancellationToken)
    {
        var which = new { book = id.Book.Value, period = id.Period.Value, revision = (long)id.Revision, step = (long)failed.Step };
        var before = await unitOfWork.FindAsync<long>(CountFailures, which, cancellationToken).ConfigureAwait(false);
        await unitOfWork.ExecuteAsync(InsertFailure, new
        {
            which.book, which.period, which.revision, which.step, attempt = before + 1, violations = CloseJson.Text(failed.Violations),
            actor = failed.Actor!.Value.Value, now = failed.At!.Value.ToUnixTimeTicks(),
        }, cancellationToken).ConfigureAwait(false);
    }

    public static Task AbandonAsync(UnitOfWork unitOfWork, CloseId id, string reason, Code actor, Instant now, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertAbandonment, new
        {
            book = id.Book.Value, period = id.Period.Value, revision = (long)id.Revision, reason, actor = actor.Value, now = now.ToUnixTimeTicks(),
        }, cancellationToken);

    private sealed class HeadRow
    {
        public string Period { get; init; } = "";

        public long Revision { get; init; }

        public long FirstDay { get; init; }

        public long EndDay { get; init; }

        public string BegunBy { get; init; } = "";

        public long BegunAt { get; init; }

        public string? Reason { get; init; }

        public Close Of(Code book, IEnumerable<StepRow> steps, IEnumerable<StepRow> failures)
        {
            var (done, failed) = (steps.ToDictionary(row => row.Step), failures.ToLookup(row => row.Step));
            return new Close
            {
                Id = new CloseId { Book = book, Period = Code.Parse(Period), Revision = (int)Revision },
                Period = Kernel.Calendars.Period.Between(
                    Code.Parse(Period), ProductionDay.FromNumber(FirstDay).Date, ProductionDay.FromNumber(EndDay).Date),
                Steps =
                [
                    .. Enum.GetValues<CloseStep>().Select(step =>
                        done.GetValueOrDefault((long)step)?.Of(CloseStepState.Done)
                        ?? failed[(long)step].LastOrDefault()?.Of(CloseStepState.Failed)
                        ?? new CloseStepStatus { Step = step, State = CloseStepState.Pending }),
                ],
                BegunBy = Code.Parse(BegunBy),
                BegunAt = Instant.FromUnixTimeTicks(BegunAt),
                AbandonedBecause = Reason,
            };
        }
    }

    private sealed class StepRow
    {
        public string Period { get; init; } = "";

        public long Revision { get; init; }

        public long Step { get; init; }

        public long Attempt { get; init; }

        public string? Result { get; init; }

        public string Violations { get; init; } = "[]";

        public string? Hash { get; init; }

        public string Actor { get; init; } = "";

        public long At { get; init; }

        public (string, long) Key => (Period, Revision);

        public CloseStepStatus Of(CloseStepState state) => new()
        {
            Step = (CloseStep)Step,
            State = state,
            Result = Result,
            Hash = Hash,
            Actor = Code.Parse(Actor),
            At = Instant.FromUnixTimeTicks(At),
            Violations = CloseJson.Violations(Violations),
        };
    }
}
