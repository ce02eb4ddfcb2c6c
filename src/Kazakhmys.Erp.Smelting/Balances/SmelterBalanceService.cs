using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Flows;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Balances;

internal sealed class SmelterBalanceService(ErpStore store, IAccounts accounts, IBalances balances, IFlows flows) : ISmelterBalances
{
    public Task<SmelterBalance> OfAsync(
        Code book, Code smelter, Code metal, Period period, MetalOwner? owner = null, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        return store.ReadAsync(within, session => OfAsync(session, book, smelter, metal, period, owner, cancellationToken), cancellationToken);
    }

    private async Task<SmelterBalance> OfAsync(
        StoreSession session, Code book, Code smelter, Code metal, Period period, MetalOwner? owner, CancellationToken cancellationToken)
    {
        await SmelterService.RequireAsync(session, book, smelter, cancellationToken).ConfigureAwait(false);
        var works = SmelterAccounts.Works(smelter);
        bool IsInside(Code account) => account.IsWithin(works) && (owner is not { } one || SmelterAccounts.OwnerOf(account) == one);
        var kinds = (await accounts.ListAsync(book, null, session, cancellationToken).ConfigureAwait(false))
            .ToDictionary(account => account.Code, account => account.Kind);
        var turnover = (await balances.TurnoverAsync(book, period.First, period.Last, works, session, cancellationToken).ConfigureAwait(false))
            .Where(each => each.Commodity == metal && IsInside(each.Account))
            .ToList();
        var query = new FlowQuery { Book = book, Commodity = metal, First = period.First, Last = period.Last };
        var crossing = (await flows.BetweenAsync(query, session, cancellationToken).ConfigureAwait(false))
            .Where(flow => IsInside(flow.From) != IsInside(flow.To))
            .Select(flow => IsInside(flow.From) ? (Kind: kinds[flow.To], Out: flow.Amount) : (Kind: kinds[flow.From], Out: -flow.Amount))
            .ToLookup(flow => flow.Kind, flow => flow.Out);
        Mass Out(params ReadOnlySpan<AccountKind> wanted)
        {
            long sum = 0;
            foreach (var kind in wanted)
                sum += crossing[kind].Sum();
            return Mass.FromMilligrams(sum);
        }
        return new SmelterBalance
        {
            Metal = metal,
            OpeningInProcess = Mass.FromMilligrams(turnover.Sum(each => each.Opening)),
            Charged = -Out(
                AccountKind.Stock, AccountKind.InProcess, AccountKind.InTransit, AccountKind.External, AccountKind.Reserve, AccountKind.Consumed, AccountKind.Funding),
            Out = Out(AccountKind.Product),
            Losses = Out(AccountKind.Loss),
            Unaccounted = Out(AccountKind.Unaccounted),
            ClosingInProcess = Mass.FromMilligrams(turnover.Sum(each => each.Closing)),
        };
    }
}
