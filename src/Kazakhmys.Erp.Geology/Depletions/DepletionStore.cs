using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Depletions;

/// <summary>The table <c>geology_depletion</c>.</summary>
internal static class DepletionStore
{
    private const string SelectOne =
        """
        select account as Account, day as Day, mined_clean_mg as MinedClean, loss_coefficient_ppt as LossCoefficient,
               reconciled_mg as Reconciled, note as Note, entry as Entry
        from geology_depletion where book = @book and id = @id
        """;

    private const string Insert =
        """
        insert into geology_depletion (book, id, account, day, mined_clean_mg, loss_coefficient_ppt, extinguished_mg, reconciled_mg, note, actor, entry)
        values (@book, @id, @account, @day, @minedClean, @lossCoefficient, @extinguished, @reconciled, @note, @actor, @entry)
        """;

    public static async Task<(RecordDepletion Recorded, Mass Reconciled, long Entry)?> FindAsync(
        StoreSession session, Code book, Code id, CancellationToken cancellationToken)
    {
        var rows = await session
            .QueryAsync<Row>(SelectOne, new { book = book.Value, id = id.Value }, cancellationToken).ConfigureAwait(false);
        return rows.Count == 0 ? null : (Of(book, id, rows[0]), Mass.FromMilligrams(rows[0].Reconciled), rows[0].Entry);
    }

    public static Task InsertAsync(
        UnitOfWork unitOfWork, RecordDepletion command, RecordedDepletion answer, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = command.Book.Value,
                id = command.Id.Value,
                account = command.Block.Account.Value,
                day = command.Day.Number,
                minedClean = command.MinedClean.Milligrams,
                lossCoefficient = command.LossCoefficient.PartsPerTrillion,
                extinguished = answer.Extinguished.Milligrams,
                reconciled = answer.Reconciled.Milligrams,
                note = command.ReconciliationNote,
                actor = actor.Value,
                entry = answer.Receipt?.Seq ?? 0,
            },
            cancellationToken);

    private static RecordDepletion Of(Code book, Code id, Row row) => new()
    {
        Book = book,
        Id = id,
        Block = RegisteredBlocks.Of(Code.Parse(row.Account)),
        Day = ProductionDay.FromNumber(row.Day),
        MinedClean = Mass.FromMilligrams(row.MinedClean),
        LossCoefficient = Ratio.FromPartsPerTrillion(row.LossCoefficient),
        ReconciliationNote = row.Note,
    };

    private sealed record Row
    {
        public string Account { get; init; } = "";
        public long Day { get; init; }
        public long MinedClean { get; init; }
        public long LossCoefficient { get; init; }
        public long Reconciled { get; init; }
        public string? Note { get; init; }
        public long Entry { get; init; }
    }
}
