using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.ShiftReports;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Stopes;

/// <summary>
/// The life of a stope, without I/O: planned, developed, drilled, charged, blasted, mucking, then backfilled or closed. A stope that is blasted ring by
/// ring goes back from mucking to drilled. One that was never charged may be closed; one that is charged must be blasted, because explosives stay in it.
/// </summary>
public static class StopeRules
{
    /// <summary>True when a stope may go from one state to another.</summary>
    public static bool MayFollow(StopeState from, StopeState to) => (from, to) switch
    {
        (StopeState.Planned, StopeState.Developed or StopeState.Closed) => true,
        (StopeState.Developed, StopeState.Drilled or StopeState.Closed) => true,
        (StopeState.Drilled, StopeState.Charged or StopeState.Closed) => true,
        (StopeState.Charged, StopeState.Blasted) => true,
        (StopeState.Blasted, StopeState.Mucking) => true,
        (StopeState.Mucking, StopeState.Drilled or StopeState.Backfilled or StopeState.Closed) => true,
        _ => false,
    };

    /// <summary>True when only a blast brings a stope into a state.</summary>
    public static bool NeedsBlast(StopeState state) => state is StopeState.Charged or StopeState.Blasted or StopeState.Mucking;

    /// <summary>What is wrong with a step: its place in the life cycle (<c>mines.stope.transition</c>) and its moment (<c>mines.moment.order</c>, <c>mines.moment.future</c>).</summary>
    public static IEnumerable<Violation> CheckStep(Stope stope, StopeState to, Instant at, Instant now)
    {
        ArgumentNullException.ThrowIfNull(stope);
        if (!MayFollow(stope.State, to))
            yield return MinesViolations.StopeTransition.At("To", stope.Plan.Stope, ("from", stope.State), ("to", to));
        foreach (var fault in MomentRules.Check(at, stope.Steps[^1].At, now))
            yield return fault;
    }

    /// <summary>The gate of a stope through its life: shut by charging, filling and closing, opened by re-entry.</summary>
    public static StopeGates Gates(IEnumerable<StopeStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var (open, opened, first) = (new List<Interval>(), (Instant?)null, (Instant?)null);
        var since = Instant.MaxValue;
        foreach (var step in steps)
        {
            since = Instant.Min(since, step.At);
            if (step.State == StopeState.Blasted)
                first ??= step.At;
            if (step.State == StopeState.Mucking)
                opened = step.At;
            if (opened is { } from && step.State is StopeState.Charged or StopeState.Backfilled or StopeState.Closed)
            {
                open.Add(new Interval(from, step.At));
                opened = null;
            }
        }
        if (opened is { } still)
            open.Add(new Interval(still, null));
        return new StopeGates { Since = since, FirstBlast = first, Open = open };
    }

    /// <summary>
    /// Whether a report may muck and hoist: loads need a gate that was open in the shift (<c>mines.stope.not-blasted</c>, <c>mines.stope.gate-shut</c>),
    /// hoisting one that was opened before the shift's end, because ore lies in bins and passes. Workplaces without a stope are not asked, nor shifts
    /// that were over when the workplace became one.
    /// </summary>
    public static IEnumerable<Violation> CheckMucking(RecordShiftReport report, IReadOnlyDictionary<Code, StopeGates> gates, Interval shift)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(gates);
        if (!gates.TryGetValue(report.Workplace, out var gate) || gate.Since >= shift.End || (report.Loads.Count == 0 && report.Hoisted == Mass.Zero))
            yield break;
        if (gate.FirstBlast is not { } blasted || blasted >= shift.End)
            yield return MinesViolations.StopeNotBlasted.At("Workplace", report.Workplace, ("shift", report.Shift));
        else if (report.Loads.Count > 0 && !gate.WasOpenIn(shift))
            yield return MinesViolations.StopeGateShut.At("Loads", report.Workplace, ("shift", report.Shift));
        else if (report.Hoisted > Mass.Zero && !gate.WasOpenedBefore(shift.End))
            yield return MinesViolations.StopeGateShut.At("Hoisted", report.Workplace, ("shift", report.Shift));
    }
}
