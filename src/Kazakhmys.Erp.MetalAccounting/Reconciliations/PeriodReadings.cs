using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>Which measurements of a period go into the balance of each stream, and what keeps them from it.</summary>
internal sealed class PeriodReadings
{
    /// <summary>How far from the end of a period a stock may be taken that counts as what was there at its end.</summary>
    public static readonly Duration StockWindow = Duration.FromDays(1);

    private readonly ILookup<Code, Measurement> _byPoint;
    private readonly Interval _period;
    private readonly CensoredAs? _censoredAs;
    private readonly IReadOnlyDictionary<MeasurementId, MeasuredValue> _whatIf;
    private readonly Dictionary<(MeasurementId, string), Violation> _found = [];
    private readonly SortedDictionary<string, Measurement> _used = new(StringComparer.Ordinal);

    public PeriodReadings(
        IEnumerable<Measurement> measurements, Interval period, CensoredAs? censoredAs, IReadOnlyDictionary<MeasurementId, MeasuredValue> whatIf) =>
        (_byPoint, _period, _censoredAs, _whatIf) = (measurements.ToLookup(measurement => measurement.Id.Point), period, censoredAs, whatIf);

    /// <summary>What keeps measurements from the balance, in the order of their moments.</summary>
    public IReadOnlyList<Violation> Found => [.. _found.OrderBy(pair => pair.Key.Item1.Document, StringComparer.Ordinal).Select(pair => pair.Value)];

    /// <summary>The measurements that went in, in the order of their moments.</summary>
    public IReadOnlyCollection<Measurement> Used => _used.Values;

    /// <summary>The validated readings of a point on a stream.</summary>
    public IReadOnlyList<PeriodReading> Validated(FlowsheetStream stream, MeasuringPoint point)
    {
        var readings = new List<PeriodReading>();
        foreach (var measurement in Of(stream, point, measurement => measurement.State != MeasurementState.Rejected))
        {
            if (measurement.Validated is not { } validated)
                Find(MetalAccountingViolations.ReconciliationPending, measurement);
            else if (stream.Kind == StreamKind.Flow && measurement.Raw.From < _period.Start)
                Find(MetalAccountingViolations.ReconciliationStraddles, measurement);
            else
                readings.Add(Validated(measurement, point, validated));
        }
        return readings;
    }

    /// <summary>The raw readings of a point on a stream, also those that were rejected; without uncertainties.</summary>
    public IReadOnlyList<PeriodReading> Raw(FlowsheetStream stream, MeasuringPoint point) =>
    [
        .. Of(stream, point, _ => true).Select(measurement =>
            new PeriodReading { Id = measurement.Id, From = measurement.Raw.From, To = measurement.Id.At, Value = measurement.Raw.Value }),
    ];

    private static string? GroupOf(MeasuringPoint point, ValidatedValue validated) => validated.SharedGroup is { } group
        ? point.Element is { } element ? $"{group}/{point.Quantity}/{element}" : $"{group}/{point.Quantity}"
        : null;

    private IEnumerable<Measurement> Of(FlowsheetStream stream, MeasuringPoint point, Func<Measurement, bool> counts)
    {
        var all = _byPoint[point.Code].Where(counts);
        if (stream.Kind == StreamKind.Flow)
            return all.Where(measurement => measurement.Id.At > _period.Start && measurement.Id.At <= _period.End);
        var boundary = stream.Kind == StreamKind.OpeningStock ? _period.Start : _period.End;
        var nearest = all.Where(measurement => Distance(measurement.Id.At, boundary) < StockWindow).MinBy(measurement => Distance(measurement.Id.At, boundary));
        return nearest is null ? [] : [nearest];
    }

    private PeriodReading Validated(Measurement measurement, MeasuringPoint point, ValidatedValue validated)
    {
        _used[measurement.Id.Document] = measurement;
        var value = _whatIf.GetValueOrDefault(measurement.Id) ?? validated.Value;
        var uncertainty = validated.StandardUncertainty;
        if (validated.StandardUncertainty is null && !value.IsCensored)
            Find(MetalAccountingViolations.ReconciliationUncertaintyMissing, measurement);
        if (value.IsCensored && _censoredAs is null)
            Find(MetalAccountingViolations.ReconciliationCensored, measurement);
        if (value.IsCensored)
        {
            // A value that is anywhere below the limit has the standard deviation limit/√12 (JCGM 100:2008, 4.3.7).
            var uniform = (long)Math.Round(value.SmallestUnits / Math.Sqrt(12), MidpointRounding.ToEven);
            uncertainty = MeasuredValue.FromSmallest(QuantityKind.Assay, Math.Max(uncertainty?.SmallestUnits ?? 0, uniform));
            value = MeasuredValue.Of(Assay.Of((point.Code, value.Assay!)).GradeOf(point.Code, _censoredAs ?? CensoredAs.Limit));
        }
        return new PeriodReading
        {
            Id = measurement.Id,
            From = measurement.Raw.From,
            To = measurement.Id.At,
            Value = value,
            StandardUncertainty = uncertainty,
            SharedUncertainty = validated.SharedUncertainty,
            Group = GroupOf(point, validated),
        };
    }

    private void Find(ViolationKind kind, Measurement measurement) =>
        _found.TryAdd((measurement.Id, kind.Code), kind.At(measurement.Id.Point.Value, measurement.Id));

    private static Duration Distance(Instant left, Instant right) => left < right ? right - left : left - right;
}
