using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.MetalAccounting.Adjustments;

/// <summary>
/// How reconciled amounts become postings. Each flow is moved to its reconciled amount, shared over its pairs of accounts by what was booked there
/// (largest remainder); whatever then separates the book of an area from its reconciled closing stock, the remainders of rounding included, goes to its
/// unaccounted account by name. So every area is balanced to the milligram: book opening + in − out = counted closing + unaccounted. Pure.
/// </summary>
public static class AdjustmentRules
{
    /// <summary>The plan.</summary>
    public static PostingPlan Plan(IReadOnlyList<StreamToPost> streams, IReadOnlyList<StockToPost> stocks)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(stocks);
        var flows = streams.SelectMany(Flows).ToList();
        var moved = new Dictionary<(Code Account, Code Component), Mass>();
        foreach (var flow in flows)
        {
            Add((flow.From, flow.Component), -flow.Moved);
            Add((flow.To, flow.Component), flow.Moved);
        }
        return new PostingPlan
        {
            Flows = flows,
            Stocks = [.. stocks.SelectMany(stock => Stocks(stock, account => moved.GetValueOrDefault((account, stock.Component))))],
        };

        void Add((Code, Code) key, Mass amount) => moved[key] = moved.GetValueOrDefault(key) + amount;
    }

    /// <summary>The transfers of a flow: forward where too little was booked, back where too much; none where nothing moves.</summary>
    public static IEnumerable<Transfer> TransfersOf(FlowAdjustment flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return Moving(flow.From, flow.To, flow.Component, flow.Moved);
    }

    /// <summary>The transfer of book less physical to unaccounted, or back from it where more is there than the book says.</summary>
    public static IEnumerable<Transfer> TransfersOf(StockAdjustment stock)
    {
        ArgumentNullException.ThrowIfNull(stock);
        return Moving(stock.Account, stock.Unaccounted, stock.Component, stock.ToUnaccounted);
    }

    private static IEnumerable<Transfer> Moving(Code from, Code to, Code component, Mass amount) =>
        amount == Mass.Zero ? []
        : amount > Mass.Zero ? [new Transfer(from, to, component, amount.Milligrams)]
        : [new Transfer(to, from, component, (-amount).Milligrams)];

    private static IEnumerable<FlowAdjustment> Flows(StreamToPost stream)
    {
        if (stream.Pairs.Count == 0 || stream.Reconciled is not { } reconciled)
            yield break;
        var booked = stream.Pairs.Sum(pair => pair.Booked);
        var parts = stream.IsKept
            ? new Mass[stream.Pairs.Count]
            : Shared(reconciled - booked, WeightsOf(stream.Pairs));
        var total = booked + parts.Sum();
        for (var i = 0; i < parts.Length; i++)
        {
            var pair = stream.Pairs[i];
            yield return new FlowAdjustment
            {
                Flowsheet = stream.Flowsheet,
                Stream = stream.Stream,
                Component = stream.Component,
                From = pair.From,
                To = pair.To,
                Booked = pair.Booked,
                Moved = parts[i],
                Standard = stream.IsKept ? null : ShareOf(stream.Standard, pair.Booked + parts[i], total, parts.Length),
            };
        }
    }

    private static IEnumerable<StockAdjustment> Stocks(StockToPost stock, Func<Code, Mass> moved)
    {
        if (stock.Counted is not { } counted)
            yield break;
        var books = stock.Accounts.Select(account => account.Closing + moved(account.Account)).ToList();
        var parts = Shared(counted, [.. books.Select(book => Math.Max(0, book.Milligrams))]);
        for (var i = 0; i < parts.Length; i++)
        {
            yield return new StockAdjustment
            {
                Flowsheet = stock.Flowsheet,
                Area = stock.Area,
                Component = stock.Component,
                Account = stock.Accounts[i].Account,
                Unaccounted = stock.Unaccounted,
                Book = books[i],
                Counted = parts[i],
                Stream = stock.Stream,
                Standard = ShareOf(stock.Standard, parts[i], counted, parts.Length),
            };
        }
    }

    private static long[] WeightsOf(IReadOnlyList<BookedPair> pairs)
    {
        var isBooked = pairs.Any(pair => pair.Booked != Mass.Zero);
        return [.. pairs.Select(pair => Math.Abs((isBooked ? pair.Booked : pair.Weight).Milligrams))];
    }

    /// <summary>By weight; where nothing has any, the first takes it all.</summary>
    private static Mass[] Shared(Mass total, long[] weights)
    {
        if (weights.Length > 0 && Array.TrueForAll(weights, weight => weight == 0))
            weights[0] = 1;
        return weights.Length == 0 ? [] : [.. Apportionment.ByLargestRemainder(total, weights)];
    }

    private static Mass? ShareOf(Mass? standard, Mass part, Mass total, int parts)
    {
        if (standard is not { } known || parts == 1)
            return standard;
        if (total == Mass.Zero)
            return null;
        var share = known * (part / total);
        return share < Mass.Zero ? -share : share;
    }
}
