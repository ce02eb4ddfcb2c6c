using System.Text.Json.Nodes;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.MetalAccounting.Adjustments;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;

namespace Kazakhmys.Erp.MetalAccounting.Restatements;

/// <summary>Works out what a restatement changes, against the close and the restatements before it.</summary>
internal sealed class RestatementPlan(CloseContexts contexts, IReconciliations reconciliations, DocumentPosting posting)
{
    /// <exception cref="RuleViolatedException">No locked close, no accepted run, or nothing that changed.</exception>
    public async Task<Restatement> OfAsync(StoreSession session, RestateClose order, CancellationToken cancellationToken)
    {
        var context = await ClosedAsync(session, order.Book, order.Period, cancellationToken).ConfigureAwait(false);
        if (order.BookedOn < context.Period.End)
            throw new ValidationFailedException(MetalAccountingViolations.RestatementDay.At(nameof(order.BookedOn), order.BookedOn));
        var runs = await RunsAsync(session, context, cancellationToken).ConfigureAwait(false);
        var before = await RestatementStore.ListAsync(session, order.Book, order.Period, cancellationToken).ConfigureAwait(false);
        var flows = await PostingStore.FlowsAsync(session, context.Id, cancellationToken).ConfigureAwait(false);
        var stocks = await PostingStore.StocksAsync(session, context.Id, cancellationToken).ConfigureAwait(false);
        var counts = before.Where(each => each.Close == context.Id).ToList();
        var plan = RestatementRules.Plan(
            [.. flows.Select(each => Restated(each.Flow, counts))], [.. stocks.Select(each => Restated(each.Stock, counts))], runs,
            (flowsheet, stream) => IsKept(context, flowsheet, stream), stock => ClosingStreams(context, stock));
        if (plan.Flows.All(flow => flow.Moved == Mass.Zero) && plan.Stocks.All(stock => stock.ToUnaccounted == Mass.Zero))
            throw new RuleViolatedException(MetalAccountingViolations.RestatementNothing.At(nameof(order.Period), order.Period));
        var closed = (long)JsonNode.Parse(context.ResultOf(CloseStep.Lock)!)!["seq"]!;
        return new Restatement
        {
            Close = context.Id,
            Period = context.Period,
            Number = before.Count + 1,
            BookedOn = order.BookedOn,
            Reason = order.Reason,
            Runs = [.. runs.Select(run => run.Run)],
            Flows = [.. plan.Flows.Select(flow => Of(flow, First(flows.First(each => IsSame(each.Flow, flow)).Entry, closed)))],
            Stocks = [.. plan.Stocks.Select(stock => Of(stock, stocks.First(each => IsSame(each.Stock, stock)), counts, closed))],
            Actor = posting.Actor,
            RecordedAt = posting.Now,
        };
    }

    public async Task<CloseContext> ClosedAsync(StoreSession session, Code book, Code period, CancellationToken cancellationToken)
    {
        var context = await contexts.FindAsync(session, book, period, cancellationToken).ConfigureAwait(false);
        return context.Close is { IsLocked: true }
            ? context
            : throw new RuleViolatedException(MetalAccountingViolations.RestatementNotClosed.At("Period", period));
    }

    private static long First(long entry, long closed) => entry == 0 ? closed : entry;

    private static bool IsSame(FlowAdjustment left, FlowAdjustment right) =>
        (left.Flowsheet, left.Stream, left.Component, left.From, left.To) == (right.Flowsheet, right.Stream, right.Component, right.From, right.To);

    private static bool IsSame(StockAdjustment left, StockAdjustment right) =>
        (left.Flowsheet, left.Area, left.Component, left.Account) == (right.Flowsheet, right.Area, right.Component, right.Account);

    private static RestatedFlow Of(FlowAdjustment flow, long adjusts) => new()
    {
        Flowsheet = flow.Flowsheet, Stream = flow.Stream, Component = flow.Component, From = flow.From, To = flow.To, Before = flow.Booked,
        Moved = flow.Moved, Standard = flow.Standard, Adjusts = adjusts,
    };

    private static RestatedStock Of(
        StockAdjustment stock, (StockAdjustment Stock, long Assertion, long Entry) closed, IReadOnlyList<Restatement> counts, long lockEntry) => new()
    {
        Flowsheet = stock.Flowsheet, Area = stock.Area, Component = stock.Component, Account = stock.Account, Unaccounted = stock.Unaccounted,
        Before = Restated(closed.Stock, counts).Counted, Counted = stock.Counted, ToUnaccounted = stock.ToUnaccounted,
        Adjusts = First(First(closed.Entry, closed.Assertion), lockEntry),
    };

    /// <summary>As closed, with what restatements moved since.</summary>
    private static FlowAdjustment Restated(FlowAdjustment closed, IReadOnlyList<Restatement> counts) =>
        counts.SelectMany(each => each.Flows).LastOrDefault(flow =>
            (flow.Flowsheet, flow.Stream, flow.Component, flow.From, flow.To) == (closed.Flowsheet, closed.Stream, closed.Component, closed.From, closed.To)) is { } last
            ? closed with { Booked = last.After, Moved = Mass.Zero }
            : closed;

    private static StockAdjustment Restated(StockAdjustment closed, IReadOnlyList<Restatement> counts) =>
        counts.SelectMany(each => each.Stocks).LastOrDefault(stock =>
            (stock.Flowsheet, stock.Area, stock.Component, stock.Account) == (closed.Flowsheet, closed.Area, closed.Component, closed.Account)) is { } last
            ? closed with { Counted = last.Counted }
            : closed;

    private static bool IsKept(CloseContext context, Code flowsheet, Code stream) =>
        context.Setup.Flowsheets.Any(each => each.Code == flowsheet && each.Streams.Any(said => said.Stream == stream && said.IsKept));

    private static IReadOnlyList<Code> ClosingStreams(CloseContext context, StockAdjustment stock)
    {
        var drawn = context.Flowsheets.First(each => each.Flowsheet.Drawn.Code == stock.Flowsheet).Flowsheet.Drawn;
        // The area is named by its first node; the others stand for the same accounts.
        var pattern = drawn.Nodes.First(node => node.Code == stock.Area).Accounts;
        var nodes = drawn.Nodes.Where(node => node.Code == stock.Area || (pattern is not null && node.Accounts == pattern)).Select(node => node.Code).ToHashSet();
        return [.. drawn.Streams.Where(stream => stream.Kind == StreamKind.ClosingStock && stream.From is { } from && nodes.Contains(from)).Select(stream => stream.Code)];
    }

    private async Task<IReadOnlyList<ReconciliationRun>> RunsAsync(StoreSession session, CloseContext context, CancellationToken cancellationToken)
    {
        var (runs, violations) = (new List<ReconciliationRun>(), new List<Violation>());
        foreach (var (setup, _) in context.Flowsheets)
        {
            // Whatever was run last has to be what was accepted: a run that nobody accepted yet may say something else.
            var all = await reconciliations.ListAsync(context.Book, setup.Code, context.Id.Period, session, cancellationToken).ConfigureAwait(false);
            if (all is [.., { State: RunState.Accepted } latest])
                runs.Add(latest);
            else
                violations.Add(MetalAccountingViolations.CloseRunNotAccepted.At($"Runs/{setup.Code}", all is [.., var draft] ? draft.Run : setup.Code));
        }
        return violations.Count == 0 ? runs : throw new RuleViolatedException(violations);
    }
}
