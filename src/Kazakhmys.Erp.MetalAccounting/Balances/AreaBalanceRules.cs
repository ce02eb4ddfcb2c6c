using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>How the balances of areas are made from the same movements as the whole.</summary>
internal static class AreaBalanceRules
{
    public static IReadOnlyList<AreaBalance> Compose(BalanceLayout layout, IReadOnlyList<BookMovements> books)
    {
        var moves = books.SelectMany(book => Moves(layout, book)).ToLookup(move => move.Area);
        var stocks = books
            .SelectMany(book => book.Turnover
                .Where(turnover => MetalBalanceRules.IsInside(book.Kinds[turnover.Account]))
                .Select(turnover => (
                    Area: MetalBalanceRules.AreaOf(layout, turnover.Account, book.Kinds[turnover.Account]),
                    Opening: Mass.FromMilligrams(turnover.Opening),
                    Closing: Mass.FromMilligrams(turnover.Closing))))
            .ToLookup(stock => stock.Area);
        var order = layout.Areas.Select((area, index) => (area.Code, index)).DistinctBy(each => each.Code).ToDictionary();
        return
        [
            .. moves.Select(group => group.Key).Union(stocks.Select(group => group.Key))
                .OrderBy(area => order.GetValueOrDefault(area.Code, int.MaxValue))
                .Select(area => new AreaBalance
                {
                    Code = area.Code,
                    Name = area.Name,
                    Opening = stocks[area].Sum(stock => stock.Opening),
                    Received = Sums(moves[area].Where(move => move.Direction == FlowDirection.In)),
                    Issued = Sums(moves[area].Where(move => move.Direction == FlowDirection.Out)),
                    Closing = stocks[area].Sum(stock => stock.Closing),
                }),
        ];
    }

    private static IEnumerable<AreaMove> Moves(BalanceLayout layout, BookMovements book)
    {
        foreach (var crossing in MetalBalanceRules.CrossingsOf(book))
        {
            var (code, name, _) = MetalBalanceRules.LineOf(layout, book, crossing);
            var area = MetalBalanceRules.AreaOf(layout, crossing.Inside, book.Kinds[crossing.Inside]);
            yield return new AreaMove(area, code, name, crossing.Direction, crossing.Amount);
        }
        foreach (var flow in book.Flows)
        {
            var (from, to) = (book.Kinds[flow.From], book.Kinds[flow.To]);
            if (!MetalBalanceRules.IsInside(from) || !MetalBalanceRules.IsInside(to))
                continue;
            var (giver, taker) = (MetalBalanceRules.AreaOf(layout, flow.From, from), MetalBalanceRules.AreaOf(layout, flow.To, to));
            if (giver == taker)
                continue;
            yield return new AreaMove(giver, Other(taker), taker.Name, FlowDirection.Out, Mass.FromMilligrams(flow.Amount));
            yield return new AreaMove(taker, Other(giver), giver.Name, FlowDirection.In, Mass.FromMilligrams(flow.Amount));
        }
    }

    private static Code Other((Code Code, LocalizedText Name) area) => Code.Parse($"area/{area.Code}");

    private static IReadOnlyList<AreaFlow> Sums(IEnumerable<AreaMove> moves) =>
    [
        .. moves
            .GroupBy(move => (move.Code, move.Name), (key, same) => new AreaFlow
            {
                Code = key.Code,
                Name = key.Name,
                Amount = same.Sum(move => move.Amount),
            })
            .OrderBy(flow => flow.Code),
    ];

    private readonly record struct AreaMove((Code Code, LocalizedText Name) Area, Code Code, LocalizedText Name, FlowDirection Direction, Mass Amount);
}
