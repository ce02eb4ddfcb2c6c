using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>Reads measurements. The documents of a period are a range of the primary key, because they are moment first.</summary>
internal static class MeasurementStore
{
    public static readonly KeyLookup Heads = new("metal_measurement_head", "document", "digest");

    private const string Columns =
        """
        select m.revision, h.revision as Latest, m.point, m.from_at as FromAt, m.to_at as ToAt, m.reference, m.quantity, m.value, m.assay,
               m.uncertainty, m.status, m.device, m.file, m.person, m.lot, m.reason, m.recorded_by as RecordedBy, m.recorded_at as RecordedAt,
               j.state as JudgedState, j.value as JudgedValue, j.assay as JudgedAssay, j.uncertainty as JudgedUncertainty, j.shared,
               j.shared_group as SharedGroup, j.reason as JudgedReason, j.judged_by as JudgedBy, j.judged_at as JudgedAt
        from metal_measurement_head h
        join metal_measurement m on m.book = h.book and m.document = h.document
        left join metal_judgement j on j.book = m.book and j.document = m.document and j.revision = m.revision
        """;

    private const string SelectOne = Columns + " where h.book = @book and h.document = @document order by m.revision";

    private const string SelectRange =
        Columns +
        """

        where h.book = @book and h.document >= @first and h.document < @end and m.revision = h.revision
          and (@point = '' or m.point = @point) and (@status = '' or m.status = @status) and m.recorded_at > @after
        order by h.document
        """;

    private const string SelectPreceding =
        Columns +
        """

        where m.book = @book and m.point = @point and m.to_at <= @at and m.document <> @document and m.revision = h.revision
          and (j.state is null or j.state <> 'Rejected')
        order by m.to_at desc, m.document desc limit @count
        """;

    private const string SelectCounts =
        """
        select coalesce(j.state, 'Recorded') as State, m.status, count(*) as Many,
               sum(case when j.state = 'Validated' and j.uncertainty is null then 1 else 0 end) as Bare
        from metal_measurement_head h
        join metal_measurement m on m.book = h.book and m.document = h.document and m.revision = h.revision
        left join metal_judgement j on j.book = m.book and j.document = m.document and j.revision = m.revision
        where h.book = @book and h.document >= @first and h.document < @end
        group by coalesce(j.state, 'Recorded'), m.status
        """;

    /// <summary>Every revision of a measurement, the first one first.</summary>
    public static async Task<IReadOnlyList<Measurement>> HistoryAsync(StoreSession session, MeasurementId id, CancellationToken cancellationToken) =>
        Read(id.Book, await session.QueryAsync<MeasurementRow>(
            SelectOne, new { book = id.Book.Value, document = id.Document }, cancellationToken).ConfigureAwait(false));

    public static async Task<Measurement?> LatestAsync(StoreSession session, MeasurementId id, CancellationToken cancellationToken) =>
        await HistoryAsync(session, id, cancellationToken).ConfigureAwait(false) is [.., var latest] ? latest : null;

    /// <summary>The latest revisions that end within an interval, its end included and its start not.</summary>
    public static async Task<IReadOnlyList<Measurement>> RangeAsync(
        StoreSession session, Code book, Interval interval, Code? point, MeasurementStatus? status, Instant? after, CancellationToken cancellationToken) =>
        Read(book, await session.QueryAsync<MeasurementRow>(
            SelectRange,
            new
            {
                book = book.Value,
                first = After(interval.Start),
                end = After(interval.End),
                point = point?.Value ?? "",
                status = status?.ToString() ?? "",
                after = after?.ToUnixTimeTicks() ?? long.MinValue,
            },
            cancellationToken).ConfigureAwait(false));

    /// <summary>Measurements of a point up to a moment, the latest first, without the document itself and those that were rejected.</summary>
    public static async Task<IReadOnlyList<RecordMeasurement>> PrecedingAsync(
        StoreSession session, MeasurementId id, int count, CancellationToken cancellationToken) =>
        [.. Read(id.Book, await session.QueryAsync<MeasurementRow>(
            SelectPreceding,
            new
            {
                book = id.Book.Value,
                point = id.Point.Value,
                at = id.At.ToUnixTimeTicks(),
                document = id.Document,
                count = (long)count,
            },
            cancellationToken).ConfigureAwait(false)).Select(measurement => measurement.Raw)];

    public static async Task<MeasurementCounts> CountAsync(StoreSession session, Code book, Interval interval, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<CountRow>(
            SelectCounts, new { book = book.Value, first = After(interval.Start), end = After(interval.End) }, cancellationToken).ConfigureAwait(false);
        return new MeasurementCounts
        {
            Pending = Of(MeasurementState.Recorded, null),
            ValidatedFinal = Of(MeasurementState.Validated, MeasurementStatus.Final),
            ValidatedProvisional = Of(MeasurementState.Validated, MeasurementStatus.Provisional),
            Rejected = Of(MeasurementState.Rejected, null),
            WithoutUncertainty = (int)rows.Sum(row => row.Bare),
        };

        int Of(MeasurementState state, MeasurementStatus? status) => (int)rows
            .Where(row => row.State == state.ToString() && (status is null || row.Status == status.ToString())).Sum(row => row.Many);
    }

    private static string After(Instant moment) => MeasurementId.Moment(moment + Duration.FromTicks(1));

    private static IReadOnlyList<Measurement> Read(Code book, List<MeasurementRow> rows) => [.. rows.Select(row => row.Measurement(book))];

    private sealed class CountRow
    {
        public string State { get; init; } = "";

        public string Status { get; init; } = "";

        public long Many { get; init; }

        public long Bare { get; init; }
    }
}
