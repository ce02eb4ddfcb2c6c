using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>One cell in two statements.</summary>
public sealed record CellDifference
{
    /// <summary>The metal.</summary>
    public required Code Metal { get; init; }

    /// <summary>The line of the layout.</summary>
    public required Code Line { get; init; }

    /// <summary>The term, as documents write it.</summary>
    public required string Term { get; init; }

    /// <summary>The account.</summary>
    public required Code Account { get; init; }

    /// <summary>The account on the other side; null for a stock.</summary>
    public Code? Counterpart { get; init; }

    /// <summary>In the one; zero where it has no such cell.</summary>
    public required Mass Before { get; init; }

    /// <summary>In the other; zero where it has no such cell.</summary>
    public required Mass After { get; init; }

    /// <summary>After less before.</summary>
    public Mass Change => After - Before;

    /// <summary>The cells that differ, by metal, term, line and account.</summary>
    public static IReadOnlyList<CellDifference> Between(IEnumerable<StatedCell> before, IEnumerable<StatedCell> after)
    {
        var (old, young) = (before.ToDictionary(Key), after.ToDictionary(Key));
        return
        [
            .. old.Keys.Union(young.Keys)
                .Select(key => new CellDifference
                {
                    Metal = key.Metal, Term = key.Term, Line = key.Line, Account = key.Account, Counterpart = key.Counterpart,
                    Before = old.GetValueOrDefault(key)?.Amount ?? Mass.Zero,
                    After = young.GetValueOrDefault(key)?.Amount ?? Mass.Zero,
                })
                .Where(each => each.Change != Mass.Zero)
                .OrderBy(each => each.Metal).ThenBy(each => each.Term, StringComparer.Ordinal).ThenBy(each => each.Line)
                .ThenBy(each => each.Account).ThenBy(each => each.Counterpart),
        ];
    }

    private static (Code Metal, string Term, Code Line, Code Account, Code? Counterpart) Key(StatedCell cell) =>
        (cell.Metal, cell.Term, cell.Line, cell.Account, cell.Counterpart);
}
