using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>Withdrawals in the database.</summary>
internal static class StockpileStore
{
    private const string Select =
        """
        select number, stockpile, day, shift, dry, to_account as ToAccount, booked_on as BookedOn, entry, recorded_at as RecordedAt,
               recorded_by as RecordedBy
        from mines_withdrawal
        where book = @book and mine = @mine and (@number = '' or number = @number) and day >= @first and day <= @last
        order by day, shift, number
        """;

    private const string SelectMetals =
        """
        select m.number, m.element, m.amount
        from mines_withdrawal w join mines_withdrawal_metal m on m.book = w.book and m.mine = w.mine and m.number = w.number
        where w.book = @book and w.mine = @mine and (@number = '' or w.number = @number) and w.day >= @first and w.day <= @last
        """;

    private const string Insert =
        """
        insert into mines_withdrawal (book, mine, number, stockpile, day, shift, dry, to_account, booked_on, entry, recorded_at, recorded_by)
        values (@book, @mine, @number, @stockpile, @day, @shift, @dry, @toAccount, @bookedOn, @entry, @now, @actor)
        """;

    private const string InsertMetal =
        "insert into mines_withdrawal_metal (book, mine, number, element, amount) values (@book, @mine, @number, @element, @amount)";

    public static async Task<Withdrawal?> FindAsync(
        StoreSession session, Code book, Code mine, Code number, CancellationToken cancellationToken) =>
        await ListAsync(session, book, mine, number.Value, long.MinValue, long.MaxValue, cancellationToken).ConfigureAwait(false)
            is [var found, ..] ? found : null;

    public static Task<IReadOnlyList<Withdrawal>> ListAsync(
        StoreSession session, Code book, Code mine, ProductionDay first, ProductionDay last, CancellationToken cancellationToken) =>
        ListAsync(session, book, mine, "", first.Number, last.Number, cancellationToken);

    public static async Task InsertAsync(UnitOfWork unitOfWork, Withdrawal withdrawal, CancellationToken cancellationToken)
    {
        var content = withdrawal.Content;
        await unitOfWork.ExecuteAsync(Insert, new
        {
            book = content.Book.Value,
            mine = content.Mine.Value,
            number = content.Number.Value,
            stockpile = content.Stockpile.Value,
            day = content.Shift.Day.Number,
            shift = (long)content.Shift.Number,
            dry = content.Dry.Milligrams,
            toAccount = content.ToAccount.Value,
            bookedOn = content.BookedOn?.Number,
            entry = withdrawal.Entry,
            now = withdrawal.RecordedAt.ToUnixTimeTicks(),
            actor = withdrawal.RecordedBy.Value,
        }, cancellationToken).ConfigureAwait(false);
        await unitOfWork.ExecuteAsync(InsertMetal, withdrawal.Taken.Metals.Select(metal => new
        {
            book = content.Book.Value,
            mine = content.Mine.Value,
            number = content.Number.Value,
            element = metal.Key.Value,
            amount = metal.Value.Milligrams,
        }).ToList(), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<Withdrawal>> ListAsync(
        StoreSession session, Code book, Code mine, string number, long first, long last, CancellationToken cancellationToken)
    {
        var range = new { book = book.Value, mine = mine.Value, number, first, last };
        var rows = await session.QueryAsync<WithdrawalRow>(Select, range, cancellationToken).ConfigureAwait(false);
        var metals = (await session.QueryAsync<MetalRow>(SelectMetals, range, cancellationToken).ConfigureAwait(false)).ToLookup(row => row.Number);
        return [.. rows.Select(row => row.Of(book, mine, metals[row.Number]))];
    }

    private sealed class MetalRow
    {
        public string Number { get; init; } = "";

        public string Element { get; init; } = "";

        public long Amount { get; init; }
    }

    private sealed class WithdrawalRow
    {
        public string Number { get; init; } = "";

        public string Stockpile { get; init; } = "";

        public long Day { get; init; }

        public long Shift { get; init; }

        public long Dry { get; init; }

        public string ToAccount { get; init; } = "";

        public long? BookedOn { get; init; }

        public long Entry { get; init; }

        public long RecordedAt { get; init; }

        public string RecordedBy { get; init; } = "";

        public Withdrawal Of(Code book, Code mine, IEnumerable<MetalRow> metals) => new()
        {
            Content = new WithdrawFromStockpile
            {
                Book = book,
                Mine = mine,
                Stockpile = Stored.Code(Stockpile),
                Number = Stored.Code(Number),
                Shift = new Shift(Stored.Day(Day), (int)Shift),
                Dry = Mass.FromMilligrams(Dry),
                ToAccount = Stored.Code(ToAccount),
                BookedOn = Stored.Day(BookedOn),
            },
            Taken = new StockpileContent
            {
                Dry = Mass.FromMilligrams(Dry),
                Metals = metals.ToDictionary(metal => Stored.Code(metal.Element), metal => Mass.FromMilligrams(metal.Amount)),
            },
            Entry = Entry,
            RecordedBy = Stored.Code(RecordedBy),
            RecordedAt = Stored.At(RecordedAt),
        };
    }
}
