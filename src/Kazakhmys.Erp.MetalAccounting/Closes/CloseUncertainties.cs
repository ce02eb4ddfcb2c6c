using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
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
        var (movements, correlations) = (new List<MovementUncertainty>(), new List<MovementCorrelation>());
        if (before is not null)
            await AddStocksAsync(session, before.Id, metal, BalanceTerm.OpeningStock, movements, cancellationToken).ConfigureAwait(false);
        if (own is not null)
        {
            await AddStocksAsync(session, own.Id, metal, BalanceTerm.ClosingStock, movements, cancellationToken).ConfigureAwait(false);
            await AddFlowsAsync(session, own.Id, metal, movements, correlations, cancellationToken).ConfigureAwait(false);
        }
        return new BalanceUncertainties { Movements = movements, Correlations = correlations };
    }

    private static async Task AddStocksAsync(
        StoreSession session, CloseId id, Code metal, BalanceTerm term, List<MovementUncertainty> movements, CancellationToken cancellationToken)
    {
        foreach (var (stock, _, _) in await PostingStore.StocksAsync(session, id, cancellationToken).ConfigureAwait(false))
        {
            if (stock.Component == metal && stock.Standard is { } standard)
                movements.Add(new MovementUncertainty { Book = id.Book, From = stock.Account, Stock = term, Standard = standard });
        }
    }

    private static async Task AddFlowsAsync(
        StoreSession session, CloseId id, Code metal, List<MovementUncertainty> movements, List<MovementCorrelation> correlations,
        CancellationToken cancellationToken)
    {
        var flows = (await PostingStore.FlowsAsync(session, id, cancellationToken).ConfigureAwait(false))
            .Select(each => each.Flow).Where(flow => flow.Component == metal && flow.Standard is not null).ToList();
        var parts = new Dictionary<(Code Flowsheet, Code Stream), List<(int Index, int Sign)>>();
        foreach (var flow in flows)
        {
            if (!parts.TryGetValue((flow.Flowsheet, flow.Stream), out var same))
                parts[(flow.Flowsheet, flow.Stream)] = same = [];
            // Parts of one stream are shares of one value: fully correlated.
            var sign = flow.Reconciled < Mass.Zero ? -1 : 1;
            correlations.AddRange(same.Select(each => new MovementCorrelation
            {
                First = each.Index, Second = movements.Count, Coefficient = Ratio.FromPercent(100 * each.Sign * sign),
            }));
            same.Add((movements.Count, sign));
            movements.Add(new MovementUncertainty { Book = id.Book, From = flow.From, To = flow.To, Standard = flow.Standard!.Value });
        }
        foreach (var each in await PostingStore.CorrelationsAsync(session, id, metal, cancellationToken).ConfigureAwait(false))
        {
            correlations.AddRange(
                from first in parts.GetValueOrDefault((each.Flowsheet, each.First), [])
                from second in parts.GetValueOrDefault((each.Flowsheet, each.Second), [])
                select new MovementCorrelation
                {
                    First = first.Index, Second = second.Index, Coefficient = first.Sign == second.Sign ? each.Coefficient : -each.Coefficient,
                });
        }
    }
}
