using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Mines.Register;

namespace Kazakhmys.Erp.Mines.Stockpiles;

internal sealed class StockpileService(
    ErpStore store, ILedger ledger, IBalances balances, StockTaking stockTaking, StockpileMovements movements,
    DocumentPosting posting) : IStockpiles
{
    private static readonly WithdrawFromStockpileValidator _withdrawing = new();
    private static readonly TakeStockValidator _taking = new();

    public Task<StockpileContent> ContentAsync(
        Code book, Code mine, Code stockpile, ProductionDay? asOf = null, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(
            within,
            async session =>
            {
                var known = await MineStore.RequireAsync(session, book, mine, cancellationToken).ConfigureAwait(false);
                var account = MineRules.StockpileOf(known, stockpile).AccountOf(mine);
                return await ContentAsync(session, book, account, asOf, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    public async Task<Withdrawal> WithdrawAsync(
        WithdrawFromStockpile withdrawal, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _withdrawing.Require(withdrawal);
        await posting.RequireAsync("mines.stockpile.withdraw", withdrawal.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => WithdrawAsync(unitOfWork, withdrawal, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Violation>> CheckAsync(WithdrawFromStockpile withdrawal, CancellationToken cancellationToken = default)
    {
        try
        {
            _withdrawing.Require(withdrawal);
            var (before, _, draft) = await store
                .ReadAsync(null, session => PlanAsync(session, withdrawal, cancellationToken), cancellationToken).ConfigureAwait(false);
            return before is not null ? [] : await ledger.CheckAsync([draft!], cancellationToken).ConfigureAwait(false);
        }
        catch (ErpException refusal)
        {
            return refusal.Violations;
        }
    }

    public async Task<StockpileStockTake> TakeStockAsync(
        TakeStock stockTake, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _taking.Require(stockTake);
        await posting.RequireAsync("mines.stockpile.take-stock", stockTake.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => stockTaking.TakeAsync(unitOfWork, stockTake, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Withdrawal>> ListWithdrawalsAsync(
        Code book, Code mine, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => StockpileStore.ListAsync(session, book, mine, first, last, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<StockpileEntry>> MovementsAsync(
        Code book, Code mine, Code stockpile, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, async session =>
        {
            var known = await MineStore.RequireAsync(session, book, mine, cancellationToken).ConfigureAwait(false);
            var account = MineRules.StockpileOf(known, stockpile).AccountOf(mine);
            return await movements.ListAsync(session, book, account, first, last, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    public Task<StockpileRevaluation> RevalueAsync(
        Code book, Code mine, Code stockpile, StockpileMethod method, ProductionDay first, ProductionDay last, StoreSession? within = null,
        CancellationToken cancellationToken = default)
    {
        if (method == StockpileMethod.Layered)
            throw new ValidationFailedException(MinesViolations.StockpileLayersUnknown.At("Method", method));
        return store.ReadAsync(within, async session =>
        {
            var entries = await MovementsAsync(book, mine, stockpile, first, last, session, cancellationToken).ConfigureAwait(false);
            var opening = await ContentAsync(book, mine, stockpile, first.Previous, session, cancellationToken).ConfigureAwait(false);
            var closing = await ContentAsync(book, mine, stockpile, last, session, cancellationToken).ConfigureAwait(false);
            return RevaluationRules.Revalue(method, opening, entries, closing);
        }, cancellationToken);
    }

    public Task ExportMovementsAsync(
        Code book, Code mine, Code stockpile, ProductionDay first, ProductionDay last, TextWriter writer, CancellationToken cancellationToken = default) =>
        store.ReadAsync(null, async session =>
        {
            var known = await MineStore.RequireAsync(session, book, mine, cancellationToken).ConfigureAwait(false);
            var entries = await MovementsAsync(book, mine, stockpile, first, last, session, cancellationToken).ConfigureAwait(false);
            await StockpileMovements.ExportAsync(known, stockpile, entries, writer, cancellationToken).ConfigureAwait(false);
            return true;
        }, cancellationToken);

    private async Task<Withdrawal> WithdrawAsync(UnitOfWork unitOfWork, WithdrawFromStockpile order, CancellationToken cancellationToken)
    {
        // The ledger takes care of the balance, the lock of the proportion: two withdrawals never read the same content.
        await MineStore.LockAsync(unitOfWork, order.Book, cancellationToken).ConfigureAwait(false);
        var (before, taken, draft) = await PlanAsync(unitOfWork, order, cancellationToken).ConfigureAwait(false);
        if (before is not null)
            return before;
        var receipt = await ledger.PostAsync(draft!, unitOfWork, cancellationToken).ConfigureAwait(false);
        var withdrawal = new Withdrawal
        {
            Content = order, Taken = taken, Entry = receipt.Seq, RecordedBy = posting.Actor, RecordedAt = posting.Now,
        };
        await StockpileStore.InsertAsync(unitOfWork, withdrawal, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(
            unitOfWork, order.Book, "mines.stockpile.withdrawn", new { mine = order.Mine.Value, number = order.Number.Value }, cancellationToken).ConfigureAwait(false);
        return withdrawal;
    }

    private async Task<(Withdrawal? Before, StockpileContent Taken, EntryDraft? Draft)> PlanAsync(
        StoreSession session, WithdrawFromStockpile order, CancellationToken cancellationToken)
    {
        var mine = await MineStore.RequireAsync(session, order.Book, order.Mine, cancellationToken).ConfigureAwait(false);
        var account = MineRules.OreStockpileOf(mine, order.Stockpile).AccountOf(mine.Code);
        if (await StockpileStore.FindAsync(session, order.Book, order.Mine, order.Number, cancellationToken).ConfigureAwait(false) is { } before)
            return before.Content == order
                ? (before, before.Taken, null)
                : throw new IdempotencyConflictException(MinesViolations.WithdrawalNumberUsed.At("Number", order.Number));
        var day = order.BookedOn ?? order.Shift.Day;
        var content = await ContentAsync(session, order.Book, account, day, cancellationToken).ConfigureAwait(false);
        var taken = StockpileArithmetic.Part(content, order.Dry);
        var draft = new EntryDraft
        {
            Book = order.Book,
            Key = $"{order.Shift}/mines/withdrawal/{order.Mine}/{order.Number}",
            EffectiveAt = posting.EndOf(order.Shift),
            BookedOn = order.BookedOn,
            Document = MineDocuments.Reference("withdrawal", $"{order.Mine}/{order.Number}"),
            Transfers = StockpileTransfers.Of(taken, account, order.ToAccount),
        };
        return (null, taken, draft);
    }

    private async Task<StockpileContent> ContentAsync(
        StoreSession session, Code book, Code account, ProductionDay? asOf, CancellationToken cancellationToken)
    {
        var moment = asOf is { } day ? new BalanceMoment { AsOf = day } : BalanceMoment.Latest;
        return StockpileTransfers.Content(
            account, await balances.AllAsync(book, account, moment, session, cancellationToken).ConfigureAwait(false));
    }
}
