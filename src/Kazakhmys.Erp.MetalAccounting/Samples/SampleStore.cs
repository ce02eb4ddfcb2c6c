using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Samples;

/// <summary>Lots and samples in the database.</summary>
internal static class SampleStore
{
    private const string SelectThere =
        """
        select code from metal_lot where book = @book and code = @code
        union all
        select code from metal_sample where book = @book and code = @code
        """;

    private const string SelectLots =
        """
        select l.code, l.content, l.registered_by as RegisteredBy, l.registered_at as RegisteredAt,
               case when exists (select 1 from metal_batch_measurement b where b.book = l.book and b.lot = l.code) then 1 else 0 end as Results
        from metal_lot l
        where l.book = @book and (@code = '' or l.code = @code) and l.to_at > @after and l.to_at <= @until
        order by l.to_at, l.code
        """;

    private const string SelectSamples =
        """
        select s.code, m.lot, s.content
        from metal_lot l
        join metal_sample_lot m on m.book = l.book and m.lot = l.code
        join metal_sample s on s.book = m.book and s.code = m.sample
        where l.book = @book and (@code = '' or l.code = @code) and l.to_at > @after and l.to_at <= @until
        order by m.lot, s.prepared_at, s.code
        """;

    private const string SelectSample = "select code, '' as Lot, content from metal_sample where book = @book and code = @code";

    private const string InsertLot =
        """
        insert into metal_lot (book, code, flowsheet, stream, to_at, content, registered_by, registered_at)
        values (@book, @code, @flowsheet, @stream, @toAt, @content, @actor, @now)
        """;

    private const string InsertSample =
        """
        insert into metal_sample (book, code, content, prepared_at, recorded_by, recorded_at)
        values (@book, @code, @content, @preparedAt, @actor, @now)
        """;

    private const string InsertSampleLot = "insert into metal_sample_lot (book, lot, sample) values (@book, @lot, @sample)";

    public static async Task<bool> IsThereAsync(StoreSession session, Code book, Code code, CancellationToken cancellationToken) =>
        (await session.QueryAsync<string>(SelectThere, new { book = book.Value, code = code.Value }, cancellationToken).ConfigureAwait(false)).Count > 0;

    public static async Task<SampleLot?> FindLotAsync(StoreSession session, Code book, Code lot, CancellationToken cancellationToken) =>
        await ListAsync(session, book, lot, null, cancellationToken).ConfigureAwait(false) is [var found] ? found : null;

    /// <summary>One lot, or those that end within an interval, its end included and its start not.</summary>
    public static async Task<IReadOnlyList<SampleLot>> ListAsync(
        StoreSession session, Code book, Code? lot, Interval? interval, CancellationToken cancellationToken)
    {
        var which = new
        {
            book = book.Value,
            code = lot?.Value ?? "",
            after = interval?.Start.ToUnixTimeTicks() ?? long.MinValue,
            until = interval?.End.ToUnixTimeTicks() ?? long.MaxValue,
        };
        var lots = await session.QueryAsync<LotRow>(SelectLots, which, cancellationToken).ConfigureAwait(false);
        var samples = (await session.QueryAsync<SampleRow>(SelectSamples, which, cancellationToken).ConfigureAwait(false)).ToLookup(row => row.Lot);
        return
        [
            .. lots.Select(row => new SampleLot
            {
                Registered = StoredContent.Read<RegisterLot>(row.Content),
                Samples = [.. samples[row.Code].Select(sample => StoredContent.Read<PrepareSample>(sample.Content))],
                HasResult = row.Results == 1,
                RegisteredBy = Stored.Code(row.RegisteredBy),
                RegisteredAt = Stored.At(row.RegisteredAt),
            }),
        ];
    }

    public static async Task<PrepareSample?> FindSampleAsync(StoreSession session, Code book, Code sample, CancellationToken cancellationToken) =>
        await session.FindAsync<SampleRow>(SelectSample, new { book = book.Value, code = sample.Value }, cancellationToken).ConfigureAwait(false) is { } row
            ? StoredContent.Read<PrepareSample>(row.Content)
            : null;

    /// <summary>The lots of a lot or sample and the steps down to it; null when it is not there.</summary>
    public static async Task<SampleOrigin?> OriginAsync(StoreSession session, Code book, Code code, CancellationToken cancellationToken)
    {
        if (await FindLotAsync(session, book, code, cancellationToken).ConfigureAwait(false) is { } lot)
            return new SampleOrigin([lot.Registered], []);
        if (await FindSampleAsync(session, book, code, cancellationToken).ConfigureAwait(false) is not { } sample)
            return null;
        var (lots, steps) = (new List<RegisterLot>(), new List<PrepareSample> { sample });
        foreach (var parent in sample.Parents)
        {
            var origin = await OriginAsync(session, book, parent, cancellationToken).ConfigureAwait(false);
            lots.AddRange(origin!.Lots);
            steps.AddRange(origin.Steps);
        }
        return new SampleOrigin(lots, steps);
    }

    public static Task InsertAsync(UnitOfWork unitOfWork, RegisterLot lot, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertLot, new
        {
            book = lot.Book.Value,
            code = lot.Code.Value,
            flowsheet = lot.Flowsheet.Value,
            stream = lot.Stream.Value,
            toAt = lot.To.ToUnixTimeTicks(),
            content = StoredContent.Of(lot),
            actor = actor.Value,
            now = now.ToUnixTimeTicks(),
        }, cancellationToken);

    public static async Task InsertAsync(
        UnitOfWork unitOfWork, PrepareSample sample, IEnumerable<RegisterLot> lots, Instant now, Code actor, CancellationToken cancellationToken)
    {
        await unitOfWork.ExecuteAsync(InsertSample, new
        {
            book = sample.Book.Value,
            code = sample.Code.Value,
            content = StoredContent.Of(sample),
            preparedAt = sample.PreparedAt.ToUnixTimeTicks(),
            actor = actor.Value,
            now = now.ToUnixTimeTicks(),
        }, cancellationToken).ConfigureAwait(false);
        await unitOfWork.ExecuteAsync(
            InsertSampleLot,
            lots.Select(lot => new { book = sample.Book.Value, lot = lot.Code.Value, sample = sample.Code.Value }).ToList(),
            cancellationToken).ConfigureAwait(false);
    }

    private sealed class LotRow
    {
        public string Code { get; init; } = "";

        public string Content { get; init; } = "";

        public string RegisteredBy { get; init; } = "";

        public long RegisteredAt { get; init; }

        public long Results { get; init; }
    }

    private sealed class SampleRow
    {
        public string Code { get; init; } = "";

        public string Lot { get; init; } = "";

        public string Content { get; init; } = "";
    }
}
