using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Mines.Places;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.ShiftReports;

namespace Kazakhmys.Erp.Mines.Plans;

/// <summary>What was planned for a target, and what was done there, without I/O.</summary>
public static class PlanRules
{
    /// <summary>The figures of a plan: metal is ore × grade, rounded once.</summary>
    public static ProductionFigures FiguresOf(RecordPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new ProductionFigures
        {
            Ore = plan.Ore, Waste = plan.Waste, Drilled = plan.Drilled, Hoisted = plan.Hoisted, Metals = Metals(plan.Ore, plan.Grades),
        };
    }

    /// <summary>
    /// The plan of a target and span: its own; else the sum of the plans of what lies under it for the same span, each found by this rule; else the sum
    /// of its plans for finer spans, days before shifts. Null where nothing is planned. Plans of different levels are never added to one another.
    /// </summary>
    /// <param name="plans">The latest revisions that lie within the span.</param>
    /// <param name="tree">The places of the mine.</param>
    /// <param name="target">The place or workplace; null for the mine.</param>
    /// <param name="span">The month, day or shift.</param>
    public static (ProductionFigures? Figures, bool IsOwn) Planned(IReadOnlyList<Plan> plans, PlaceTree tree, Code? target, PlanSpan span)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(span);
        if (plans.FirstOrDefault(plan => plan.Content.Target == target && plan.Content.Span == span) is { } own)
            return (own.Figures, true);
        return (Sum(tree.ChildrenOf(target).Select(child => Planned(plans, tree, child, span).Figures))
            ?? Finer(plans, tree, target, span), false);
    }

    /// <summary>
    /// What approved reports say was done at a target: ore and waste by the kind of stockpile, metals where a source gives the grade.
    /// </summary>
    public static ProductionFigures Actual(IEnumerable<RecordShiftReport> approved, Mine mine, IReadOnlySet<Code> workplaces)
    {
        ArgumentNullException.ThrowIfNull(approved);
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(workplaces);
        return approved.Where(report => workplaces.Contains(report.Workplace))
            .Aggregate(ProductionFigures.None, (sum, report) => sum + FiguresOf(report, mine));
    }

    private static ProductionFigures FiguresOf(RecordShiftReport report, Mine mine)
    {
        var tipped = ShiftReportRules.Tipped(report).ToLookup(part => ShiftReportRules.IsOre(mine, part.Stockpile), part => part.Dry);
        var ore = tipped[true].Sum();
        return new ProductionFigures
        {
            Ore = ore,
            Waste = tipped[false].Sum(),
            Drilled = report.Drilled,
            Hoisted = report.Hoisted,
            Metals = Metals(ore, GradeRules.InUse(report.Grades).Assay),
        };
    }

    private static ProductionFigures? Finer(IReadOnlyList<Plan> plans, PlaceTree tree, Code? target, PlanSpan span)
    {
        if (span.Shift is not null)
            return null;
        var spans = plans.Select(plan => plan.Content.Span).Where(span.IsAbove).Distinct().ToList();
        var days = span.IsMonth
            ? spans.Select(finer => PlanSpan.Of(finer.First)).Distinct()
            : spans.Where(finer => finer.Shift is not null);
        return Sum(days.Select(day => Planned(plans, tree, target, day).Figures));
    }

    private static ProductionFigures? Sum(IEnumerable<ProductionFigures?> parts) =>
        parts.Aggregate((ProductionFigures?)null, (sum, part) => part is null ? sum : sum is null ? part : sum + part);

    private static Dictionary<Code, Mass> Metals(Mass ore, Assay grades) => grades.Values
        .Where(value => value.Value.Grade is not null && ore > Mass.Zero)
        .ToDictionary(value => value.Key, value => ore * value.Value.Grade!.Value);
}
