using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Mines.Stockpiles;

namespace Kazakhmys.Erp.Mines.Register;

/// <summary>Rules of the register of mines, without I/O.</summary>
public static class MineRules
{
    /// <summary>The most characters of a code that becomes part of accounts and keys.</summary>
    public const int MaxCodeLength = ShapeRules.MaxSegment;

    /// <summary>True when a code is one segment and short enough to become part of accounts and keys.</summary>
    public static bool IsSegment(Code code) => ShapeRules.IsSegment(code);

    /// <summary>What of a command is there already with another definition.</summary>
    public static IReadOnlyList<Violation> Differences(Mine known, RegisterMine wanted)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(wanted);
        var found = new List<Violation>();
        if ((known.Name, known.Method, known.ValidFrom) != (wanted.Name, wanted.Method, wanted.ValidFrom))
            found.Add(MinesViolations.MineDiffers.At(nameof(wanted.Code), wanted.Code));
        foreach (var workplace in wanted.Workplaces)
            if (known.Workplaces.FirstOrDefault(w => w.Code == workplace.Code) is { } same && same != workplace)
                found.Add(MinesViolations.MineDiffers.At(nameof(wanted.Workplaces), workplace.Code));
        foreach (var stockpile in wanted.Stockpiles)
            if (known.Stockpiles.FirstOrDefault(s => s.Code == stockpile.Code) is { } same && same != stockpile)
                found.Add(MinesViolations.MineDiffers.At(nameof(wanted.Stockpiles), stockpile.Code));
        return found;
    }

    /// <summary>The accounts that a mine opens: one a stockpile and dump, and one for what is unaccounted.</summary>
    public static IReadOnlyList<OpenAccount> Accounts(Code mine, ProductionDay validFrom, IEnumerable<Stockpile> stockpiles)
    {
        ArgumentNullException.ThrowIfNull(stockpiles);
        return
        [
            new OpenAccount { Code = MineAccounts.Unaccounted(mine), Kind = AccountKind.Unaccounted, ValidFrom = validFrom },
            .. stockpiles.Select(stockpile => new OpenAccount
            {
                Code = stockpile.AccountOf(mine),
                Kind = AccountKind.Stock,
                Material = stockpile.Kind == StockpileKind.Ore ? MineAccounts.Ore : MineAccounts.Waste,
                ValidFrom = validFrom,
            }),
        ];
    }

    /// <summary>The workplace of a mine.</summary>
    /// <exception cref="NotFoundException">It is not there (<c>mines.workplace.not-found</c>).</exception>
    public static Workplace WorkplaceOf(Mine mine, Code workplace, string path = "Workplace")
    {
        ArgumentNullException.ThrowIfNull(mine);
        return mine.Workplaces.FirstOrDefault(w => w.Code == workplace)
            ?? throw new NotFoundException(MinesViolations.WorkplaceMissing.At(path, workplace, ("mine", mine.Code)));
    }

    /// <summary>The stockpile or dump of a mine.</summary>
    /// <exception cref="NotFoundException">It is not there (<c>mines.stockpile.not-found</c>).</exception>
    public static Stockpile StockpileOf(Mine mine, Code stockpile, string path = "Stockpile")
    {
        ArgumentNullException.ThrowIfNull(mine);
        return mine.Stockpiles.FirstOrDefault(s => s.Code == stockpile)
            ?? throw new NotFoundException(MinesViolations.StockpileMissing.At(path, stockpile, ("mine", mine.Code)));
    }

    /// <summary>The ore stockpile of a mine.</summary>
    /// <exception cref="NotFoundException">It is not there (<c>mines.stockpile.not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">It is a dump (<c>mines.stockpile.is-waste</c>).</exception>
    public static Stockpile OreStockpileOf(Mine mine, Code stockpile, string path = "Stockpile")
    {
        var found = StockpileOf(mine, stockpile, path);
        return found.Kind == StockpileKind.Ore
            ? found
            : throw new RuleViolatedException(MinesViolations.StockpileIsWaste.At(path, stockpile));
    }
}
