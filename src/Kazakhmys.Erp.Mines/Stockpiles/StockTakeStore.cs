using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>Stock-takes in the database. What the book said is the ledger's to answer, as known before the assertion.</summary>
internal static class StockTakeStore
{
    private const string Select =
        """
        select counted, assertion, entry from mines_stock_take
        where book = @book and mine = @mine and stockpile = @stockpile and day = @day
        """;

    private const string Insert =
        """
        insert into mines_stock_take (book, mine, stockpile, day, counted, assertion, entry, recorded_at, recorded_by)
        values (@book, @mine, @stockpile, @day, @counted, @assertion, @entry, @now, @actor)
        """;

    public static Task<StockTakeRow?> FindAsync(StoreSession session, TakeStock stockTake, CancellationToken cancellationToken) =>
        session.FindAsync<StockTakeRow>(
            Select,
            new
            {
                book = stockTake.Book.Value,
                mine = stockTake.Mine.Value,
                stockpile = stockTake.Stockpile.Value,
                day = stockTake.Day.Number,
            },
            cancellationToken);

    public static Task InsertAsync(
        UnitOfWork unitOfWork, StockpileStockTake stockTake, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = stockTake.Content.Book.Value,
                mine = stockTake.Content.Mine.Value,
                stockpile = stockTake.Content.Stockpile.Value,
                day = stockTake.Content.Day.Number,
                counted = stockTake.Content.Counted.Milligrams,
                assertion = stockTake.Assertion,
                entry = stockTake.Entry ?? 0,
                now = now.ToUnixTimeTicks(),
                actor = actor.Value,
            },
            cancellationToken);
}
