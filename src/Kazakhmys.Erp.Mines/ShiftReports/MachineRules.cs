using System.Globalization;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>How the states of machines fill a shift, without I/O.</summary>
public static class MachineRules
{
    /// <summary>The most characters of a reason.</summary>
    public const int MaxReason = 200;

    /// <summary>What is wrong with the states: each machine that is named fills the shift from its start to its end without gap or overlap.</summary>
    public static IEnumerable<Violation> Faults(IReadOnlyList<MachineState> states, Interval shift)
    {
        ArgumentNullException.ThrowIfNull(states);
        return OwnFaults(states).Concat(states.GroupBy(state => state.Equipment).SelectMany(machine => Faults([.. machine.OrderBy(s => s.From)], shift)));
    }

    private static IEnumerable<Violation> OwnFaults(IReadOnlyList<MachineState> states)
    {
        for (var i = 0; i < states.Count; i++)
        {
            var (state, path) = (states[i], string.Create(CultureInfo.InvariantCulture, $"Machines[{i}]"));
            if (state.To <= state.From)
                yield return MinesViolations.MachineSpan.At($"{path}.To", state.Equipment);
            if ((state.Activity != MachineActivity.Operating && string.IsNullOrWhiteSpace(state.Reason)) || state.Reason?.Length > MaxReason)
                yield return MinesViolations.MachineReason.At($"{path}.Reason", state.Equipment, ("max", MaxReason));
        }
    }

    private static IEnumerable<Violation> Faults(List<MachineState> states, Interval shift)
    {
        var (machine, filled) = (states[0].Equipment, shift.Start);
        if (states.Exists(state => state.From < shift.Start || state.To > shift.End))
            yield return MinesViolations.MachineOutside.At("Machines", machine, ("from", shift.Start), ("to", shift.End));
        foreach (var state in states)
        {
            if (state.From > filled)
                yield return MinesViolations.MachineGap.At("Machines", machine, ("from", filled), ("to", state.From));
            else if (state.From < filled && state.From >= shift.Start)
                yield return MinesViolations.MachineOverlap.At("Machines", machine, ("from", state.From), ("to", filled));
            filled = Instant.Max(filled, state.To);
        }
        if (filled < shift.End)
            yield return MinesViolations.MachineGap.At("Machines", machine, ("from", filled), ("to", shift.End));
    }
}
