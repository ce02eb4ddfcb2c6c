using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.StockTakes;

/// <summary>Differences of a stock-take and whose they are. Pure.</summary>
public static class StockTakeRules
{
    /// <summary>Whether a place is one of the works (<c>smelting.stock-take.place</c>).</summary>
    public static Violation? CheckPlace(TakeStock command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var works = SmelterAccounts.Works(command.Smelter);
        return command.Place.IsWithin(works) && command.Place != works ? null : SmeltingViolations.StockTakePlace.At(nameof(command.Place), command.Place, ("works", works));
    }

    /// <summary>
    /// What each owner's account holds by the count: book + its part of the difference, in proportion to the book where it is above zero, by largest remainders, so
    /// that the parts sum to the count exactly.
    /// </summary>
    /// <param name="counted">The count of all owners.</param>
    /// <param name="book">The book balance of each account.</param>
    public static IReadOnlyList<long> Counted(long counted, IReadOnlyList<long> book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var weights = book.Select(amount => Math.Max(0, amount)).ToList();
        var difference = counted - book.Sum();
        var parts = weights.Any(weight => weight > 0)
            ? Apportionment.ByLargestRemainder(difference, weights)
            : [difference, .. Enumerable.Repeat(0L, book.Count - 1)];
        return [.. book.Select((amount, i) => amount + parts[i])];
    }

    /// <summary>The transfers that bring accounts from book to count: what is missing to unaccounted, what was found from it.</summary>
    public static IReadOnlyList<Transfer> Transfers(
        Code unaccounted, Code commodity, IReadOnlyList<Code> accounts, IReadOnlyList<long> book, IReadOnlyList<long> counted)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(counted);
        var transfers = new List<Transfer>();
        for (var i = 0; i < accounts.Count; i++)
        {
            var found = counted[i] - book[i];
            if (found > 0)
                transfers.Add(new Transfer(unaccounted, accounts[i], commodity, found));
            else if (found < 0)
                transfers.Add(new Transfer(accounts[i], unaccounted, commodity, -found));
        }
        return transfers;
    }
}
