using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Laboratory;

/// <summary>Batches and control limits in the database.</summary>
internal static class BatchStore
{
    private const string SelectBatches =
        """
        select b.code, b.content, b.recorded_by as RecordedBy, b.recorded_at as RecordedAt, r.reason, r.released_by as ReleasedBy,
               case when exists (select 1 from metal_batch n where n.book = b.book and n.reassays = b.code) then 1 else 0 end as Repeated
        from metal_batch b
        left join metal_batch_release r on r.book = b.book and r.batch = b.code
        where b.book = @book and (@code = '' or b.code = @code) and b.reported_at > @after and b.reported_at <= @until
        order by b.reported_at, b.code
        """;

    private const string SelectVerdicts =
        """
        select v.batch, v.code, v.path, v.value, v.en, v.ru, v.kk
        from metal_batch b
        join metal_batch_verdict v on v.book = b.book and v.batch = b.code
        where b.book = @book and (@code = '' or b.code = @code) and b.reported_at > @after and b.reported_at <= @until
        order by v.batch, v.line
        """;

    private const string SelectMeasurements =
        """
        select distinct x.batch, m.point, m.to_at as ToAt, m.reference, x.document
        from metal_batch b
        join metal_batch_measurement x on x.book = b.book and x.batch = b.code
        join metal_measurement m on m.book = x.book and m.document = x.document and m.revision = x.revision
        where b.book = @book and (@code = '' or b.code = @code) and b.reported_at > @after and b.reported_at <= @until
        order by x.batch, x.document
        """;

    private const string SelectLimits =
        "select content, recorded_at as RecordedAt from metal_control_limit where book = @book order by line";

    private const string InsertBatch =
        """
        insert into metal_batch (book, code, reported_at, reassays, content, recorded_by, recorded_at)
        values (@book, @code, @reportedAt, @reassays, @content, @actor, @now)
        """;

    private const string InsertVerdict =
        """
        insert into metal_batch_verdict (book, batch, line, code, path, value, en, ru, kk)
        values (@book, @batch, @line, @code, @path, @value, @en, @ru, @kk)
        """;

    private const string InsertRelease =
        "insert into metal_batch_release (book, batch, reason, released_by, released_at) values (@book, @batch, @reason, @actor, @now)";

    private const string InsertMeasurement =
        "insert into metal_batch_measurement (book, batch, document, revision, lot) values (@book, @batch, @document, @revision, @lot)";

    private const string InsertLimit =
        """
        insert into metal_control_limit (book, line, method, content, actor, recorded_at)
        values (@book, @line, @method, @content, @actor, @now)
        """;

    public static async Task<LaboratoryBatch?> FindAsync(StoreSession session, Code book, Code batch, CancellationToken cancellationToken) =>
        await ListAsync(session, book, batch, null, cancellationToken).ConfigureAwait(false) is [var found] ? found : null;

    /// <summary>One batch, or those reported within an interval, its end included and its start not.</summary>
    public static async Task<IReadOnlyList<LaboratoryBatch>> ListAsync(
        StoreSession session, Code book, Code? batch, Interval? interval, CancellationToken cancellationToken)
    {
        var which = new
        {
            book = book.Value,
            code = batch?.Value ?? "",
            after = interval?.Start.ToUnixTimeTicks() ?? long.MinValue,
            until = interval?.End.ToUnixTimeTicks() ?? long.MaxValue,
        };
        var batches = await session.QueryAsync<BatchRow>(SelectBatches, which, cancellationToken).ConfigureAwait(false);
        var verdicts = (await session.QueryAsync<VerdictRow>(SelectVerdicts, which, cancellationToken).ConfigureAwait(false)).ToLookup(row => row.Batch);
        var measurements = (await session.QueryAsync<MeasurementRow>(SelectMeasurements, which, cancellationToken).ConfigureAwait(false))
            .ToLookup(row => row.Batch);
        return [.. batches.Select(row => row.Batch([.. verdicts[row.Code].Select(each => each.Violation)], [.. measurements[row.Code].Select(each => each.Id(book))]))];
    }

