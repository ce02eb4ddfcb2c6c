using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Masters;

namespace Kazakhmys.Erp.Ledger.Balances;

internal sealed class BalanceService(ErpStore store, MastersCache masters, CommodityCache commodities, KnowledgeTime knowledge) : IBalances
{
    public Task<long> OfAsync(
        Code book, Code account, Code commodity, BalanceMoment? moment = null, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => OfAsync(session, book, account, commodity, moment, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<AccountBalance>> AllAsync(
        Code book, Code? under = null, BalanceMoment? moment = null, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => AllAsync(session, book, under, moment, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<AccountTurnover>> TurnoverAsync(
        Code book, ProductionDay first, ProductionDay last, Code? under = null, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => TurnoverAsync(session, book, first, last, under, cancellationToken), cancellationToken);

    private async Task<long> OfAsync(
        StoreSession session, Code book, Code accountCode, Code commodityCode, BalanceMoment? moment, CancellationToken cancellationToken)
    {
        var (head, known) = await masters.ReadAsync(session, book, cancellationToken).ConfigureAwait(false);
        var account = Lookups.Account(known, book, accountCode, "Account");
        var commodity = await Lookups.CommodityAsync(commodities, session, commodityCode, cancellationToken).ConfigureAwait(false);
        var at = await knowledge.ResolveAsync(session, book, head, moment, cancellationToken).ConfigureAwait(false);
        if (at.IsWholeDays && at.KnownSeq == head.Seq)
            return await BalanceReader.OfAsync(session, book, known, account.Id, commodity.Code, at.Day, cancellationToken).ConfigureAwait(false);
        var all = await PastBalances.ReadAsync(session, book, known, head, at, account.Id, cancellationToken).ConfigureAwait(false);
        return all.GetValueOrDefault((account.Id, commodity.Code.Value));
    }

    private async Task<IReadOnlyList<AccountBalance>> AllAsync(
        StoreSession session, Code book, Code? under, BalanceMoment? moment, CancellationToken cancellationToken)
    {
        var (head, known) = await masters.ReadAsync(session, book, cancellationToken).ConfigureAwait(false);
        var at = await knowledge.ResolveAsync(session, book, head, moment, cancellationToken).ConfigureAwait(false);
        var all = at.IsWholeDays && at.KnownSeq == head.Seq
            ? await AllBalances.ReadAsync(session, book, known, at.Day, cancellationToken).ConfigureAwait(false)
            : await PastBalances.ReadAsync(session, book, known, head, at, null, cancellationToken).ConfigureAwait(false);
        return [.. all
            .Where(b => b.Value != 0)
            .Select(b => new AccountBalance(known.Find(b.Key.Account)!.Code, Code.Parse(b.Key.Commodity), b.Value))
            .Where(b => under is not { } u || b.Account.IsWithin(u))
            .OrderBy(b => b.Account).ThenBy(b => b.Commodity)];
    }

    private async Task<IReadOnlyList<AccountTurnover>> TurnoverAsync(
        StoreSession session, Code book, ProductionDay first, ProductionDay last, Code? under, CancellationToken cancellationToken)
    {
        if (last < first)
            throw new ValidationFailedException(LedgerViolations.SpanReversed.At("Last", last, ("first", first)));
        var (_, known) = await masters.ReadAsync(session, book, cancellationToken).ConfigureAwait(false);
        var opening = await AllBalances.ReadAsync(session, book, known, first.Number - 1, cancellationToken).ConfigureAwait(false);
        var moved = await AllBalances.TurnoverAsync(session, book, first.Number, last.Number, cancellationToken).ConfigureAwait(false);
        return [.. opening.Keys.Union(moved.Keys)
            .Select(key => new AccountTurnover
            {
                Account = known.Find(key.Account)!.Code,
                Commodity = Code.Parse(key.Commodity),
                Opening = opening.GetValueOrDefault(key),
                Received = moved.GetValueOrDefault(key).Received,
                Issued = moved.GetValueOrDefault(key).Issued,
            })
            .Where(t => (t.Opening, t.Received, t.Issued) != (0, 0, 0) && (under is not { } u || t.Account.IsWithin(u)))
            .OrderBy(t => t.Account).ThenBy(t => t.Commodity)];
    }
}
