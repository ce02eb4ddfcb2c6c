using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.Calculations;
using Kazakhmys.Erp.Mines.ShiftReports;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Fleet;

/// <summary>Rules of machines, without I/O.</summary>
public static class FleetRules
{
    /// <summary>The machines of a report that are not registered (<c>mines.machine.not-found</c>).</summary>
    public static IEnumerable<Violation> CheckRegistered(RecordShiftReport report, IReadOnlySet<Code> fleet)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(fleet);
        return report.Loads.Select(load => ("Loads", load.Equipment)).Concat(report.Machines.Select(state => ("Machines", state.Equipment)))
            .Distinct().Where(named => !fleet.Contains(named.Equipment))
            .Select(named => MinesViolations.MachineMissing.At(named.Item1, named.Equipment, ("mine", report.Mine)));
    }

    /// <summary>Time usage from times by activity.</summary>
    public static TimeUsage Usage(IReadOnlyDictionary<MachineActivity, Duration> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        Duration In(MachineActivity activity) => times.TryGetValue(activity, out var time) ? time : Duration.Zero;
        return new TimeUsage
        {
            Operating = In(MachineActivity.Operating),
            Delay = In(MachineActivity.OperatingDelay),
            Standby = In(MachineActivity.Standby),
            Down = In(MachineActivity.PlannedMaintenance) + In(MachineActivity.Breakdown),
        };
    }
}
