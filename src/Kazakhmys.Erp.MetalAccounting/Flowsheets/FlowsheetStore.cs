using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>Flowsheets in the database.</summary>
internal static class FlowsheetStore
{
    private const string Select =
        """
        select f.version, f.content, f.hash, f.drafted_by as DraftedBy, f.drafted_at as DraftedAt,
               a.approved_by as ApprovedBy, a.approved_at as ApprovedAt
        from metal_flowsheet f
        left join metal_flowsheet_approval a on a.book = f.book and a.code = f.code and a.version = f.version
        where f.book = @book and (@code = '' or f.code = @code)
        order by f.code, f.version
        """;

    private const string Insert =
        """
        insert into metal_flowsheet (book, code, version, valid_from, content, hash, drafted_by, drafted_at)
        values (@book, @code, @version, @validFrom, @content, @hash, @actor, @now)
        """;

    private const string InsertApproval =
        """
        insert into metal_flowsheet_approval (book, code, version, hash, approved_by, approved_at)
        values (@book, @code, @version, @hash, @actor, @now)
        """;

    /// <summary>The versions of one flowsheet or of all, as known at a moment or now.</summary>
    public static async Task<IReadOnlyList<Flowsheet>> ListAsync(
        StoreSession session, Code book, Code? flowsheet, Instant? knownAt, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<Row>(Select, new { book = book.Value, code = flowsheet?.Value ?? "" }, cancellationToken).ConfigureAwait(false);
        var known = rows.Where(row => knownAt is not { } moment || Stored.At(row.DraftedAt) <= moment).Select(row => row.Read(knownAt)).ToList();
        return [.. known.GroupBy(sheet => sheet.Drawn.Code).SelectMany(versions => Dated([.. versions]))];
    }

    public static async Task<FlowsheetVersions> VersionsAsync(StoreSession session, Code book, CancellationToken cancellationToken) =>
        new(await ListAsync(session, book, null, null, cancellationToken).ConfigureAwait(false));

    public static Task InsertAsync(
        UnitOfWork unitOfWork, DraftFlowsheet flowsheet, string content, string hash, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(Insert, new
        {
            book = flowsheet.Book.Value,
            code = flowsheet.Code.Value,
            version = (long)flowsheet.Version,
            validFrom = Stored.Number(flowsheet.ValidFrom),
            content,
            hash,
            actor = actor.Value,
            now = now.ToUnixTimeTicks(),
        }, cancellationToken);

    public static Task InsertAsync(UnitOfWork unitOfWork, ApproveFlowsheet approval, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertApproval, new
        {
            book = approval.Book.Value,
            code = approval.Code.Value,
            version = (long)approval.Version,
            hash = approval.Hash,
            actor = actor.Value,
            now = now.ToUnixTimeTicks(),
        }, cancellationToken);

    private static IEnumerable<Flowsheet> Dated(List<Flowsheet> versions) => versions.Select((sheet, i) =>
    {
        if (sheet.ApprovedAt is null || versions.Skip(i + 1).Where(later => later.ApprovedAt is not null).ToList() is not { Count: > 0 } later)
            return sheet;
        var end = later.Min(each => each.Drawn.ValidFrom);
        return sheet with { State = FlowsheetState.Superseded, ValidTo = end < sheet.Drawn.ValidFrom ? sheet.Drawn.ValidFrom : end };
    });

    private sealed class Row
    {
        public long Version { get; init; }

        public string Content { get; init; } = "";

        public string Hash { get; init; } = "";

        public string DraftedBy { get; init; } = "";

        public long DraftedAt { get; init; }

        public string? ApprovedBy { get; init; }

        public long? ApprovedAt { get; init; }

        public Flowsheet Read(Instant? knownAt)
        {
            var drawn = StoredContent.Read<DraftFlowsheet>(Content);
            var isApproved = ApprovedAt is { } at && (knownAt is not { } moment || Stored.At(at) <= moment);
            return new Flowsheet
            {
                Drawn = drawn,
                State = isApproved ? FlowsheetState.Approved : FlowsheetState.Draft,
                Hash = Hash,
                DraftedBy = Stored.Code(DraftedBy),
                DraftedAt = Stored.At(DraftedAt),
                ApprovedBy = isApproved ? Stored.CodeOrNull(ApprovedBy) : null,
                ApprovedAt = isApproved ? Stored.At(ApprovedAt) : null,
            };
        }
    }
}
