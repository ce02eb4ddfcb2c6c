using System.Text;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>Stored reconciliations in the database.</summary>
internal static class RunStore
{
    private const string Select =
        """
        select r.flowsheet, r.version, r.number, r.period, r.first_day as FirstDay, r.end_day as EndDay, r.input_hash as InputHash, r.algorithm,
               r.content, r.proof, r.run_by as RunBy, r.run_at as RunAt, a.accepted_by as AcceptedBy, a.accepted_at as AcceptedAt,
               case when exists (
                   select 1 from metal_run n join metal_run_acceptance x on x.book = n.book and x.run = n.run
                   where n.book = r.book and n.flowsheet = r.flowsheet and n.period = r.period and n.number > r.number) then 1 else 0 end as Later
        from metal_run r
        left join metal_run_acceptance a on a.book = r.book and a.run = r.run
        """;

    private const string SelectOne = Select + " where r.book = @book and r.run = @run";

    private const string SelectHash = Select + " where r.book = @book and r.input_hash = @hash";

    private const string SelectPeriod = Select + " where r.book = @book and r.flowsheet = @flowsheet and r.period = @period order by r.number";

    private const string Insert =
        """
        insert into metal_run
            (book, run, flowsheet, version, number, period, first_day, end_day, input_hash, algorithm, content, proof, run_by, run_at)
        values (@book, @run, @flowsheet, @version, @number, @period, @firstDay, @endDay, @inputHash, @algorithm, @content, @proof, @actor, @now)
        """;

    private const string InsertAcceptance =
        "insert into metal_run_acceptance (book, run, accepted_by, accepted_at) values (@book, @run, @actor, @now)";

    public static async Task<ReconciliationRun?> FindAsync(StoreSession session, Code book, Code run, CancellationToken cancellationToken) =>
        (await session.FindAsync<Row>(SelectOne, new { book = book.Value, run = run.Value }, cancellationToken).ConfigureAwait(false))?.Run(book);

    public static async Task<ReconciliationRun?> FindAsync(StoreSession session, Code book, string inputHash, CancellationToken cancellationToken) =>
        (await session.FindAsync<Row>(SelectHash, new { book = book.Value, hash = inputHash }, cancellationToken).ConfigureAwait(false))?.Run(book);

    public static async Task<IReadOnlyList<ReconciliationRun>> ListAsync(
        StoreSession session, Code book, Code flowsheet, Code period, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<Row>(
            SelectPeriod, new { book = book.Value, flowsheet = flowsheet.Value, period = period.Value }, cancellationToken).ConfigureAwait(false))
        .Select(row => row.Run(book)),
    ];

    public static Task InsertAsync(UnitOfWork unitOfWork, ReconciliationRun run, int number, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(Insert, new
        {
            book = run.Book.Value,
            run = run.Run.Value,
            flowsheet = run.Flowsheet.Value,
            version = (long)run.FlowsheetVersion,
            number = (long)number,
            period = run.Period.Code.Value,
            firstDay = run.Period.First.Number,
            endDay = run.Period.End.Number,
            inputHash = run.InputHash,
            algorithm = run.AlgorithmVersion,
            content = StoredContent.Of(RunContent.Of(run)),
            proof = Encoding.UTF8.GetString(run.Proof.Span),
            actor = run.RunBy.Value,
            now = run.RunAt.ToUnixTimeTicks(),
        }, cancellationToken);

    public static Task AcceptAsync(UnitOfWork unitOfWork, Code book, Code run, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            InsertAcceptance,
            new { book = book.Value, run = run.Value, actor = actor.Value, now = now.ToUnixTimeTicks() },
            cancellationToken);

    private sealed class Row
    {
        public string Flowsheet { get; init; } = "";

        public long Version { get; init; }

        public long Number { get; init; }

        public string Period { get; init; } = "";

        public long FirstDay { get; init; }

        public long EndDay { get; init; }

        public string InputHash { get; init; } = "";

        public string Algorithm { get; init; } = "";

        public string Content { get; init; } = "";

        public string Proof { get; init; } = "";

        public string RunBy { get; init; } = "";

        public long RunAt { get; init; }

        public string? AcceptedBy { get; init; }

        public long? AcceptedAt { get; init; }

        public long Later { get; init; }

        public ReconciliationRun Run(Code book)
        {
            var content = StoredContent.Read<RunContent>(Content);
            return new ReconciliationRun
            {
                Run = RunCodes.Of(Stored.Code(Period), Stored.Code(Flowsheet), (int)Number),
                Book = book,
                Flowsheet = Stored.Code(Flowsheet),
                FlowsheetVersion = (int)Version,
                Period = Kernel.Calendars.Period.Between(Stored.Code(Period), Stored.Day(FirstDay), Stored.Day(EndDay)),
                InputHash = InputHash,
                AlgorithmVersion = Algorithm,
                State = AcceptedAt is null ? RunState.Draft : Later == 1 ? RunState.Superseded : RunState.Accepted,
                Layers = content.Layers,
                Adjustments = content.Adjustments,
                Correlations = content.Correlations,
                PassesGlobalTest = content.PassesGlobalTest,
                Objective = content.Objective,
                DegreesOfFreedom = content.DegreesOfFreedom,
                Flags = content.Flags,
                Proof = Encoding.UTF8.GetBytes(Proof),
                RunBy = Stored.Code(RunBy),
                RunAt = Stored.At(RunAt),
                AcceptedBy = Stored.CodeOrNull(AcceptedBy),
                AcceptedAt = Stored.At(AcceptedAt),
            };
        }
    }
}
