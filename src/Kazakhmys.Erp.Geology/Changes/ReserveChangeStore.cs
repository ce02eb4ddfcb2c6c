using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Changes;

/// <summary>The table <c>geology_change</c>, and which entries of geology stand for which reason.</summary>
internal static class ReserveChangeStore
{
    private const string SelectOne =
        """
        select kind as Kind, account as Account, to_account as ToAccount, day as Day, dry_mg as Dry, grades as Grades, document as Document,
               entry as Entry
        from geology_change where book = @book and id = @id
        """;

    private const string Insert =
        """
        insert into geology_change (book, id, kind, account, to_account, day, dry_mg, grades, document, actor, entry)
        values (@book, @id, @kind, @account, @toAccount, @day, @dry, @grades, @document, @actor, @entry)
        """;

    private const string SelectReasons =
        """
        select 'Explored' as Kind, entry as Entry from geology_block
        where book = @book and deposit = @deposit and as_of between @first and @last
        union all
        select kind, entry from geology_change
        where book = @book and account like @accounts and day between @first and @last
        union all
        select 'LostInGround', entry from geology_depletion
        where book = @book and account like @accounts and day between @first and @last and entry > 0
        """;

    public static async Task<(RecordReserveChange Recorded, long Entry)?> FindAsync(
        StoreSession session, Code book, Code id, CancellationToken cancellationToken)
    {
        var rows = await session
            .QueryAsync<Row>(SelectOne, new { book = book.Value, id = id.Value }, cancellationToken).ConfigureAwait(false);
        return rows.Count == 0 ? null : (Of(book, id, rows[0]), rows[0].Entry);
    }

    public static Task InsertAsync(
        UnitOfWork unitOfWork, RecordReserveChange change, Code actor, long entry, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = change.Book.Value,
                id = change.Id.Value,
                kind = change.Kind.ToString(),
                account = change.Block.Account.Value,
                toAccount = change.To?.Account.Value,
                day = change.Day.Number,
                dry = change.Dry.Milligrams,
                grades = change.Grades?.ToString(),
                document = change.Document,
                actor = actor.Value,
                entry,
            },
            cancellationToken);

    /// <summary>The entries of geology that touched a deposit within a span of days, each with its reason.</summary>
    public static async Task<IReadOnlyList<(ReserveChangeKind Kind, long Entry)>> ReasonsAsync(
        StoreSession session, Code book, Code deposit, ProductionDay first, ProductionDay last, CancellationToken cancellationToken) =>
        (await session.QueryAsync<ReasonRow>(
            SelectReasons,
            new
            {
                book = book.Value,
                deposit = deposit.Value,
                accounts = $"{GeologyAccounts.Reserves(deposit)}/%",
                first = first.Number,
                last = last.Number,
            },
            cancellationToken).ConfigureAwait(false))
        .ConvertAll(row => (Enum.Parse<ReserveChangeKind>(row.Kind), row.Entry));

    private static RecordReserveChange Of(Code book, Code id, Row row) => new()
    {
        Book = book,
        Id = id,
        Kind = Enum.Parse<ReserveChangeKind>(row.Kind),
        Block = RegisteredBlocks.Of(Code.Parse(row.Account)),
        To = row.ToAccount is { } to ? RegisteredBlocks.Of(Code.Parse(to)) : null,
        Day = ProductionDay.FromNumber(row.Day),
        Dry = Mass.FromMilligrams(row.Dry),
        Grades = row.Grades is { } grades ? Assay.Parse(grades, null) : null,
        Document = row.Document,
    };

    private sealed record Row
    {
        public string Kind { get; init; } = "";
        public string Account { get; init; } = "";
        public string? ToAccount { get; init; }
        public long Day { get; init; }
        public long Dry { get; init; }
        public string? Grades { get; init; }
        public string Document { get; init; } = "";
        public long Entry { get; init; }
    }

    private sealed record ReasonRow
    {
        public string Kind { get; init; } = "";
        public long Entry { get; init; }
    }
}
