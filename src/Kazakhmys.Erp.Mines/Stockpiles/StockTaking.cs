using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Mines.Register;

namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>Puts a measured stockpile on record beside the book and posts the difference to what is unaccounted.</summary>
internal sealed class StockTaking(
    ILedger ledger, IBalances balances, DocumentPosting posting, ProductionCalendar calendar)
{
    public async Task<StockpileStockTake> TakeAsync(UnitOfWork unitOfWork, TakeStock order, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, order.Book, cancellationToken).ConfigureAwait(false);
        var mine = await MineStore.RequireAsync(unitOfWork, order.Book, order.Mine, cancellationToken).ConfigureAwait(false);
        var account = MineRules.StockpileOf(mine, order.Stockpile).AccountOf(mine.Code);
        if (await StockTakeStore.FindAsync(unitOfWork, order, cancellationToken).ConfigureAwait(false) is { } before)
            return await BeforeAsync(unitOfWork, order, account, before, cancellationToken).ConfigureAwait(false);
        var content = await ContentAsync(unitOfWork, order, account, null, cancellationToken).ConfigureAwait(false);
        var assertion = await ledger.RecordStockTakeAsync(Assertion(order, account), unitOfWork, cancellationToken).ConfigureAwait(false);
        var taken = new StockpileStockTake { Content = order, Book = content, Assertion = assertion.Receipt.Seq };
        var transfers = Transfers(taken, account, MineAccounts.Unaccounted(mine.Code));
        if (transfers.Count > 0)
            taken = taken with
            {
                Entry = (await ledger.PostAsync(Difference(order, transfers), unitOfWork, cancellationToken).ConfigureAwait(false)).Seq,
            };
        await StockTakeStore.InsertAsync(unitOfWork, taken, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(
            unitOfWork, order.Book, "mines.stockpile.stock-taken", new { document = IdOf(order) }, cancellationToken).ConfigureAwait(false);
        return taken;
    }

    private async Task<StockpileStockTake> BeforeAsync(
        StoreSession session, TakeStock order, Code account, StockTakeRow before, CancellationToken cancellationToken)
    {
        if (before.Counted != order.Counted.Milligrams)
            throw new IdempotencyConflictException(LedgerViolations.KeyConflict.At("Counted", IdOf(order)));
        return new StockpileStockTake
        {
            Content = order,
            Book = await ContentAsync(session, order, account, before.Assertion - 1, cancellationToken).ConfigureAwait(false),
            Assertion = before.Assertion,
            Entry = Stored.Entry(before.Entry),
        };
    }

    private async Task<StockpileContent> ContentAsync(
        StoreSession session, TakeStock order, Code account, long? knownAtSeq, CancellationToken cancellationToken)
    {
        var moment = new BalanceMoment { AsOf = order.Day, KnownAtSeq = knownAtSeq };
        return StockpileTransfers.Content(
            account, await balances.AllAsync(order.Book, account, moment, session, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>What is short goes out with its metals, what is over comes in with as much metal a tonne as lies there.</summary>
    private static IReadOnlyList<Transfer> Transfers(StockpileStockTake taken, Code account, Code unaccounted)
    {
        if (taken.Difference < Mass.Zero)
            return StockpileTransfers.Of(StockpileArithmetic.Part(taken.Book, -taken.Difference), account, unaccounted);
        var surplus = new StockpileContent
        {
            Dry = taken.Difference,
            Metals = taken.Book.Dry == Mass.Zero
                ? new Dictionary<Code, Mass>()
                : taken.Book.Metals.ToDictionary(metal => metal.Key, metal => Mass.FromMilligrams((long)HalfEven.MulDiv(
                    metal.Value.Milligrams, taken.Difference.Milligrams, taken.Book.Dry.Milligrams))),
        };
        return StockpileTransfers.Of(surplus, unaccounted, account);
    }

    private StockTake Assertion(TakeStock order, Code account) => new()
    {
        Book = order.Book,
        Key = $"{Key(order)}/assertion",
        Day = order.Day,
        Account = account,
        Commodity = KnownCommodities.Mass,
        Counted = order.Counted.Milligrams,
        Document = MineDocuments.Reference("stock-take", IdOf(order)),
    };

    private EntryDraft Difference(TakeStock order, IReadOnlyList<Transfer> transfers) => new()
    {
        Book = order.Book,
        Key = Key(order),
        EffectiveAt = calendar.EndOf(order.Day),
        Document = MineDocuments.Reference("stock-take", IdOf(order)),
        Transfers = transfers,
    };

    private string Key(TakeStock order) => string.Create(
        CultureInfo.InvariantCulture,
        $"{order.Day}/{calendar.ShiftsOf(order.Day).Count}/mines/stock-take/{order.Mine}/{order.Stockpile}");

    private static string IdOf(TakeStock order) => $"{order.Mine}/{order.Stockpile}/{order.Day}";
}
