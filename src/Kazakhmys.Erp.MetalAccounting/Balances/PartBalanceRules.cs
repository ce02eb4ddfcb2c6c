using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>How the balances of parts of the chain (areas, owners) are made from the same movements as the whole.</summary>
internal sealed class PartBalanceRules(BalanceLayout layout, IReadOnlyList<BookMovements> books, UncertaintySums sums)
{
    public IReadOnlyList<AreaBalance> Areas()
    {
        var order = layout.Areas.Select((area, index) => (area.Code, index)).DistinctBy(each => each.Code).ToDictionary();
        return
        [
            .. Parts("area", (account, book) => MetalBalanceRules.AreaOf(layout, account, book.Kinds[account]))
                .OrderBy(part => order.GetValueOrDefault(part.Code, int.MaxValue))
                .Select(part => new AreaBalance
                {
                    Code = part.Code, Name = part.Name, Received = part.Received, Issued = part.Issued,
                    Opening = part.Opening, OpeningUncertainty = part.OpeningUncertainty,
                    Closing = part.Closing, ClosingUncertainty = part.ClosingUncertainty,
                }),
        ];
    }

    public IReadOnlyList<OwnerBalance> Owners() =>
    [
        .. Parts("owner", (account, book) => MetalBalanceRules.OwnershipOf(layout, account, book.Kinds[account]))
            .OrderBy(part => part.Code == MetalBalanceRules.NotInLayout).ThenBy(part => part.Code)
            .Select(part => new OwnerBalance
            {
                Owner = part.Code, Name = part.Name, Received = part.Received, Issued = part.Issued,
                Opening = part.Opening, OpeningUncertainty = part.OpeningUncertainty,
                Closing = part.Closing, ClosingUncertainty = part.ClosingUncertainty,
            }),
    ];

    private IEnumerable<Part> Parts(string kind, Func<Code, BookMovements, (Code Code, LocalizedText Name)> partOf)
    {
        var moves = books.SelectMany(book => Moves(kind, book, account => partOf(account, book))).ToLookup(move => move.Part);
        var stocks = books.SelectMany(book => Stocks(book, account => partOf(account, book))).ToLookup(stock => stock.Part);
        return moves.Select(group => group.Key).Union(stocks.Select(group => group.Key)).Select(part =>
        {
            var opening = stocks[part].Where(stock => stock.Movement.Stock == BalanceTerm.OpeningStock).Select(stock => stock.Movement).ToList();
            var closing = stocks[part].Where(stock => stock.Movement.Stock == BalanceTerm.ClosingStock).Select(stock => stock.Movement).ToList();
            return new Part(
                part.Code, part.Name, opening.Sum(each => each.Amount), sums.Of(opening),
                Sums(moves[part].Where(move => move.Direction == FlowDirection.In)), Sums(moves[part].Where(move => move.Direction == FlowDirection.Out)),
                closing.Sum(each => each.Amount), sums.Of(closing));
        });
    }

    private static IEnumerable<((Code Code, LocalizedText Name) Part, SignedMovement Movement)> Stocks(
        BookMovements book, Func<Code, (Code Code, LocalizedText Name)> partOf)
    {
        foreach (var turnover in book.Turnover.Where(turnover => MetalBalanceRules.IsInside(book.Kinds[turnover.Account])))
        {
            foreach (var (term, amount) in new[] { (BalanceTerm.OpeningStock, turnover.Opening), (BalanceTerm.ClosingStock, turnover.Closing) })
            {
                // An account without metal is no cell of the balance either, so it makes nothing unknown.
                if (amount != 0)
                    yield return (partOf(turnover.Account), new SignedMovement(book.Book, turnover.Account, null, term, Mass.FromMilligrams(amount), 1));
            }
        }
    }

    private IEnumerable<PartMove> Moves(string kind, BookMovements book, Func<Code, (Code Code, LocalizedText Name)> partOf)
    {
        foreach (var crossing in MetalBalanceRules.CrossingsOf(book))
        {
            var (code, name, _) = MetalBalanceRules.LineOf(layout, book, crossing);
            var enters = crossing.Direction == FlowDirection.In;
            var (from, to) = enters ? (crossing.Outside, crossing.Inside) : (crossing.Inside, crossing.Outside);
            yield return new PartMove(partOf(crossing.Inside), code, name, crossing.Direction, new(book.Book, from, to, null, crossing.Amount, 1));
        }
        foreach (var flow in book.Flows)
        {
            if (!MetalBalanceRules.IsInside(book.Kinds[flow.From]) || !MetalBalanceRules.IsInside(book.Kinds[flow.To]))
                continue;
            var (giver, taker) = (partOf(flow.From), partOf(flow.To));
            if (giver == taker)
                continue;
            var movement = new SignedMovement(book.Book, flow.From, flow.To, null, Mass.FromMilligrams(flow.Amount), 1);
            yield return new PartMove(giver, Code.Parse($"{kind}/{taker.Code}"), taker.Name, FlowDirection.Out, movement);
            yield return new PartMove(taker, Code.Parse($"{kind}/{giver.Code}"), giver.Name, FlowDirection.In, movement);
        }
    }

    private IReadOnlyList<AreaFlow> Sums(IEnumerable<PartMove> moves) =>
    [
        .. moves
            .GroupBy(move => (move.Code, move.Name), (key, same) => (Key: key, Movements: same.Select(move => move.Movement).ToList()))
            .Select(each => new AreaFlow
            {
                Code = each.Key.Code,
                Name = each.Key.Name,
                Amount = each.Movements.Sum(movement => movement.Amount),
                Uncertainty = sums.Of(each.Movements),
            })
            .OrderBy(flow => flow.Code),
    ];

    private readonly record struct PartMove(
        (Code Code, LocalizedText Name) Part, Code Code, LocalizedText Name, FlowDirection Direction, SignedMovement Movement);

    private sealed record Part(
        Code Code, LocalizedText Name, Mass Opening, AmountUncertainty OpeningUncertainty, IReadOnlyList<AreaFlow> Received,
        IReadOnlyList<AreaFlow> Issued, Mass Closing, AmountUncertainty ClosingUncertainty);
}
