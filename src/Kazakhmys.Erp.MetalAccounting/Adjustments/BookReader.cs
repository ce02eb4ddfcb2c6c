using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Flows;

namespace Kazakhmys.Erp.MetalAccounting.Adjustments;

/// <summary>Reads what the ledger holds of a period.</summary>
internal sealed class BookReader(IAccounts accounts, IBalances balances, IFlows flows, ICommodities commodities, ProductionCalendar calendar)
{
    public async Task<BookFacts> ReadAsync(
        StoreSession session, Code book, Period period, IEnumerable<Code> components, CancellationToken cancellationToken)
    {
        var known = (await commodities.ListAsync(session, cancellationToken).ConfigureAwait(false))
            .Where(commodity => commodity.SmallestUnit == "mg").Select(commodity => commodity.Code).ToHashSet();
        List<Code> kept = [.. components.Append(KnownCommodities.Mass).Distinct().Where(known.Contains).Order()];
        var opened = await accounts.ListAsync(book, null, session, cancellationToken).ConfigureAwait(false);
        var turnover = await balances.TurnoverAsync(book, period.First, period.Last, null, session, cancellationToken).ConfigureAwait(false);
        var moved = new Dictionary<Code, IReadOnlyList<AccountFlow>>();
        foreach (var component in kept)
        {
            var query = new FlowQuery
            {
                Book = book, Commodity = component, First = period.First, Last = period.Last,
                EffectiveFrom = calendar.IntervalOf(period.First).Start,
            };
            moved[component] = await flows.BetweenAsync(query, session, cancellationToken).ConfigureAwait(false);
        }
        return new BookFacts
        {
            Book = book,
            Kinds = opened.ToDictionary(account => account.Code, account => account.Kind),
            Components = kept,
            Turnover = turnover.ToDictionary(each => (each.Account, each.Commodity)),
            Flows = moved,
        };
    }
}
