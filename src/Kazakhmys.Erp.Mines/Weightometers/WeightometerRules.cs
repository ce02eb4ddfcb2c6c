using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Weightometers;

/// <summary>Counters of weightometers, without I/O.</summary>
public static class WeightometerRules
{
    /// <summary>
    /// What is wrong with a reading among those that are known: the counter goes back without a reset, before it or after it
    /// (<c>mines.weightometer.counter-back</c>). A reading may come late.
    /// </summary>
    public static IEnumerable<Violation> Check(RecordReading reading, IReadOnlyList<RecordReading> known)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(known);
        if (!reading.IsReset && known.LastOrDefault(other => other.At < reading.At) is { } before && reading.Total < before.Total)
            yield return MinesViolations.CounterBack.At("Total", reading.Total, ("other", before.Total), ("at", before.At));
        if (known.FirstOrDefault(other => other.At > reading.At) is { IsReset: false } after && after.Total < reading.Total)
            yield return MinesViolations.CounterBack.At("Total", reading.Total, ("other", after.Total), ("at", after.At));
    }

    /// <summary>
    /// What passed between the first and the last reading of a stretch of time, both ends included; null where there are not two. The sum of the flows of
    /// neighbouring stretches is the flow of both.
    /// </summary>
    /// <param name="readings">Readings in the order of time.</param>
    /// <param name="time">The stretch.</param>
    /// <param name="relativeUncertainty">Of the scale.</param>
    public static WeighedFlow? Flow(IReadOnlyList<RecordReading> readings, Interval time, Ratio relativeUncertainty)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var within = readings.Where(reading => reading.At >= time.Start && reading.At <= time.End).ToList();
        if (within.Count < 2)
            return null;
        var wet = within.Zip(within.Skip(1), (before, after) => after.IsReset ? after.Total : after.Total - before.Total).Sum();
        return new WeighedFlow
        {
            Time = new Interval(within[0].At, within[^1].At),
            Wet = new Measured<WetMass>(wet, wet * relativeUncertainty, MeasurementStatus.Final),
        };
    }
}
