using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Exploration;

/// <summary>The table <c>geology_intersection</c>.</summary>
internal static class IntersectionStore
{
    private const string SelectLatest =
        """
        select i.hole as Hole, i.from_um as FromAt, i.to_um as ToAt, i.assay as Assay, i.sample as Sample, i.revision as Revision
        from geology_intersection i
        where i.book = @book and i.programme = @programme and (@hole is null or i.hole = @hole) and i.revision = (
            select max(m.revision) from geology_intersection m
            where m.book = @book and m.programme = i.programme and m.hole = i.hole and m.from_um = i.from_um)
        order by i.hole, i.from_um
        """;

    private const string Insert =
        """
        insert into geology_intersection (book, programme, hole, from_um, revision, to_um, assay, sample, actor)
        values (@book, @programme, @hole, @fromAt, @revision, @toAt, @assay, @sample, @actor)
        """;

    public static async Task<IReadOnlyList<Intersection>> ReadAsync(
        StoreSession session, Code book, string programme, string? hole, CancellationToken cancellationToken) =>
        (await session.QueryAsync<Row>(SelectLatest, new { book = book.Value, programme, hole }, cancellationToken).ConfigureAwait(false))
        .ConvertAll(row => new Intersection
        {
            Hole = Code.Parse(row.Hole),
            From = Length.FromMicrometres(row.FromAt),
            To = Length.FromMicrometres(row.ToAt),
            Assay = Assay.Parse(row.Assay, null),
            Sample = row.Sample,
            Revision = (int)row.Revision,
        });

    public static Task InsertAsync(
        UnitOfWork unitOfWork, RecordIntersection intersection, int revision, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = intersection.Book.Value,
                programme = intersection.Programme.Value,
                hole = intersection.Hole.Value,
                fromAt = intersection.From.Micrometres,
                revision = (long)revision,
                toAt = intersection.To.Micrometres,
                assay = intersection.Assay.ToString(),
                sample = intersection.Sample,
                actor = actor.Value,
            },
            cancellationToken);

    private sealed record Row
    {
        public string Hole { get; init; } = "";
        public long FromAt { get; init; }
        public long ToAt { get; init; }
        public string Assay { get; init; } = "";
        public string Sample { get; init; } = "";
        public long Revision { get; init; }
    }
}
