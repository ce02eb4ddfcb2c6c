using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Masters;
using Kazakhmys.Erp.Ledger.Posting;

namespace Kazakhmys.Erp.Ledger.Entries;

internal sealed class LedgerService(
    ErpStore store, Poster poster, TakingBack takingBack, MastersCache masters, CommodityCache commodities, ProductionCalendar calendar) : ILedger
{
    public async Task<Receipt> PostAsync(EntryDraft entry, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var receipts = await poster
            .PostAsync(entry.Book, Poster.PostRight, batch => batch.Add(PendingEntry.Of(entry)), within, cancellationToken)
            .ConfigureAwait(false);
        return receipts[0];
    }

    public async Task<IReadOnlyList<Receipt>> PostAsync(
        IReadOnlyList<EntryDraft> entries, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        var book = BookOf(entries);
        return await poster
            .PostAsync(book, Poster.PostRight, batch => Fill(batch, entries), within, cancellationToken)
            .ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Violation>> CheckAsync(IReadOnlyList<EntryDraft> entries, CancellationToken cancellationToken = default)
    {
        try
        {
            var book = BookOf(entries);
            return await poster.CheckAsync(book, batch => Fill(batch, entries), cancellationToken).ConfigureAwait(false);
        }
        catch (ValidationFailedException refusal)
        {
            return refusal.Violations;
        }
    }

    public Task<Receipt> ReverseAsync(ReversalDraft reversal, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reversal);
        return store.WriteAsync(
            within,
            async unitOfWork => (await takingBack.PostAsync(TakingBack.Of(reversal), unitOfWork, cancellationToken).ConfigureAwait(false))[0],
            cancellationToken);
    }

    public Task<CorrectionReceipt> CorrectAsync(Correction correction, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(correction);
        TakingBack.CheckShape(correction);
        return store.WriteAsync(
            within,
            async unitOfWork =>
            {
                var receipts = await takingBack.PostAsync(correction, unitOfWork, cancellationToken).ConfigureAwait(false);
                var reversals = correction.Reversals.Count;
                return new CorrectionReceipt { Reversals = receipts[..reversals], Entries = receipts[reversals..] };
            },
            cancellationToken);
    }

    public Task<StockTakeReceipt> RecordStockTakeAsync(
        StockTake stockTake, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stockTake);
        return store.WriteAsync(within, unitOfWork => RecordAsync(stockTake, unitOfWork, cancellationToken), cancellationToken);
    }

    public Task<Entry?> FindAsync(Code book, long seq, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => FindAsync(session, book, seq, cancellationToken), cancellationToken);

    public Task<Entry?> FindByKeyAsync(Code book, string key, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(
            within,
            async session => await EntryReader.SeqOfKeyAsync(session, book, key, cancellationToken).ConfigureAwait(false) is { } seq
                ? await FindAsync(session, book, seq, cancellationToken).ConfigureAwait(false)
                : null,
            cancellationToken);

    private static Code BookOf(IReadOnlyList<EntryDraft> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0)
            throw new ValidationFailedException(LedgerViolations.BatchEmpty.At(""));
        var book = entries[0].Book;
        for (var i = 1; i < entries.Count; i++)
            if (entries[i].Book != book)
                throw new ValidationFailedException(LedgerViolations.BooksMixed.At(
                    string.Create(CultureInfo.InvariantCulture, $"[{i}].Book"), entries[i].Book, ("book", book)));
        return book;
    }

    private static void Fill(PostingBatch batch, IReadOnlyList<EntryDraft> entries)
    {
        batch.IsList = true;
        for (var i = 0; i < entries.Count; i++)
            batch.Add(PendingEntry.Of(entries[i]));
    }

    private async Task<StockTakeReceipt> RecordAsync(StockTake stockTake, UnitOfWork unitOfWork, CancellationToken cancellationToken)
    {
        var (_, known) = await masters.LockAsync(unitOfWork, stockTake.Book, cancellationToken).ConfigureAwait(false);
        var account = Lookups.Account(known, stockTake.Book, stockTake.Account, "Account");
        var commodity = await Lookups.CommodityAsync(commodities, unitOfWork, stockTake.Commodity, cancellationToken).ConfigureAwait(false);
        var before = await EntryReader.SeqOfKeyAsync(unitOfWork, stockTake.Book, stockTake.Key, cancellationToken).ConfigureAwait(false);
        var balance = before is { } seq
            ? StockTakeStatement.BookBalance((await FindAsync(unitOfWork, stockTake.Book, seq, cancellationToken).ConfigureAwait(false))!)
            : await BalanceReader
                .OfAsync(unitOfWork, stockTake.Book, known, account.Id, commodity.Code, stockTake.Day.Number, cancellationToken)
                .ConfigureAwait(false);
        var pending = Asserting(stockTake, balance);
        var receipts = await poster
            .PostAsync(stockTake.Book, "ledger.stock-take", batch => batch.Add(pending), unitOfWork, cancellationToken)
            .ConfigureAwait(false);
        return new StockTakeReceipt { Receipt = receipts[0], BookBalance = balance, Difference = stockTake.Counted - balance };
    }

    private PendingEntry Asserting(StockTake stockTake, long balance) => new()
    {
        Key = stockTake.Key,
        EffectiveTicks = calendar.IntervalOf(stockTake.Day).End.ToUnixTimeTicks() - 1,
        Kind = EntryKind.Assertion,
        Quality = EntryQuality.Final,
        Document = stockTake.Document,
        Memo = string.IsNullOrEmpty(stockTake.Memo) ? null : stockTake.Memo,
        Statement = StockTakeStatement.Text(stockTake, balance),
        Transfers = [],
    };

    private async Task<Entry?> FindAsync(StoreSession session, Code book, long seq, CancellationToken cancellationToken)
    {
        var (_, known) = await masters.ReadAsync(session, book, cancellationToken).ConfigureAwait(false);
        return await EntryReader.FindAsync(session, book, known, seq, cancellationToken).ConfigureAwait(false);
    }
}
