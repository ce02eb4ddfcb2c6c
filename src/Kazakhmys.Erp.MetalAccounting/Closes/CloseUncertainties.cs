using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Balances;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>
/// The uncertainties of a period from the close that counts: of its flows and closing stocks, and of the opening stocks from the close of the period before.
/// </summary>
internal sealed class CloseUncertainties(ErpStore store) : IBalanceUncertainties
{
    public Task<BalanceUncertainties> OfAsync(
        Code book, Code metal, Period period, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        return store.ReadAsync(within, session => OfAsync(session, book, metal, period, cancellationToken), cancellationToken);
    }

    private static async Task<BalanceUncertainties> OfAsync(
        StoreSession session, Code book, Code metal, Period period, CancellationToken cancellationToken)
    {
        var closes = (await CloseStore.ListAsync(session, book, "", cancellationToken).ConfigureAwait(false))
            .Where(close => close.AbandonedBecause is null && close.Of(CloseStep.PostAdjustments).State == CloseStepState.Done).ToList();
        var own = closes.FindLast(close => close.Period == period);
        var before = closes.FindLast(close => close.Period.End == period.First && close.Of(CloseStep.StockTake).State == CloseStepState.Done);
        if (own is null && before is null)
            return BalanceUncertainties.None;
        var known = new KnownMovements();
        if (before is not null)
            await AddStocksAsync(session, before.Id, metal, BalanceTerm.OpeningStock, known, cancellationToken).ConfigureAwait(false);
        if (own is not null)
        {
            await AddStocksAsync(session, own.Id, metal, BalanceTerm.ClosingStock, known, cancellationToken).ConfigureAwait(false);
            foreach (var (flow, _) in await PostingStore.FlowsAsync(session, own.Id, cancellationToken).ConfigureAwait(false))
            {
                if (flow.Component == metal && flow.Standard is { } standard)
                    known.Add((flow.Flowsheet, flow.Stream), flow.Reconciled, new() { Book = book, From = flow.From, To = flow.To, Standard = standard });
            }
            foreach (var each in await PostingStore.CorrelationsAsync(session, own.Id, metal, cancellationToken).ConfigureAwait(false))
                known.Correlate(each);
        }
        return known.All;
    }

    private static async Task AddStocksAsync(
        StoreSession session, CloseId id, Code metal, BalanceTerm term, KnownMovements known, CancellationToken cancellationToken)
    {
        foreach (var (stock, _, _) in await PostingStore.StocksAsync(session, id, cancellationToken).ConfigureAwait(false))
        {
            if (stock.Component != metal || stock.Standard is not { } standard)
                continue;
            // The stock before was reconciled by another run: what it has in common with this one is not known.
            var stream = term == BalanceTerm.ClosingStock && stock.Stream is { } closing ? (stock.Flowsheet, closing) : ((Code, Code)?)null;
            known.Add(stream, stock.Counted, new() { Book = id.Book, From = stock.Account, Stock = term, Standard = standard });
        }
    }
}
