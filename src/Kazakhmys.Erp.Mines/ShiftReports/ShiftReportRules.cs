using System.Globalization;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;
using Kazakhmys.Erp.Mines.Calculations;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.Stockpiles;
using NodaTime;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>What a shift report may say and what it moves, without I/O.</summary>
public static class ShiftReportRules
{
    /// <summary>Which report it is.</summary>
    public static ShiftReportId IdOf(RecordShiftReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ShiftReportId(report.Book, report.Mine, report.Workplace, report.Shift);
    }

    /// <summary>Dry mass of what was loaded: loads × mass of one, or wet × (1 − moisture); null while the moisture is pending.</summary>
    /// <exception cref="OverflowedException">Out of range (<c>kernel.quantity.overflow</c>).</exception>
    public static Mass? Dry(ShiftLoad load)
    {
        ArgumentNullException.ThrowIfNull(load);
        if (load.MassPerLoad is { } one)
            return one * Ratio.FromFraction(load.Count);
        return load is { Weighed: { } wet, Moisture: { } moisture } ? wet.Dry(moisture) : null;
    }

    /// <summary>Dry mass by stockpile or dump, in order of their codes; loads whose moisture is pending are not in it.</summary>
    public static IReadOnlyList<(Code Stockpile, Mass Dry)> Tipped(RecordShiftReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. report.Loads.GroupBy(load => load.Stockpile).OrderBy(group => group.Key)
                .Select(group => (group.Key, group.Sum(load => Dry(load) ?? Mass.Zero))).Where(tipped => tipped.Item2 > Mass.Zero),
        ];
    }

    /// <summary>What recording would say: places that are not there, machine states that do not fill the shift, figures that are not plausible.</summary>
    public static IReadOnlyList<Violation> Check(RecordShiftReport report, Mine mine, Interval shift, MinesOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(options);
        var found = new List<Violation>();
        if (mine.Workplaces.All(workplace => workplace.Code != report.Workplace))
            found.Add(MinesViolations.WorkplaceMissing.At("Workplace", report.Workplace, ("mine", mine.Code)));
        for (var i = 0; i < report.Loads.Count; i++)
            found.AddRange(Check(report.Loads[i], mine, options, string.Create(CultureInfo.InvariantCulture, $"Loads[{i}]")));
        found.AddRange(MachineRules.Faults(report.Machines, shift));
        if (options.GradeWindows.Count > 0)
            found.AddRange(GradeRules.Implausible(GradeRules.InUse(report.Grades).Assay, options, "Grades"));
        return found;
    }

    /// <summary>What is not known yet, so that a report cannot be approved: moistures, and grades of ore.</summary>
    public static IEnumerable<Violation> Pending(RecordShiftReport report, Mine mine)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(mine);
        foreach (var load in report.Loads.Where(load => Dry(load) is null))
            yield return MinesViolations.MoisturePending.At("Loads", load.Equipment);
        if (!report.Loads.Any(load => IsOre(mine, load.Stockpile)))
            yield break;
        var assay = GradeRules.InUse(report.Grades).Assay;
        if (!assay.Elements.Any())
            yield return MinesViolations.GradeMissing.At("Grades", "ore");
        foreach (var (element, _) in assay.Values.Where(value => value.Value.Kind == AssayKind.Pending))
            yield return MinesViolations.GradeMissing.At("Grades", element);
    }

    /// <summary>What is wrong with the mass hoisted from a mine in one shift, over all its workplaces.</summary>
    public static IEnumerable<Violation> CheckHoisting(
        Mine mine, Shift shift, Duration length, Mass hoisted, Mass loaded, MinesOptions options)
    {
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(options);
        if (mine.HoistCapacityPerHour.Find(shift.Day.Date) is { } capacity
            && HoistCycle.Over(capacity.Value, length) is var most && hoisted > most)
            yield return options.Weighed(MinesViolations.HoistedAboveCapacity.At("Hoisted", hoisted, ("shift", shift), ("max", most)));
        if (options.HoistedAboveLoaded is { } tolerance
            && loaded + (loaded * tolerance) is var allowed && hoisted > allowed)
            yield return options.Weighed(MinesViolations.HoistedAboveLoaded.At("Hoisted", hoisted, ("shift", shift), ("max", allowed)));
    }

    /// <summary>
    /// The transfers of a report: ore with the metals of its grades in use to its stockpiles, waste as mass alone to its dumps. Elements that the
    /// ledger does not keep are left out.
    /// </summary>
    /// <exception cref="ErpException">A grade is pending, or below the detection limit without a policy (<c>kernel.assay.censored</c>).</exception>
    public static IReadOnlyList<Transfer> Transfers(
        RecordShiftReport report, Mine mine, IReadOnlySet<Code> commodities, CensoredAs? censoredAs)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(mine);
        return [.. Tipped(report).SelectMany(tipped => Transfers(report, mine, tipped.Stockpile, tipped.Dry, commodities, censoredAs))];
    }

    /// <summary>The transfers of a dry mass of a report to one of its stockpiles; of a negative mass, from it back to the source.</summary>
    /// <exception cref="ErpException">As above.</exception>
    public static IEnumerable<Transfer> Transfers(
        RecordShiftReport report, Mine mine, Code stockpile, Mass dry, IReadOnlySet<Code> commodities, CensoredAs? censoredAs)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(commodities);
        var (workplace, target) = (MineRules.WorkplaceOf(mine, report.Workplace), MineRules.StockpileOf(mine, stockpile));
        var isOre = target.Kind == StockpileKind.Ore;
        var (source, account) = (isOre ? workplace.SourceAccount : workplace.WasteSourceAccount ?? workplace.SourceAccount, target.AccountOf(mine.Code));
        var assay = isOre ? GradeRules.InUse(report.Grades).Assay : Assay.Empty;
        var movement = new MaterialMovement
        {
            From = dry < Mass.Zero ? account : source,
            To = dry < Mass.Zero ? source : account,
            Dry = dry < Mass.Zero ? -dry : dry,
            Assay = Assay.Of(assay.Values.Where(value => commodities.Contains(value.Key)).Select(value => (value.Key, value.Value))),
            CensoredAs = censoredAs,
        };
        return movement.Transfers();
    }

    /// <summary>True when a code is an ore stockpile of the mine.</summary>
    public static bool IsOre(Mine mine, Code stockpile)
    {
        ArgumentNullException.ThrowIfNull(mine);
        return mine.Stockpiles.Any(s => s.Code == stockpile && s.Kind == StockpileKind.Ore);
    }

    private static IEnumerable<Violation> Check(ShiftLoad load, Mine mine, MinesOptions options, string path)
    {
        if (mine.Stockpiles.All(stockpile => stockpile.Code != load.Stockpile))
            yield return MinesViolations.StockpileMissing.At($"{path}.Stockpile", load.Stockpile, ("mine", mine.Code));
        var limit = options.LargestLoads.TryGetValue(load.Equipment, out var own) ? own : options.LargestLoad;
        var one = load.MassPerLoad ?? (Dry(load) is { } dry && load.Count > 0 ? dry / Ratio.FromFraction(load.Count) : null);
        if (limit is { } max && one > max)
            yield return options.Weighed(MinesViolations.LoadImplausible.At(
                $"{path}.MassPerLoad", one, ("equipment", load.Equipment), ("max", max)));
    }
}
