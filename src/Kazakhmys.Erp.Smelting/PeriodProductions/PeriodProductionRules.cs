using System.Globalization;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.PeriodProductions;

/// <summary>Where the metal of a period's production comes from, and whether its figures can be. Pure.</summary>
public static class PeriodProductionRules
{
    /// <summary>
    /// Draws each product from what is in process, then from the named stocks in their order, then from the named external source. With its copper
    /// a concentrate gives everything else that it holds in proportion, rounded down: other metals go in process, dry mass goes with the cathode as far
    /// as the copper weighs and the rest to gangue and sulphur. What is not drawn stays in its stock.
    /// </summary>
    /// <param name="command">The figures.</param>
    /// <param name="balances">What an account holds at the end of the period, by account and commodity, in milligrams.</param>
    public static ProductionPlan Plan(RecordPeriodProduction command, IReadOnlyDictionary<(Code Account, Code Commodity), long> balances)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(balances);
        var draw = new ProductionDraw(command.Smelter, balances);
        for (var i = 0; i < command.Cathode.Count; i++)
            draw.Make($"Cathode[{i}]", command.Cathode[i], KnownCommodities.Copper, SmelterAccounts.Cathode(command.Smelter, command.Cathode[i].Owner));
        for (var i = 0; i < command.Gold.Count; i++)
            draw.Make($"Gold[{i}]", command.Gold[i], KnownCommodities.Gold, SmelterAccounts.Gold(command.Smelter, command.Gold[i].Owner));
        for (var i = 0; i < command.Silver.Count; i++)
            draw.Make($"Silver[{i}]", command.Silver[i], KnownCommodities.Silver, SmelterAccounts.Silver(command.Smelter, command.Silver[i].Owner));
        return new ProductionPlan { Transfers = draw.Transfers, Violations = draw.Violations };
    }

    /// <summary>The parts of cathode against its published total: rounding explains at most the sum of all half units.</summary>
    public static Violation? CheckTotal(RecordPeriodProduction command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command.CathodeTotal is not { } total)
            return null;
        var sum = command.Cathode.Sum(part => part.Metal.Value);
        var allowed = command.Cathode.Sum(part => part.Metal.HalfWidth) + total.HalfWidth;
        var gap = sum > total.Value ? sum - total.Value : total.Value - sum;
        return gap <= allowed
            ? null
            : SmeltingViolations.TotalDiffers.At(nameof(command.CathodeTotal), total.Value, ("sum", sum), ("allowed", allowed));
    }

    /// <summary>
    /// Figures that a smelter cannot or hardly could make: more than its capacity pro rata to the days with the tolerance, or many times what was usual.
    /// </summary>
    /// <param name="command">The figures.</param>
    /// <param name="capacity">Copper in 365 days; null when not known.</param>
    /// <param name="usual">Copper a day in the periods recorded before; null when there are none.</param>
    /// <param name="options">How strict.</param>
    public static IReadOnlyList<Violation> CheckPlausible(
        RecordPeriodProduction command, Mass? capacity, Mass? usual, SmeltingOptions options)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(options);
        var violations = new List<Violation>();
        var copper = command.Cathode.Sum(part => part.Metal.Value);
        var days = command.Period.DayCount;
        if (capacity is { } yearly && copper > yearly * Ratio.Of(days, 365) * (Ratio.One + options.CapacityTolerance))
            violations.Add(SmeltingViolations.AboveCapacity.At(nameof(command.Cathode), copper, ("days", days), ("capacity", yearly)));
        var daily = copper / Ratio.FromFraction(days);
        if (usual is { } before && before > Mass.Zero && daily >= before * Ratio.FromFraction(options.SuspectMultiple))
            violations.Add(SmeltingViolations.SuspectFigure.At(
                nameof(command.Cathode), ToTenths(daily), ("multiple", (daily / before).ToString("1:1", CultureInfo.InvariantCulture)), ("usual", ToTenths(before))));
        return [.. violations.Select(violation => violation with { Severity = options.Implausible })];
    }

    /// <summary>Tenths of a tonne are enough for a message.</summary>
    private static Mass ToTenths(Mass mass) => Mass.FromTonnes(decimal.Round(mass.Tonnes, 1));
}
