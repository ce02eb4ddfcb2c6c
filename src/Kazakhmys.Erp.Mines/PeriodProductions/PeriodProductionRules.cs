using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.ShiftReports;
using Kazakhmys.Erp.Mines.Stockpiles;

namespace Kazakhmys.Erp.Mines.PeriodProductions;

/// <summary>What the production of a period may say, without I/O.</summary>
public static class PeriodProductionRules
{
    /// <summary>Figures that are not plausible: grades outside their windows, more ore than the mine's capacity over the days of the period.</summary>
    public static IReadOnlyList<Violation> Check(RecordPeriodProduction production, MinesOptions options)
    {
        ArgumentNullException.ThrowIfNull(production);
        ArgumentNullException.ThrowIfNull(options);
        var found = GradeRules.Implausible(AssayOf(production), options, "Grades").ToList();
        var days = production.Period.DayCount;
        if (options.CapacityPerYear.TryGetValue(production.Mine, out var year)
            && Mass.FromMilligrams((long)HalfEven.MulDiv(year.Milligrams, days, 365)) is var most && production.Ore.Value > most)
            found.Add(options.Weighed(MinesViolations.ProductionAboveCapacity.At(
                "Ore", production.Ore.Value, ("mine", production.Mine), ("days", days), ("max", most))));
        return found;
    }

    /// <summary>The grades as an assay.</summary>
    public static Assay AssayOf(RecordPeriodProduction production)
    {
        ArgumentNullException.ThrowIfNull(production);
        return Assay.Of(production.Grades.Select(grade => (grade.Element, AssayValue.Reported(grade.Grade.Value))));
    }

    /// <summary>What is posted: the ore, and ore × grade of each metal, rounded once, half to even.</summary>
    public static StockpileContent Posted(RecordPeriodProduction production)
    {
        ArgumentNullException.ThrowIfNull(production);
        return new StockpileContent
        {
            Dry = production.Ore.Value,
            Metals = production.Grades.Select(grade => (grade.Element, Metal: production.Ore.Value * grade.Grade.Value))
                .Where(metal => metal.Metal > Mass.Zero).ToDictionary(metal => metal.Element, metal => metal.Metal),
        };
    }

    /// <summary>True when two commands say the same.</summary>
    internal static bool IsSame(RecordPeriodProduction left, RecordPeriodProduction right)
    {
        IReadOnlyList<PublishedGrade> none = [];
        return left with { Grades = none } == right with { Grades = none }
            && left.Grades.OrderBy(grade => grade.Element).SequenceEqual(right.Grades.OrderBy(grade => grade.Element));
    }
}