    public static async Task<IReadOnlyList<ControlLimit>> LimitsAsync(StoreSession session, Code book, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<LimitRow>(SelectLimits, new { book = book.Value }, cancellationToken).ConfigureAwait(false))
        .Select(row => StoredContent.Read<ControlLimit>(row.Content) with { KnownFrom = Stored.At(row.RecordedAt) }),
    ];

    public static async Task InsertAsync(
        UnitOfWork unitOfWork, RecordBatch batch, IReadOnlyList<Violation> failures, Instant now, Code actor, CancellationToken cancellationToken)
    {
        await unitOfWork.ExecuteAsync(InsertBatch, new
        {
            book = batch.Book.Value,
            code = batch.Code.Value,
            reportedAt = batch.ReportedAt.ToUnixTimeTicks(),
            reassays = batch.Reassays?.Value,
            content = StoredContent.Of(batch),
            actor = actor.Value,
            now = now.ToUnixTimeTicks(),
        }, cancellationToken).ConfigureAwait(false);
        await unitOfWork.ExecuteAsync(InsertVerdict, failures.Select((violation, i) => new
        {
            book = batch.Book.Value,
            batch = batch.Code.Value,
            line = i + 1L,
            code = violation.Code,
            path = violation.Path,
            value = violation.Value,
            en = violation.Message.En,
            ru = violation.Message.Ru,
            kk = violation.Message.Kk,
        }).ToList(), cancellationToken).ConfigureAwait(false);
    }

    public static Task InsertAsync(UnitOfWork unitOfWork, ReleaseBatch release, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertRelease, new
        {
            book = release.Book.Value,
            batch = release.Batch.Value,
            reason = release.Reason,
            actor = actor.Value,
            now = now.ToUnixTimeTicks(),
        }, cancellationToken);

    /// <summary>Says of which lots a measurement is, that came from a batch.</summary>
    public static Task InsertAsync(
        UnitOfWork unitOfWork, Code batch, MeasurementId measurement, int revision, IEnumerable<Code> lots, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertMeasurement, lots.Distinct().Select(lot => new
        {
            book = measurement.Book.Value,
            batch = batch.Value,
            document = measurement.Document,
            revision = (long)revision,
            lot = lot.Value,
        }).ToList(), cancellationToken);

    public static Task InsertAsync(UnitOfWork unitOfWork, ControlLimit limit, int line, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertLimit, new
        {
            book = limit.Book.Value,
            line = (long)line,
            method = limit.Method.Value,
            content = StoredContent.Of(limit with { KnownFrom = null }),
            actor = actor.Value,
            now = now.ToUnixTimeTicks(),
        }, cancellationToken);

    private sealed class BatchRow
    {
        public string Code { get; init; } = "";

        public string Content { get; init; } = "";

        public string RecordedBy { get; init; } = "";

        public long RecordedAt { get; init; }

        public string? Reason { get; init; }

        public string? ReleasedBy { get; init; }

        public long Repeated { get; init; }

        public LaboratoryBatch Batch(IReadOnlyList<Violation> failures, IReadOnlyList<MeasurementId> measurements) => new()
        {
            Reported = StoredContent.Read<RecordBatch>(Content),
            State = ReleasedBy is not null ? BatchState.Released
                : failures.Count == 0 ? BatchState.Passed
                : Repeated == 1 ? BatchState.Reassayed : BatchState.Held,
            Failures = failures,
            Measurements = measurements,
            RecordedBy = Stored.Code(RecordedBy),
            RecordedAt = Stored.At(RecordedAt),
            ReleasedBy = Stored.CodeOrNull(ReleasedBy),
            ReleaseReason = Reason,
        };
    }

    private sealed class VerdictRow
    {
        public string Batch { get; init; } = "";

        public string Code { get; init; } = "";

        public string Path { get; init; } = "";

        public string? Value { get; init; }

        public string En { get; init; } = "";

        public string Ru { get; init; } = "";

        public string Kk { get; init; } = "";

        public Violation Violation => new()
        {
            Code = Code, Path = Path, Value = Value, Message = new LocalizedText(En, Ru, Kk), Severity = ViolationSeverity.Warning,
        };
    }

    private sealed class MeasurementRow
    {
        public string Batch { get; init; } = "";

        public string Point { get; init; } = "";

        public long ToAt { get; init; }

        public string Reference { get; init; } = "";

        public MeasurementId Id(Code book) => new() { Book = book, Point = Stored.Code(Point), At = Stored.At(ToAt), Reference = Reference };
    }

    private sealed class LimitRow
    {
        public string Content { get; init; } = "";

        public long RecordedAt { get; init; }
    }
}
