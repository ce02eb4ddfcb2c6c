using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Statements;

/// <summary>The tables <c>geology_statement</c>, <c>geology_statement_line</c> and <c>geology_approval</c>.</summary>
internal static class StatementStore
{
    private const string SelectOne =
        """
        select s.deposit as Deposit, s.as_of as AsOf, s.supersedes as Supersedes, s.actor as DrawnUpBy, a.actor as ApprovedBy,
               n.statement as SupersededBy
        from geology_statement s
        left join geology_approval a on a.book = s.book and a.statement = s.id
        left join geology_approval n on n.book = s.book and n.supersedes = s.id
        where s.book = @book and s.id = @id
        """;

    private const string SelectLines =
        """
        select account as Account, commodity as Commodity, amount_mg as Amount from geology_statement_line
        where book = @book and statement = @id order by account, commodity
        """;

    private const string Insert =
        """
        insert into geology_statement (book, id, deposit, as_of, supersedes, actor)
        values (@book, @id, @deposit, @asOf, @supersedes, @actor)
        """;

    private const string InsertLine =
        """
        insert into geology_statement_line (book, statement, account, commodity, amount_mg)
        values (@book, @id, @account, @commodity, @amount)
        """;

    private const string InsertApproval =
        "insert into geology_approval (book, statement, supersedes, actor) values (@book, @id, @supersedes, @actor)";

    public static async Task<ReserveStatement?> FindAsync(StoreSession session, Code book, Code id, CancellationToken cancellationToken)
    {
        var key = new { book = book.Value, id = id.Value };
        var rows = await session.QueryAsync<Row>(SelectOne, key, cancellationToken).ConfigureAwait(false);
        if (rows.Count == 0)
            return null;
        var lines = await session.QueryAsync<LineRow>(SelectLines, key, cancellationToken).ConfigureAwait(false);
        return Of(book, id, rows[0], lines);
    }

    public static async Task InsertAsync(UnitOfWork unitOfWork, ReserveStatement statement, CancellationToken cancellationToken)
    {
        await unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = statement.Book.Value,
                id = statement.Id.Value,
                deposit = statement.Deposit.Value,
                asOf = statement.AsOf.Number,
                supersedes = statement.Supersedes?.Value,
                actor = statement.DrawnUpBy.Value,
            },
            cancellationToken).ConfigureAwait(false);
        foreach (var line in statement.Lines)
        {
            await unitOfWork.ExecuteAsync(
                InsertLine,
                new
                {
                    book = statement.Book.Value,
                    id = statement.Id.Value,
                    account = line.Block.Account.Value,
                    commodity = line.Commodity.Value,
                    amount = line.Amount.Milligrams,
                },
                cancellationToken).ConfigureAwait(false);
        }
    }

    public static Task ApproveAsync(UnitOfWork unitOfWork, ReserveStatement statement, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            InsertApproval,
            new { book = statement.Book.Value, id = statement.Id.Value, supersedes = statement.Supersedes?.Value, actor = actor.Value },
            cancellationToken);

    private static ReserveStatement Of(Code book, Code id, Row row, List<LineRow> lines) => new()
    {
        Book = book,
        Id = id,
        Deposit = Code.Parse(row.Deposit),
        AsOf = ProductionDay.FromNumber(row.AsOf),
        Supersedes = row.Supersedes is { } supersedes ? Code.Parse(supersedes) : null,
        DrawnUpBy = Code.Parse(row.DrawnUpBy),
        ApprovedBy = row.ApprovedBy is { } approvedBy ? Code.Parse(approvedBy) : null,
        Status = row.SupersededBy is not null ? ReserveStatementStatus.Superseded
            : row.ApprovedBy is not null ? ReserveStatementStatus.Approved : ReserveStatementStatus.Draft,
        Lines = lines.ConvertAll(line => new ReserveStatementLine
        {
            Block = RegisteredBlocks.Of(Code.Parse(line.Account)),
            Commodity = Code.Parse(line.Commodity),
            Amount = Mass.FromMilligrams(line.Amount),
        }),
    };

    private sealed record Row
    {
        public string Deposit { get; init; } = "";
        public long AsOf { get; init; }
        public string? Supersedes { get; init; }
        public string DrawnUpBy { get; init; } = "";
        public string? ApprovedBy { get; init; }
        public string? SupersededBy { get; init; }
    }

    private sealed record LineRow
    {
        public string Account { get; init; } = "";
        public string Commodity { get; init; } = "";
        public long Amount { get; init; }
    }
}
