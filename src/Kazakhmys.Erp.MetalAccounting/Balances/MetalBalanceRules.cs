using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Flows;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>How the metal balance is made from movements. Pure.</summary>
public static class MetalBalanceRules
{
    /// <summary>Code of the line, stock or area of what a layout does not name.</summary>
    public static readonly Code NotInLayout = Code.Parse("not-in-layout");

    private static readonly LocalizedText _notInLayoutName = new("not in the layout", "вне формы", "пішімнен тыс");

    /// <summary>True for accounts inside the chain: stock, in process, under way. All others are outside its fence.</summary>
    public static bool IsInside(AccountKind kind) => kind is AccountKind.Stock or AccountKind.InProcess or AccountKind.InTransit;

    /// <summary>
    /// Lays movements out: every stock under a stock line, every flow across the fence under one crossing line, so that the balance closes to the
    /// milligram whatever was posted. Flows between two accounts outside (exploration to reserve, product to customer) are no part of it. What goes to
    /// and fro between two accounts counts net (an adjustment moves metal back), except with the world outside, which may both buy and sell.
    /// </summary>
    public static MetalBalance Compose(Code metal, Period period, BalanceLayout layout, IReadOnlyList<BookMovements> books)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(books);
        books = [.. books.Select(Netted)];
        var lines = Stocks(layout, books, BalanceTerm.OpeningStock)
            .Concat(Crossings(layout, books))
            .Concat(Stocks(layout, books, BalanceTerm.ClosingStock))
            .OrderBy(line => line.Term);
        var stages = layout.Stages.Select(stage => Stage(layout, stage, books)).ToList();
        var sums = new UncertaintySums(layout, books);
        var parts = new PartBalanceRules(layout, books, sums);
        return UncertaintyRules.Stated(new MetalBalance
        {
            Books = [.. books.Select(book => book.Book)],
            Metal = metal,
            Period = period,
            Layout = layout.Code,
            Lines = [.. lines],
            Stages = stages,
            Recoveries = [.. layout.Recoveries.Select(recovery => Recovery(recovery, stages))],
            Areas = parts.Areas(),
            Owners = parts.Owners(),
            Assumption = layout.Assumption,
        }, sums);
    }

    /// <summary>The term of a flow across the fence that no line of a layout takes.</summary>
    public static BalanceTerm TermOf(AccountKind outside, FlowDirection direction) => outside switch
    {
        AccountKind.Reserve => BalanceTerm.Ore,
        AccountKind.Product => BalanceTerm.Products,
        AccountKind.Loss or AccountKind.Consumed => BalanceTerm.Losses,
        AccountKind.Unaccounted => BalanceTerm.Unaccounted,
        _ => direction == FlowDirection.In ? BalanceTerm.ThirdPartyFeed : BalanceTerm.Sales,
    };

    /// <summary>Whose metal an account holds, by its last segment; null where the account does not say.</summary>
    public static string? OwnerOf(Code account)
    {
        var last = account.Value[(account.Value.LastIndexOf('/') + 1)..];
        return last is "own" or "purchased" || last.StartsWith("tolled-", StringComparison.Ordinal) ? last : null;
    }

    internal static (Code Code, LocalizedText Name, BalanceTerm Term) LineOf(BalanceLayout layout, BookMovements book, Crossing crossing)
    {
        var line = layout.Crossings.FirstOrDefault(each =>
            (each.Direction is null || each.Direction == crossing.Direction)
            && each.Inside.Matches(crossing.Inside, book.Kinds[crossing.Inside])
            && each.Outside.Matches(crossing.Outside, book.Kinds[crossing.Outside]));
        return line is null
            ? (NotInLayout, _notInLayoutName, TermOf(book.Kinds[crossing.Outside], crossing.Direction))
            : (line.Code, line.Name, line.Term);
    }

    internal static (Code Code, LocalizedText Name) AreaOf(BalanceLayout layout, Code account, AccountKind kind) =>
        layout.Areas.FirstOrDefault(area => area.Accounts.Any(pattern => pattern.Matches(account, kind))) is { } found
            ? (found.Code, found.Name)
            : (NotInLayout, _notInLayoutName);

    internal static IEnumerable<Crossing> CrossingsOf(BookMovements book)
    {
        foreach (var flow in book.Flows)
        {
            var (fromInside, toInside) = (IsInside(book.Kinds[flow.From]), IsInside(book.Kinds[flow.To]));
            if (fromInside != toInside)
                yield return toInside
                    ? new Crossing(flow.To, flow.From, FlowDirection.In, Mass.FromMilligrams(flow.Amount))
                    : new Crossing(flow.From, flow.To, FlowDirection.Out, Mass.FromMilligrams(flow.Amount));
        }
    }

    /// <summary>Whose metal an account inside holds: as it says itself, else as the layout says.</summary>
    internal static (Code Code, LocalizedText Name) OwnershipOf(BalanceLayout layout, Code account, AccountKind kind)
    {
        var line = layout.Ownership.FirstOrDefault(each => each.Accounts.Any(pattern => pattern.Matches(account, kind)));
        return OwnerOf(account) is { } said ? (Code.Parse(said), NameOf(said))
            : line is not null ? (line.Owner, NameOf(line.Owner.Value))
            : (NotInLayout, _notInLayoutName);
    }

    private static LocalizedText NameOf(string owner) => owner switch
    {
        "own" => new("own", "собственное", "өз"),
        "purchased" => new("purchased", "покупное", "сатып алынған"),
        _ => new($"tolled: {owner["tolled-".Length..]}", $"давальческое: {owner["tolled-".Length..]}", $"тапсырыс: {owner["tolled-".Length..]}"),
    };

    private static string? OwnerOf(BalanceLayout layout, BookMovements book, params ReadOnlySpan<Code> accounts)
    {
        foreach (var account in accounts)
            if (OwnerOf(account) is { } said)
                return said;
        foreach (var account in accounts)
            if (IsInside(book.Kinds[account]) && OwnershipOf(layout, account, book.Kinds[account]).Code is var owner && owner != NotInLayout)
                return owner.Value;
        return null;
    }

    private static BookMovements Netted(BookMovements book)
    {
        var net = new Dictionary<(Code From, Code To), AccountFlow>();
        foreach (var flow in book.Flows)
        {
            var back = net.GetValueOrDefault((flow.To, flow.From));
            if (back.Amount != 0 && book.Kinds[flow.From] != AccountKind.External && book.Kinds[flow.To] != AccountKind.External)
                net[(flow.To, flow.From)] = back with { Amount = back.Amount - flow.Amount };
            else
                net[(flow.From, flow.To)] = flow with { Amount = net.GetValueOrDefault((flow.From, flow.To)).Amount + flow.Amount };
        }
        return book with { Flows = [.. net.Values.Where(flow => flow.Amount != 0).Select(Forward)] };
    }

    /// <summary>The direction in which more went.</summary>
    private static AccountFlow Forward(AccountFlow flow) => flow.Amount > 0 ? flow : flow with { From = flow.To, To = flow.From, Amount = -flow.Amount };

    private static bool Enters(BalanceTerm term) => term is BalanceTerm.Ore or BalanceTerm.ThirdPartyFeed;

    private static IEnumerable<BalanceLine> Crossings(BalanceLayout layout, IReadOnlyList<BookMovements> books)
    {
        var order = layout.Crossings.Select((line, index) => (line.Code, index)).DistinctBy(each => each.Code).ToDictionary();
        return books
            .SelectMany(book => CrossingsOf(book).Select(crossing => (Line: LineOf(layout, book, crossing), Cell: CellOf(layout, book, crossing))))
            .Select(each => (each.Line, Cell: Oriented(each.Cell, Enters(each.Line.Term))))
            .GroupBy(each => (each.Line.Code, each.Line.Term), (key, group) => LineFrom(group.First().Line, group.Select(each => each.Cell)))
            .OrderBy(line => line.Term)
            .ThenBy(line => order.GetValueOrDefault(line.Code, int.MaxValue));
    }

    /// <summary>A cell as if metal entered: the account outside gives, what leaves is negative.</summary>
    private static BalanceCell CellOf(BalanceLayout layout, BookMovements book, Crossing crossing) => new()
    {
        Book = book.Book,
        Account = crossing.Outside,
        Counterpart = crossing.Inside,
        Owner = OwnerOf(layout, book, crossing.Outside, crossing.Inside),
        Amount = crossing.Direction == FlowDirection.In ? crossing.Amount : -crossing.Amount,
    };

    private static BalanceCell Oriented(BalanceCell entering, bool enters) => enters
        ? entering
        : entering with { Account = entering.Counterpart!.Value, Counterpart = entering.Account, Amount = -entering.Amount };

    private static IEnumerable<BalanceLine> Stocks(BalanceLayout layout, IReadOnlyList<BookMovements> books, BalanceTerm term)
    {
        var cells = books.SelectMany(book => book.Turnover
            .Where(turnover => IsInside(book.Kinds[turnover.Account]))
            .Select(turnover => (
                Line: layout.Stocks.FirstOrDefault(line => line.Accounts.Matches(turnover.Account, book.Kinds[turnover.Account])),
                Cell: new BalanceCell
                {
                    Book = book.Book,
                    Account = turnover.Account,
                    Owner = OwnerOf(layout, book, turnover.Account),
                    Amount = Mass.FromMilligrams(term == BalanceTerm.OpeningStock ? turnover.Opening : turnover.Closing),
                })))
            .Where(each => each.Cell.Amount != Mass.Zero)
            .ToLookup(each => each.Line?.Code ?? NotInLayout, each => each.Cell);
        return layout.Stocks
            .Select(line => (line.Code, line.Name))
            .DistinctBy(line => line.Code)
            .Append((Code: NotInLayout, Name: _notInLayoutName))
            .Where(line => cells.Contains(line.Code))
            .Select(line => LineFrom((line.Code, line.Name, term), cells[line.Code]));
    }

    private static BalanceLine Stage(BalanceLayout layout, StageLine stage, IReadOnlyList<BookMovements> books) => new()
    {
        Code = stage.Code,
        Name = stage.Name,
        Cells = Merged(books.SelectMany(book => book.Flows
            .Where(flow => stage.From.Matches(flow.From, book.Kinds[flow.From]) && stage.To.Matches(flow.To, book.Kinds[flow.To]))
            .Select(flow => new BalanceCell
            {
                Book = book.Book,
                Account = flow.From,
                Counterpart = flow.To,
                Owner = OwnerOf(layout, book, flow.To, flow.From),
                Amount = Mass.FromMilligrams(flow.Amount),
            }))),
    };

    private static StageRecovery Recovery(RecoveryLine line, IReadOnlyList<BalanceLine> stages) => new()
    {
        Code = line.Code,
        Name = line.Name,
        OutStages = line.Out,
        InStages = line.In,
        Out = stages.Where(stage => line.Out.Contains(stage.Code)).Sum(stage => stage.Amount),
        In = stages.Where(stage => line.In.Contains(stage.Code)).Sum(stage => stage.Amount),
    };

    private static BalanceLine LineFrom((Code Code, LocalizedText Name, BalanceTerm Term) line, IEnumerable<BalanceCell> cells) =>
        new() { Code = line.Code, Name = line.Name, Term = line.Term, Cells = Merged(cells) };

    private static IReadOnlyList<BalanceCell> Merged(IEnumerable<BalanceCell> cells) =>
    [
        .. cells
            .GroupBy(cell => (cell.Book, cell.Account, cell.Counterpart), (_, same) => Sum([.. same]))
            .OrderBy(cell => cell.Book).ThenBy(cell => cell.Account).ThenBy(cell => cell.Counterpart),
    ];

    private static BalanceCell Sum(IReadOnlyList<BalanceCell> same) => same[0] with { Amount = same.Sum(cell => cell.Amount) };
}
