using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Flows;
using Kazakhmys.Erp.MetalAccounting.Adjustments;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;
using Kazakhmys.Erp.MetalAccounting.Unaccounted;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>Calculates what would move if measurements were other than they are: two plans over one book, and two balances from them.</summary>
internal sealed class CloseWhatIf(
    ErpStore store, CloseContexts contexts, CloseRuns runs, ClosePostings postings, IFlows flows, DatedValues<BalanceLayout> layouts, DocumentPosting posting)
{
    public async Task<WhatIf> CalculateAsync(WhatIfQuery query, StoreSession? within, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Values.Count == 0)
            throw new ValidationFailedException(KernelViolations.ListEmpty.At(nameof(query.Values)));
        await posting.RequireAsync(MetalBalanceService.ReadRight, query.Book, cancellationToken).ConfigureAwait(false);
        return await store.ReadAsync(within, session => CalculateAsync(session, query, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task<WhatIf> CalculateAsync(StoreSession session, WhatIfQuery query, CancellationToken cancellationToken)
    {
        var context = await contexts.FindAsync(session, query.Book, query.Period, cancellationToken).ConfigureAwait(false);
        var before = await runs.PreviewAsync(session, context, null, cancellationToken).ConfigureAwait(false);
        var after = await runs.PreviewAsync(session, context, query.Values, cancellationToken).ConfigureAwait(false);
        var (cellsBefore, linesBefore) = await StatedAsync(session, context, before, cancellationToken).ConfigureAwait(false);
        var (cellsAfter, linesAfter) = await StatedAsync(session, context, after, cancellationToken).ConfigureAwait(false);
        return new WhatIf
        {
            Book = query.Book,
            Period = context.Period,
            Cells = CellDifference.Between(cellsBefore, cellsAfter),
            UnaccountedBefore = linesBefore,
            UnaccountedAfter = linesAfter,
            PassesGlobalTest = after.All(run => run.PassesGlobalTest),
        };
    }

    private async Task<(IReadOnlyList<StatedCell> Cells, IReadOnlyList<UnaccountedLine> Lines)> StatedAsync(
        StoreSession session, CloseContext context, IReadOnlyList<ReconciliationRun> reconciled, CancellationToken cancellationToken)
    {
        var planned = await postings.PlanAsync(session, context, reconciled, cancellationToken).ConfigureAwait(false);
        var layout = layouts.At(context.Period.Last.Date).Value;
        var cells = new List<StatedCell>();
        foreach (var metal in context.Setup.Metals.Intersect(planned.Facts.Components))
        {
            var movements = await MovementsAsync(session, context, planned, metal, cancellationToken).ConfigureAwait(false);
            cells.AddRange(StatedCell.Of(MetalBalanceRules.Compose(metal, context.Period, layout, [movements])));
        }
        var before = await UnaccountedStore.BeforeAsync(session, context.Book, context.Period.First, cancellationToken).ConfigureAwait(false);
        return (cells, StatementsWork.Lines(planned.Bookings, planned.Plan.Stocks, context.Setup, before));
    }

    private async Task<BookMovements> MovementsAsync(
        StoreSession session, CloseContext context, PlannedPostings planned, Code metal, CancellationToken cancellationToken)
    {
        var query = new FlowQuery { Book = context.Book, Commodity = metal, First = context.Period.First, Last = context.Period.Last };
        var booked = await flows.BetweenAsync(query, session, cancellationToken).ConfigureAwait(false);
        List<Transfer> added =
        [
            .. planned.Plan.Flows.Where(flow => flow.Component == metal).SelectMany(AdjustmentRules.TransfersOf),
            .. planned.Plan.Stocks.Where(stock => stock.Component == metal).SelectMany(AdjustmentRules.TransfersOf),
        ];
        var net = added.Select(each => (Account: each.From, Net: -each.Amount)).Concat(added.Select(each => (Account: each.To, Net: each.Amount)))
            .GroupBy(each => each.Account, each => each.Net).ToDictionary(group => group.Key, group => group.Sum());
        var kinds = planned.Facts.Kinds.ToDictionary();
        foreach (var account in net.Keys)
            kinds.TryAdd(account, AccountKind.Unaccounted);
        return new BookMovements
        {
            Book = context.Book,
            Kinds = kinds,
            Turnover =
            [
                .. kinds.Keys
                    .Select(account => planned.Facts.TurnoverOf(account, metal) with { Account = account, Commodity = metal })
                    .Select(turnover => turnover with { Received = turnover.Received + net.GetValueOrDefault(turnover.Account) }),
            ],
            Flows = [.. booked, .. added.Select(each => new AccountFlow(each.From, each.To, metal, each.Amount))],
        };
    }
}
