using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>Sums up the readings of every stream of a flowsheet.</summary>
internal sealed class StreamSummary(DraftFlowsheet drawn, PeriodReadings readings)
{
    private readonly List<Violation> _found = [];

    /// <summary>Wet masses of streams whose moisture nobody measured.</summary>
    public IReadOnlyList<Violation> Found => _found;

    public IReadOnlyList<StreamTotals> Totals() => [.. drawn.Streams.SelectMany(Of)];

    private IEnumerable<StreamTotals> Of(FlowsheetStream stream)
    {
        var points = FlowsheetObservability.PointsOf(drawn, stream).ToList();
        var masses = points.Where(point => point.Quantity is QuantityKind.WetMass or QuantityKind.DryMass).ToList();
        var moistures = points.Where(point => point.Quantity == QuantityKind.Moisture).ToList();
        var assays = drawn.Elements.Select(element => points.Where(point => point.Quantity == QuantityKind.Assay && point.Element == element).ToList()).ToList();
        var count = Math.Max(1, assays.Select(each => each.Count).Append(masses.Count).Max());
        for (var i = 0; i < count; i++)
            yield return Of(stream, i, masses.ElementAtOrDefault(i), moistures, [.. assays.Select(each => each.ElementAtOrDefault(i))]);
    }

    private StreamTotals Of(FlowsheetStream stream, int copy, MeasuringPoint? mass, List<MeasuringPoint> moistures, List<MeasuringPoint?> assays)
    {
        var validated = Dry(stream, mass, moistures, readings.Validated);
        var raw = Dry(stream, mass, moistures, readings.Raw);
        if (mass is not null && validated is null && readings.Validated(stream, mass) is [var wet, ..])
            _found.Add(MetalAccountingViolations.ReconciliationMoistureMissing.At(mass.Code.Value, wet.Id, ("stream", stream.Code)));
        return new StreamTotals
        {
            Stream = stream.Code,
            Network = copy == 0 ? stream.Code : Code.Parse($"{stream.Code}+{copy + 1}"),
            MassPoint = mass?.Code,
            Mass = validated?.Total,
            RawMass = raw?.Total,
            Grades =
            [
                .. drawn.Elements.Select((element, e) => new GradeTotals(
                    element,
                    assays[e]?.Code,
                    Grade(stream, assays[e], validated?.Parts, readings.Validated),
                    Grade(stream, assays[e], raw?.Parts, readings.Raw))),
            ],
        };
    }

    private static (Total Total, IReadOnlyList<DryPart> Parts)? Dry(
        FlowsheetStream stream, MeasuringPoint? mass, List<MeasuringPoint> moistures, Func<FlowsheetStream, MeasuringPoint, IReadOnlyList<PeriodReading>> read) =>
        mass is null ? null : PeriodTotals.Dry(read(stream, mass), [.. moistures.SelectMany(point => read(stream, point))]);

    private static Total? Grade(
        FlowsheetStream stream, MeasuringPoint? assay, IReadOnlyList<DryPart>? parts,
        Func<FlowsheetStream, MeasuringPoint, IReadOnlyList<PeriodReading>> read) =>
        assay is null ? null : PeriodTotals.MeanGrade(read(stream, assay), parts ?? []);
}
