using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Calculations;

/// <summary>Capacity of a skip or cage hoist, by definition of its cycle.</summary>
public static class HoistCycle
{
    /// <summary>What a hoist lifts in an hour: payload × 3,600 s / cycle × availability, rounded once, half to even.</summary>
    /// <param name="payload">Dry mass of one skip.</param>
    /// <param name="cycle">From one skip dumped to the next; where two skips balance each other, one is dumped each winding.</param>
    /// <param name="availability">Share of the time in which the hoist can run, 0 to 1.</param>
    /// <exception cref="ValidationFailedException">A value is not positive, or the availability is above 1.</exception>
    public static Mass PerHour(Mass payload, Duration cycle, Ratio availability)
    {
        Require.Positive(nameof(payload), payload);
        Require.Positive(nameof(cycle), cycle.BclCompatibleTicks);
        Require.Share(nameof(availability), availability);
        var perSecond = (Int128)payload.Milligrams * NodaConstants.TicksPerHour;
        return Mass.FromMilligrams((long)HalfEven.MulDiv(
            perSecond, availability.PartsPerTrillion, (Int128)cycle.BclCompatibleTicks * Ratio.One.PartsPerTrillion));
    }

    /// <summary>What a rate an hour makes over a time, rounded once, half to even; a shift of 13 hours lifts 13 hours' worth.</summary>
    public static Mass Over(Mass perHour, Duration time) => Mass.FromMilligrams((long)HalfEven.MulDiv(
        perHour.Milligrams, time.BclCompatibleTicks, NodaConstants.TicksPerHour));

    /// <summary>Utilisation: hoisted over what could have been hoisted in the time.</summary>
    /// <exception cref="RuleViolatedException">The capacity is zero (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static Ratio Utilisation(Mass hoisted, Mass perHour, Duration time) => hoisted / Over(perHour, time);
}
