using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Masters;

namespace Kazakhmys.Erp.Ledger.Provenance;

internal sealed class ProvenanceService(ErpStore store, MastersCache masters, CommodityCache commodities) : IProvenance
{
    private const string SelectTime = "select effective_at from ledger_entry where book = $1 and seq = $2";

    public Task<Trace> OriginsAsync(TraceQuery query, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        TraceAsync(query, true, within, cancellationToken);

    public Task<Trace> DestinationsAsync(TraceQuery query, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        TraceAsync(query, false, within, cancellationToken);

    private async Task<Trace> TraceAsync(TraceQuery query, bool upstream, StoreSession? within, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        Check(query);
        return await store
            .ReadAsync(within, session => TraceAsync(session, query, upstream, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private static void Check(TraceQuery query)
    {
        var violations = new List<Violation>();
        if (query.Depth < 1)
            violations.Add(LedgerViolations.TraceDepth.At("Depth", query.Depth));
        if (!Enum.IsDefined(query.Rule))
            violations.Add(LedgerViolations.TraceRule.At("Rule", (int)query.Rule));
        if (violations.Count > 0)
            throw new ValidationFailedException(violations);
    }

    private async Task<Trace> TraceAsync(StoreSession session, TraceQuery query, bool upstream, CancellationToken cancellationToken)
    {
        var (head, known) = await masters.ReadAsync(session, query.Book, cancellationToken).ConfigureAwait(false);
        var account = Lookups.Account(known, query.Book, query.Account, "Account");
        var commodity = await Lookups.CommodityAsync(commodities, session, query.Commodity, cancellationToken).ConfigureAwait(false);
        var order = new TraceOrder(
            query.Book, account.Id, commodity.Code, query.Seq, query.AsOf?.Number ?? long.MaxValue, head.Seq, query.Rule);
        var end = await EndAsync(session, order, cancellationToken).ConfigureAwait(false);
        var history = await TransferHistory.SurveyAsync(session, order, upstream ? end : null, cancellationToken).ConfigureAwait(false);
        var parts = history.Graph.PartsOf(known, account.Id, upstream, query.Origins, query.Depth);
        Walk walk = upstream ? new OriginsWalk(order, parts) : new DestinationsWalk(order, parts);
        await history.ReplayAsync(walk, cancellationToken).ConfigureAwait(false);
        return Told(walk, query, known);
    }

    /// <summary>What happened after an entry says nothing of what it brought.</summary>
    private static async Task<(long Ticks, long Seq)?> EndAsync(StoreSession session, TraceOrder order, CancellationToken cancellationToken)
    {
        if (order.Seq is not { } seq)
            return null;
        using var rows = session.Prepare(SelectTime);
        rows.Bind(0, order.Book.Value);
        rows.Bind(1, seq);
        if (!await rows.StepAsync(cancellationToken).ConfigureAwait(false))
            throw new NotFoundException(LedgerViolations.EntryMissing.At("Seq", seq, ("book", order.Book)));
        var end = (rows.Number(0), seq);
        await rows.ResetAsync(cancellationToken).ConfigureAwait(false);
        return end;
    }

    private static Trace Told(Walk walk, TraceQuery query, BookMasters known)
    {
        var (amount, shares) = walk.Result();
        return new Trace
        {
            Account = query.Account,
            Commodity = query.Commodity,
            Amount = amount,
            Shares = [.. shares
                .Select(share => new TraceShare
                {
                    Account = known.Find(share.Account)!.Code,
                    Amount = share.Amount,
                    Path = [.. walk.PathOf(share.Account).Select(id => known.Find(id)!.Code)],
                })
                .OrderByDescending(share => share.Amount).ThenBy(share => share.Account)],
        };
    }
}
