using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>What a close stated, in the database.</summary>
internal static class StatementStore
{
    private const string InsertStatement =
        """
        insert into metal_close_statement (book, period, revision, metal, document, hash)
        values (@book, @period, @revision, @metal, @document, @hash)
        """;

    private const string SelectStatement =
        "select document from metal_close_statement where book = @book and period = @period and revision = @revision and metal = @metal";

    private const string InsertCell =
        """
        insert into metal_close_cell (book, period, revision, metal, line, term, account, counterpart, owner, amount, standard)
        values (@book, @period, @revision, @metal, @line, @term, @account, @counterpart, @owner, @amount, @standard)
        """;

    private const string SelectCells =
        """
        select metal, line, term, account, counterpart, owner, amount, standard
        from metal_close_cell where book = @book and period = @period and revision = @revision
        order by metal, term, line, account, counterpart
        """;

    public static async Task InsertAsync(
        UnitOfWork unitOfWork, CloseId id, Code metal, string document, IReadOnlyList<StatedCell> cells, CancellationToken cancellationToken)
    {
        var (book, period, revision) = (id.Book.Value, id.Period.Value, (long)id.Revision);
        await unitOfWork.ExecuteAsync(
            InsertStatement, new { book, period, revision, metal = metal.Value, document, hash = CloseJson.HashOf(document) }, cancellationToken).ConfigureAwait(false);
        await unitOfWork.ExecuteAsync(InsertCell, cells.Select(cell => new
        {
            book, period, revision, metal = metal.Value, line = cell.Line.Value, term = cell.Term, account = cell.Account.Value,
            counterpart = cell.Counterpart?.Value ?? "", owner = cell.Owner ?? "", amount = cell.Amount.Milligrams, standard = cell.Standard?.Milligrams,
        }).ToList(), cancellationToken).ConfigureAwait(false);
    }

    public static Task<string?> DocumentAsync(StoreSession session, CloseId id, Code metal, CancellationToken cancellationToken) =>
        session.FindAsync<string>(
            SelectStatement,
            new { book = id.Book.Value, period = id.Period.Value, revision = (long)id.Revision, metal = metal.Value }, cancellationToken);

    public static async Task<IReadOnlyList<StatedCell>> CellsAsync(StoreSession session, CloseId id, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<CellRow>(
            SelectCells, new { book = id.Book.Value, period = id.Period.Value, revision = (long)id.Revision }, cancellationToken).ConfigureAwait(false))
            .Select(row => row.Of()),
    ];

    private sealed class CellRow
    {
        public string Metal { get; init; } = "";

        public string Line { get; init; } = "";

        public string Term { get; init; } = "";

        public string Account { get; init; } = "";

        public string Counterpart { get; init; } = "";

        public string Owner { get; init; } = "";

        public long Amount { get; init; }

        public long? Standard { get; init; }

        public StatedCell Of() => new()
        {
            Metal = Code.Parse(Metal),
            Line = Code.Parse(Line),
            Term = Term,
            Account = Code.Parse(Account),
            Counterpart = Counterpart.Length == 0 ? null : Code.Parse(Counterpart),
            Owner = Owner.Length == 0 ? null : Owner,
            Amount = Mass.FromMilligrams(Amount),
            Standard = Standard is { } known ? Mass.FromMilligrams(known) : null,
        };
    }
}
