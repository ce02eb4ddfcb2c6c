using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Enrichment.Downtimes;

/// <summary>The table <c>enrichment_downtime</c>.</summary>
internal static class DowntimeStore
{
    private const string Columns =
        "select id as Id, section as Section, from_at as FromAt, to_at as ToAt, kind as Kind, reason as Reason from enrichment_downtime";

    private const string SelectOne = Columns + " where book = @book and plant = @plant and id = @id";

    private const string SelectSpan =
        Columns + " where book = @book and plant = @plant and from_at < @endAt and to_at > @startAt order by section, from_at";

    private const string Insert =
        """
        insert into enrichment_downtime (book, plant, id, section, from_at, to_at, kind, reason, actor)
        values (@book, @plant, @id, @section, @fromAt, @toAt, @kind, @reason, @actor)
        """;

    public static async Task<Downtime?> FindAsync(StoreSession session, Code book, Code plant, Code id, CancellationToken cancellationToken) =>
        (await session
            .QueryAsync<Row>(SelectOne, new { book = book.Value, plant = plant.Value, id = id.Value }, cancellationToken).ConfigureAwait(false))
        .Select(row => Of(book, plant, row)).SingleOrDefault();

    public static async Task<IReadOnlyList<Downtime>> ListAsync(
        StoreSession session, Code book, Code plant, Interval time, CancellationToken cancellationToken) =>
        (await session
            .QueryAsync<Row>(
                SelectSpan,
                new { book = book.Value, plant = plant.Value, startAt = time.Start.ToUnixTimeTicks(), endAt = time.End.ToUnixTimeTicks() },
                cancellationToken).ConfigureAwait(false))
        .ConvertAll(row => Of(book, plant, row));

    public static Task InsertAsync(UnitOfWork unitOfWork, Downtime downtime, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = downtime.Book.Value,
                plant = downtime.Plant.Value,
                id = downtime.Id.Value,
                section = downtime.Section.Value,
                fromAt = downtime.From.ToUnixTimeTicks(),
                toAt = downtime.To.ToUnixTimeTicks(),
                kind = downtime.Kind.ToString(),
                reason = downtime.Reason,
                actor = actor.Value,
            },
            cancellationToken);

    private static Downtime Of(Code book, Code plant, Row row) => new()
    {
        Book = book,
        Plant = plant,
        Id = Code.Parse(row.Id),
        Section = Code.Parse(row.Section),
        From = Instant.FromUnixTimeTicks(row.FromAt),
        To = Instant.FromUnixTimeTicks(row.ToAt),
        Kind = Enum.Parse<DowntimeKind>(row.Kind),
        Reason = row.Reason,
    };

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Section { get; init; } = "";
        public long FromAt { get; init; }
        public long ToAt { get; init; }
        public string Kind { get; init; } = "";
        public string Reason { get; init; } = "";
    }
}
