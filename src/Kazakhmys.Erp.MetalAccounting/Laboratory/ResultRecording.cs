using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Instruments;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Samples;

namespace Kazakhmys.Erp.MetalAccounting.Laboratory;

/// <summary>Makes raw measurements of the results of a batch, at the points of the stream that was sampled.</summary>
internal sealed class ResultRecording(MeasurementRecording recording, ProductionCalendar calendar)
{
    public async Task RecordAsync(UnitOfWork unitOfWork, RecordBatch batch, CancellationToken cancellationToken)
    {
        var known = await MeasuringBook.ReadAsync(unitOfWork, batch.Book, calendar, cancellationToken).ConfigureAwait(false);
        foreach (var result in batch.Results.Where(result => result.Role == ResultRole.Sample))
        {
            var origin = await SampleStore.OriginAsync(unitOfWork, batch.Book, result.Sample, cancellationToken).ConfigureAwait(false);
            if (PointOf(known, result, origin!) is not { } point)
                continue;
            var measurement = Measurement(known, batch, result, origin!, point);
            var receipt = await StoreAsync(unitOfWork, batch, measurement, cancellationToken).ConfigureAwait(false);
            await BatchStore.InsertAsync(
                unitOfWork, batch.Code, receipt.Id, receipt.Revision, origin!.Lots.Select(lot => lot.Code), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The point on the sampled stream that the result is of: that of the method where several measure the element.</summary>
    public static MeasuringPoint? PointOf(MeasuringBook known, LaboratoryResult result, SampleOrigin origin)
    {
        var lot = origin.Lots[0];
        var drawn = known.Flowsheets.InForce(lot.Flowsheet, known.DayOf(origin.Lots.Max(each => each.To)))?.Drawn;
        var points = drawn is null || drawn.Streams.FirstOrDefault(each => each.Code == lot.Stream) is not { } stream
            ? []
            : FlowsheetObservability.PointsOf(drawn, stream)
                .Where(point => point.Quantity == result.Value.Quantity && point.Element == result.Element).ToList();
        return points.Find(point => point.Instrument == result.Method) ?? (points is [var only] && only.Instrument is null ? only : null);
    }

    private static RecordMeasurement Measurement(
        MeasuringBook known, RecordBatch batch, LaboratoryResult result, SampleOrigin origin, MeasuringPoint point) => new()
    {
        Book = batch.Book,
        Point = point.Code,
        From = point.Stock is null ? origin.Lots.Min(lot => lot.From) : null,
        To = origin.Lots.Max(lot => lot.To),
        Reference = result.Sample.Value,
        Value = result.Value,
        StandardUncertainty = Uncertainty(known, batch, result, origin),
        Status = batch.Status,
        Origin = new MeasurementOrigin { Device = result.Method },
        Lot = result.Sample,
    };

    /// <summary>Sampling ⊕ preparation ⊕ analysis; null when a part is not known, because the rest would understate it.</summary>
    private static MeasuredValue? Uncertainty(MeasuringBook known, RecordBatch batch, LaboratoryResult result, SampleOrigin origin)
    {
        var method = known.Instrument(result.Method)!;
        var analysis = result.StandardUncertainty
            ?? (UncertaintyRules.Find(method, result.Value.Quantity, result.Element, known.DayOf(batch.ReportedAt)) is { } found
                ? UncertaintyRules.Independent(found, result.Value)
                : null);
        return analysis is null || SampleRules.Sampling(origin.Lots, result.Element) is not { } sampling
            ? null
            : UncertaintyRules.Combined(result.Value, analysis, [sampling, .. origin.Steps.Select(step => step.PreparationUncertainty)]);
    }

    private async Task<MeasurementReceipt> StoreAsync(
        UnitOfWork unitOfWork, RecordBatch batch, RecordMeasurement measurement, CancellationToken cancellationToken)
    {
        var there = await MeasurementStore.LatestAsync(unitOfWork, MeasurementId.Of(measurement), cancellationToken).ConfigureAwait(false);
        return there is null || MeasurementDigest.Of(there.Raw) == MeasurementDigest.Of(measurement)
            ? (await recording.RecordAsync(unitOfWork, batch.Book, [measurement], cancellationToken).ConfigureAwait(false))[0]
            : await recording.ReplaceAsync(
                unitOfWork,
                new ReplaceMeasurement { Revision = there.Revision, Measurement = measurement, Reason = $"laboratory batch {batch.Code}" },
                cancellationToken).ConfigureAwait(false);
    }
}
