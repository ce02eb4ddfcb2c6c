using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>Writes revisions of measurements and their judgements, table by table, because one bulk writer is open at a time.</summary>
internal static class MeasurementWriter
{
    private const string Advance =
        """
        update metal_measurement_head set revision = @revision, digest = @digest
        where book = @book and document = @document and revision = @earlier
        """;

    private static readonly BulkTarget _heads = new(
        "metal_measurement_head",
        BulkColumn.TextKey("book"), BulkColumn.TextKey("document"), BulkColumn.Number("revision"), BulkColumn.Number("digest"));

    private static readonly BulkTarget _measurements = new(
        "metal_measurement",
        BulkColumn.TextKey("book"), BulkColumn.TextKey("document"), BulkColumn.Key("revision"), BulkColumn.Text("point"), BulkColumn.Number("from_at"),
        BulkColumn.Number("to_at"), BulkColumn.Text("reference"), BulkColumn.Text("quantity"), BulkColumn.Number("value"), BulkColumn.Text("assay"),
        BulkColumn.Number("uncertainty"), BulkColumn.Text("status"), BulkColumn.Text("device"), BulkColumn.Text("file"), BulkColumn.Text("person"),
        BulkColumn.Text("lot"), BulkColumn.Text("reason"), BulkColumn.Text("recorded_by"), BulkColumn.Number("recorded_at"));

    private static readonly BulkTarget _judgements = new(
        "metal_judgement",
        BulkColumn.TextKey("book"), BulkColumn.TextKey("document"), BulkColumn.Key("revision"), BulkColumn.Text("state"), BulkColumn.Number("value"),
        BulkColumn.Text("assay"), BulkColumn.Number("uncertainty"), BulkColumn.Number("shared"), BulkColumn.Text("shared_group"),
        BulkColumn.Text("reason"), BulkColumn.Text("judged_by"), BulkColumn.Number("judged_at"));

    /// <summary>Stores first revisions.</summary>
    public static async Task InsertAsync(
        UnitOfWork unitOfWork, IReadOnlyList<RecordMeasurement> measurements, Instant now, Code actor, CancellationToken cancellationToken)
    {
        await WriteAsync(unitOfWork, _heads, measurements, SetHead, cancellationToken).ConfigureAwait(false);
        await WriteAsync(
            unitOfWork, _measurements, measurements, (writer, measurement) => SetRaw(writer, measurement, 1, null, now, actor), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stores a later revision, which must find the head one revision earlier.</summary>
    public static async Task ReplaceAsync(
        UnitOfWork unitOfWork, ReplaceMeasurement replacement, Instant now, Code actor, CancellationToken cancellationToken)
    {
        var (raw, id) = (replacement.Measurement, MeasurementId.Of(replacement.Measurement));
        var advanced = await unitOfWork.ExecuteAsync(
            Advance,
            new
            {
                book = id.Book.Value,
                document = id.Document,
                revision = replacement.Revision + 1L,
                earlier = (long)replacement.Revision,
                digest = MeasurementDigest.Of(raw),
            },
            cancellationToken).ConfigureAwait(false);
        if (advanced != 1)
            throw new ConcurrencyException(MetalAccountingViolations.MeasurementRevised.At(
                nameof(replacement.Revision), id, ("revision", replacement.Revision), ("current", replacement.Revision + 1)));
        await WriteAsync(
            unitOfWork,
            _measurements,
            [raw],
            (writer, measurement) => SetRaw(writer, measurement, replacement.Revision + 1, replacement.Reason, now, actor),
            cancellationToken).ConfigureAwait(false);
    }

    public static Task JudgeAsync(UnitOfWork unitOfWork, IReadOnlyList<Judgement> judgements, CancellationToken cancellationToken) =>
        WriteAsync(unitOfWork, _judgements, judgements, SetJudgement, cancellationToken);

    private static async Task WriteAsync<T>(
        UnitOfWork unitOfWork, BulkTarget target, IReadOnlyList<T> rows, Action<BulkWriter, T> set, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return;
        var writer = unitOfWork.Bulk(target);
        await using (writer.ConfigureAwait(false))
        {
            foreach (var row in rows)
            {
                set(writer, row);
                await writer.EndRowAsync(cancellationToken).ConfigureAwait(false);
            }
            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static void SetHead(BulkWriter writer, RecordMeasurement measurement)
    {
        var id = MeasurementId.Of(measurement);
        writer.Set(0, id.Book.Value);
        writer.Set(1, id.Document);
        writer.Set(2, 1);
        writer.Set(3, MeasurementDigest.Of(measurement));
    }

    private static void SetRaw(BulkWriter writer, RecordMeasurement measurement, int revision, string? reason, Instant now, Code actor)
    {
        writer.Set(0, measurement.Book.Value);
        writer.Set(1, MeasurementId.Of(measurement).Document);
        writer.Set(2, revision);
        writer.Set(3, measurement.Point.Value);
        SetNumber(writer, 4, measurement.From?.ToUnixTimeTicks());
        writer.Set(5, measurement.To.ToUnixTimeTicks());
        writer.Set(6, measurement.Reference);
        writer.Set(7, measurement.Value.Quantity.ToString());
        writer.Set(8, measurement.Value.SmallestUnits);
        writer.Set(9, measurement.Value.Assay?.ToString());
        SetNumber(writer, 10, measurement.StandardUncertainty?.SmallestUnits);
        writer.Set(11, measurement.Status.ToString());
        writer.Set(12, measurement.Origin.Device?.Value);
        writer.Set(13, measurement.Origin.File);
        writer.Set(14, measurement.Origin.Person?.Value);
        writer.Set(15, measurement.Lot?.Value);
        writer.Set(16, reason);
        writer.Set(17, actor.Value);
        writer.Set(18, now.ToUnixTimeTicks());
    }

    private static void SetJudgement(BulkWriter writer, Judgement judgement)
    {
        var validated = judgement.Validated;
        writer.Set(0, judgement.Measurement.Book.Value);
        writer.Set(1, judgement.Measurement.Document);
        writer.Set(2, judgement.Revision);
        writer.Set(3, (validated is null ? MeasurementState.Rejected : MeasurementState.Validated).ToString());
        SetNumber(writer, 4, validated?.Value.SmallestUnits);
        writer.Set(5, validated?.Value.Assay?.ToString());
        SetNumber(writer, 6, validated?.StandardUncertainty?.SmallestUnits);
        SetNumber(writer, 7, validated?.SharedUncertainty?.SmallestUnits);
        writer.Set(8, validated?.SharedGroup?.Value);
        writer.Set(9, judgement.Reason);
        writer.Set(10, judgement.JudgedBy.Value);
        writer.Set(11, judgement.JudgedAt.ToUnixTimeTicks());
    }

    private static void SetNumber(BulkWriter writer, int column, long? value)
    {
        if (value is { } number)
            writer.Set(column, number);
        else
            writer.SetNull(column);
    }
}
