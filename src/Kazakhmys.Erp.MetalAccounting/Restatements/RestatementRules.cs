using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Adjustments;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;

namespace Kazakhmys.Erp.MetalAccounting.Restatements;

/// <summary>What a later reconciliation changes of what was closed: the same rules as the close, with the close in the place of the book. Pure.</summary>
internal static class RestatementRules
{
    public static PostingPlan Plan(
        IReadOnlyList<FlowAdjustment> closedFlows, IReadOnlyList<StockAdjustment> closedStocks, IReadOnlyList<ReconciliationRun> runs,
        Func<Code, Code, bool> isKept, Func<StockAdjustment, IReadOnlyList<Code>> closingStreams)
    {
        var layers = runs.SelectMany(run => run.Layers.Select(layer => (Key: (run.Flowsheet, layer.Stream, layer.Component), layer)))
            .ToDictionary(each => each.Key, each => each.layer);
        return AdjustmentRules.Plan(
            [.. closedFlows.GroupBy(flow => (flow.Flowsheet, flow.Stream, flow.Component)).Select(group => Stream(group.Key, [.. group]))],
            [.. closedStocks.GroupBy(stock => (stock.Flowsheet, stock.Area, stock.Component)).Select(group => Stock([.. group]))]);

        StreamToPost Stream((Code Flowsheet, Code Stream, Code Component) key, IReadOnlyList<FlowAdjustment> closed) => new()
        {
            Flowsheet = key.Flowsheet,
            Stream = key.Stream,
            Component = key.Component,
            Reconciled = layers.GetValueOrDefault(key)?.Reconciled?.Value,
            Standard = layers.GetValueOrDefault(key)?.Reconciled?.StandardUncertainty,
            IsKept = isKept(key.Flowsheet, key.Stream),
            Pairs = [.. closed.Select(flow => new BookedPair { From = flow.From, To = flow.To, Booked = flow.Reconciled })],
        };

        StockToPost Stock(IReadOnlyList<StockAdjustment> closed)
        {
            var first = closed[0];
            var streams = closingStreams(first);
            var values = streams.Select(stream => layers.GetValueOrDefault((first.Flowsheet, stream, first.Component))?.Reconciled).ToList();
            return new StockToPost
            {
                Flowsheet = first.Flowsheet,
                Area = first.Area,
                Component = first.Component,
                Unaccounted = first.Unaccounted,
                Accounts = [.. closed.Select(stock => new BookedStock { Account = stock.Account, Opening = Mass.Zero, Closing = stock.Counted })],
                Counted = streams.Count == 0 || values.Contains(null) ? closed.Sum(stock => stock.Counted) : values.Sum(value => value!.Value.Value),
            };
        }
    }
}
