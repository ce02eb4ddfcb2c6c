using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.ShiftReports;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Calculations;

/// <summary>
/// Where the time of machines went (time-usage model; GMG, Standardized Time Classification Framework for Mobile Equipment in Surface Mining).
/// Calendar time = available + down; available = utilised + standby; utilised = operating + operating delay.
/// </summary>
public sealed record TimeUsage
{
    /// <summary>Operating.</summary>
    public required Duration Operating { get; init; }

    /// <summary>Manned and fit, but held up.</summary>
    public required Duration Delay { get; init; }

    /// <summary>Fit, but not needed or not manned.</summary>
    public required Duration Standby { get; init; }

    /// <summary>In planned maintenance or broken down.</summary>
    public required Duration Down { get; init; }

    /// <summary>All of it.</summary>
    public Duration Calendar => Operating + Delay + Standby + Down;

    /// <summary>Physical availability: (calendar − down) / calendar.</summary>
    /// <exception cref="RuleViolatedException">There is no time (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public Ratio Availability => Share(Calendar - Down, Calendar);

    /// <summary>Use of availability: (operating + delay) / available.</summary>
    /// <exception cref="RuleViolatedException">The machines were never available (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public Ratio UseOfAvailability => Share(Operating + Delay, Calendar - Down);

    /// <summary>Operating efficiency: operating / (operating + delay).</summary>
    /// <exception cref="RuleViolatedException">The machines were never in use (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public Ratio OperatingEfficiency => Share(Operating, Operating + Delay);

    /// <summary>Effective utilisation: operating / calendar, the product of the three others.</summary>
    /// <exception cref="RuleViolatedException">There is no time (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public Ratio EffectiveUtilisation => Share(Operating, Calendar);

    /// <summary>The time usage of states of one machine or of many.</summary>
    public static TimeUsage Of(IEnumerable<MachineState> states)
    {
        var times = states.ToLookup(state => state.Activity, state => state.To - state.From);
        Duration In(MachineActivity activity) => times[activity].Aggregate(Duration.Zero, (sum, time) => sum + time);
        return new TimeUsage
        {
            Operating = In(MachineActivity.Operating),
            Delay = In(MachineActivity.OperatingDelay),
            Standby = In(MachineActivity.Standby),
            Down = In(MachineActivity.PlannedMaintenance) + In(MachineActivity.Breakdown),
        };
    }

    /// <summary>Productivity: mass an operating hour, rounded once, half to even.</summary>
    /// <exception cref="ValidationFailedException">There is no operating time (<c>kernel.value.not-positive</c>).</exception>
    public Mass PerOperatingHour(Mass moved)
    {
        Require.Positive(nameof(Operating), Operating);
        return Mass.FromMilligrams((long)HalfEven.MulDiv(moved.Milligrams, NodaConstants.TicksPerHour, Operating.BclCompatibleTicks));
    }

    private static Ratio Share(Duration part, Duration whole) => Ratio.Of(part.BclCompatibleTicks, whole.BclCompatibleTicks);
}
