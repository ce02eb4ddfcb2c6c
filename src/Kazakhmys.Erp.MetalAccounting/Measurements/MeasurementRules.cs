using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Instruments;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>What is wrong with a measurement at its point, and what of it asks for a person's judgement. Pure.</summary>
public static class MeasurementRules
{
    /// <summary>What refuses a measurement: another quantity than the point's, a missing or superfluous interval, a moment in the future.</summary>
    public static IReadOnlyList<Violation> Check(RecordMeasurement measurement, MeasuringPoint point, Instant now)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        ArgumentNullException.ThrowIfNull(point);
        var found = new List<Violation>();
        if (measurement.Value.Quantity != point.Quantity)
            found.Add(MetalAccountingViolations.MeasurementQuantity.At(
                nameof(measurement.Value), measurement.Value, ("quantity", point.Quantity), ("point", point.Code)));
        if (measurement.To > now)
            found.Add(KernelViolations.TimeInFuture.At(nameof(measurement.To), measurement.To));
        var isRate = point.Quantity == QuantityKind.VolumePerHour;
        if ((isRate && measurement.From is null) || (point.Stock is not null && measurement.From is not null))
            found.Add(MetalAccountingViolations.MeasurementInterval.At(nameof(measurement.From), measurement.From));
        return found;
    }

    /// <summary>
    /// What asks for a judgement, as warnings: calibration expired, outside the range of the point, frozen, spike, a time that is counted twice, the same device and moment twice, late, no
    /// standard uncertainty.
    /// </summary>
    /// <param name="measurement">The measurement.</param>
    /// <param name="point">Its point.</param>
    /// <param name="instrument">The instrument of the point; null where it has none.</param>
    /// <param name="day">The production day on which it was measured.</param>
    /// <param name="recordedAt">When it was recorded.</param>
    /// <param name="preceding">Measurements of the point up to its moment, the latest first, without those that were rejected.</param>
    public static IReadOnlyList<Violation> Find(
        RecordMeasurement measurement, MeasuringPoint point, Instrument? instrument, LocalDate day, Instant recordedAt,
        IReadOnlyList<RecordMeasurement> preceding)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(preceding);
        var found = new List<Violation>();
        if (instrument is { Registered.NeedsCalibration: true } && !instrument.IsCalibratedOn(day))
            found.Add(MetalAccountingViolations.MeasurementCalibration.At(nameof(point.Instrument), instrument.Registered.Code, ("day", day)));
        // Of a sample, the uncertainty of the method is that of the analysis only.
        if (measurement.StandardUncertainty is null
            && (measurement.Lot is not null || instrument is null || UncertaintyRules.Find(instrument, point.Quantity, point.Element, day) is null))
            found.Add(MetalAccountingViolations.MeasurementWithoutUncertainty.At(nameof(measurement.StandardUncertainty), measurement.Value));
        if (point.Limits.LateAfter is { } latest && recordedAt > measurement.To + latest)
            found.Add(MetalAccountingViolations.MeasurementLate.At(nameof(measurement.To), measurement.To, ("recorded", recordedAt)));
        found.AddRange(OutOfRange(measurement.Value, point.Limits));
        found.AddRange(InSequence(measurement, point.Limits, preceding));
        return found;
    }

    private static IEnumerable<Violation> OutOfRange(MeasuredValue value, PointLimits limits)
    {
        // A grade below the detection limit may be anything down to nothing.
        var isTooLow = limits.Low is { } low && !value.IsCensored && value.SmallestUnits < low.SmallestUnits;
        if (isTooLow || (limits.High is { } high && value.SmallestUnits > high.SmallestUnits))
            yield return MetalAccountingViolations.MeasurementOutOfRange.At(nameof(RecordMeasurement.Value), value, ("low", limits.Low), ("high", limits.High));
    }

    private static IEnumerable<Violation> InSequence(RecordMeasurement measurement, PointLimits limits, IReadOnlyList<RecordMeasurement> preceding)
    {
        var isSummed = measurement.Value.Quantity is QuantityKind.WetMass or QuantityKind.DryMass or QuantityKind.Volume;
        if (isSummed && measurement.From is { } from && preceding.FirstOrDefault(other => other.To > from) is { } overlapped)
            yield return MetalAccountingViolations.MeasurementOverlap.At(nameof(measurement.From), from, ("other", overlapped.To));
        if (preceding.Any(other => other.To == measurement.To && other.Origin.Device == measurement.Origin.Device))
            yield return MetalAccountingViolations.MeasurementDeviceTwice.At(nameof(measurement.To), measurement.To, ("device", measurement.Origin.Device));
        if (limits.FrozenAfter is { } times && preceding.Count >= times - 1
            && preceding.Take(times - 1).All(other => other.Value.SmallestUnits == measurement.Value.SmallestUnits))
            yield return MetalAccountingViolations.MeasurementFrozen.At(nameof(measurement.Value), measurement.Value, ("times", times));
        if (limits.LargestStep is { } step && preceding.Count > 0
            && Math.Abs((decimal)measurement.Value.SmallestUnits - preceding[0].Value.SmallestUnits) > step.SmallestUnits)
            yield return MetalAccountingViolations.MeasurementSpike.At(
                nameof(measurement.Value), measurement.Value, ("before", preceding[0].Value), ("step", step));
    }
}
