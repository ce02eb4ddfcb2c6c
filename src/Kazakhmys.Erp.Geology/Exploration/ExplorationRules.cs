using Kazakhmys.Erp.Geology.Changes;
using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Exploration;

/// <summary>What exploration may do when.</summary>
public static class ExplorationRules
{
    /// <summary>The section is of the deposit's tree; a tree without sections takes any.</summary>
    public static IReadOnlyList<Violation> Check(PlanProgramme plan, Deposit deposit)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(deposit);
        var sections = deposit.Nodes.Where(node => node.Kind == DepositNodeKind.Section).ToList();
        return sections.Count == 0 || sections.Exists(section => section.Code == plan.Section)
            ? []
            : [GeologyViolations.BlockNode.At("Section", plan.Section, ("kind", DepositNodeKind.Section), ("deposit", deposit.Code))];
    }

    /// <summary>Days go on within the programme, and a hole only gets deeper.</summary>
    public static IReadOnlyList<Violation> Check(RecordDrilling drilling, PlanProgramme plan, DrilledHole hole)
    {
        ArgumentNullException.ThrowIfNull(drilling);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(hole);
        var found = new List<Violation>();
        var first = hole.Day is { } latest && latest > plan.First ? latest : plan.First;
        if (drilling.Day < first || drilling.Day > plan.Last)
            found.Add(GeologyViolations.DrillingDay.At("Day", drilling.Day, ("first", first), ("last", plan.Last)));
        if (drilling.Depth <= hole.Depth)
            found.Add(GeologyViolations.DrillingDepth.At("Depth", drilling.Depth, ("depth", hole.Depth)));
        return found;
    }

    /// <summary>An interval lies in what was drilled, beside the others of its hole, and has grades of the deposit's components.</summary>
    /// <param name="intersection">The result.</param>
    /// <param name="hole">Its hole.</param>
    /// <param name="others">The other results of the hole.</param>
    /// <param name="deposit">The deposit.</param>
    public static IReadOnlyList<Violation> Check(
        RecordIntersection intersection, DrilledHole hole, IEnumerable<Intersection> others, Deposit deposit)
    {
        ArgumentNullException.ThrowIfNull(intersection);
        ArgumentNullException.ThrowIfNull(hole);
        ArgumentNullException.ThrowIfNull(others);
        ArgumentNullException.ThrowIfNull(deposit);
        var found = new List<Violation>();
        if (intersection.From >= intersection.To || intersection.To > hole.Depth)
            found.Add(GeologyViolations.IntersectionInterval.At("To", intersection.To, ("from", intersection.From), ("depth", hole.Depth)));
        if (others.FirstOrDefault(other => other.From < intersection.To && intersection.From < other.To && other.From != intersection.From) is { } over)
            found.Add(GeologyViolations.IntersectionOverlap.At("From", intersection.From, ("other", over.From), ("to", over.To)));
        found.AddRange(intersection.Assay.Values.Keys
            .Where(element => !deposit.Components.Contains(element) && !deposit.ByProducts.Contains(element))
            .Select(element => GeologyViolations.BlockComponent.At($"Assay.{element}", element, ("deposit", deposit.Code))));
        return found;
    }

    /// <summary>An increase is explored, in the programme's book, deposit and section.</summary>
    public static IReadOnlyList<Violation> Check(RecordReserveChange change, PlanProgramme plan)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(plan);
        return change.Kind == ReserveChangeKind.Explored && change.Block.Deposit == plan.Deposit && change.Block.Section == plan.Section
            ? []
            : [GeologyViolations.IncreaseElsewhere.At("Change", change.Id, ("deposit", plan.Deposit), ("section", plan.Section))];
    }
}
