using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>Records measurements and replaces them, in a unit of work.</summary>
internal sealed class MeasurementRecording(MeasurementIntake intakes, DocumentPosting posting, ProductionCalendar calendar)
{
    public async Task<IReadOnlyList<MeasurementReceipt>> RecordAsync(
        UnitOfWork unitOfWork, Code book, IReadOnlyList<RecordMeasurement> measurements, CancellationToken cancellationToken)
    {
        var known = await intakes.OpenAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
        var looked = measurements.Select(measurement => intakes.Look(known, measurement)).ToList();
        await intakes.CompareAsync(unitOfWork, book, looked, cancellationToken).ConfigureAwait(false);
        Refusals.Require([.. looked.SelectMany((intake, i) => intake.Found.Where(violation => violation.IsError).Select(violation =>
            looked.Count == 1 ? violation : violation.Under($"[{i}]")))]);
        foreach (var intake in looked)
            await intakes.CompareWithPrecedingAsync(unitOfWork, known, intake, cancellationToken).ConfigureAwait(false);
        var stored = await intakes.StoreAsync(unitOfWork, looked, cancellationToken).ConfigureAwait(false);
        if (stored > 0)
            await posting.TellAsync(
                unitOfWork, book, "metal-accounting.measurement.recorded", new { first = looked[0].Id.Document, measurements = stored }, cancellationToken).ConfigureAwait(false);
        var receipts = new List<MeasurementReceipt>(looked.Count);
        foreach (var intake in looked)
            receipts.Add(await ReceiptAsync(unitOfWork, intake, cancellationToken).ConfigureAwait(false));
        return receipts;
    }

    public async Task<MeasurementReceipt> ReplaceAsync(UnitOfWork unitOfWork, ReplaceMeasurement replacement, CancellationToken cancellationToken)
    {
        var raw = replacement.Measurement;
        var known = await intakes.OpenAsync(unitOfWork, raw.Book, cancellationToken).ConfigureAwait(false);
        var intake = intakes.Look(known, raw);
        var latest = await MeasurementStore.LatestAsync(unitOfWork, intake.Id, cancellationToken).ConfigureAwait(false);
        if (latest is not null && latest.Revision == replacement.Revision + 1 && latest.ReplacementReason == replacement.Reason
            && MeasurementDigest.Of(latest.Raw) == intake.Digest)
            return new MeasurementReceipt { Id = intake.Id, Revision = latest.Revision, State = latest.State, WasDoneBefore = true };
        intake.Add(CheckReplaced(replacement, latest));
        Refusals.Require([.. intake.Found.Where(violation => violation.IsError)]);
        await intakes.CompareWithPrecedingAsync(unitOfWork, known, intake, cancellationToken).ConfigureAwait(false);
        await MeasurementWriter.ReplaceAsync(unitOfWork, replacement, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        var revision = replacement.Revision + 1;
        await posting.TellAsync(
            unitOfWork, raw.Book, "metal-accounting.measurement.replaced", new { document = intake.Id.Document, revision }, cancellationToken).ConfigureAwait(false);
        return new MeasurementReceipt { Id = intake.Id, Revision = revision, State = MeasurementState.Recorded, Warnings = [.. intake.Warnings] };
    }

    public async Task<IReadOnlyList<Violation>> CheckAsync(StoreSession session, RecordMeasurement measurement, CancellationToken cancellationToken)
    {
        var intake = await LookAsync(session, measurement, cancellationToken).ConfigureAwait(false);
        var latest = await MeasurementStore.LatestAsync(session, intake.Id, cancellationToken).ConfigureAwait(false);
        if (latest is not null && MeasurementDigest.Of(latest.Raw) != intake.Digest)
            intake.Add([MetalAccountingViolations.MeasurementDuplicate.At("", intake.Id)]);
        return intake.Found;
    }

    public async Task<IReadOnlyList<Violation>> CheckReplacementAsync(
        StoreSession session, ReplaceMeasurement replacement, CancellationToken cancellationToken)
    {
        var intake = await LookAsync(session, replacement.Measurement, cancellationToken).ConfigureAwait(false);
        intake.Add(CheckReplaced(replacement, await MeasurementStore.LatestAsync(session, intake.Id, cancellationToken).ConfigureAwait(false)));
        return intake.Found;
    }

    private static IEnumerable<Violation> CheckReplaced(ReplaceMeasurement replacement, Measurement? latest)
    {
        var id = MeasurementId.Of(replacement.Measurement);
        if (latest is null)
        {
            yield return MetalAccountingViolations.MeasurementMissing.At(nameof(replacement.Measurement), id);
            yield break;
        }
        if (latest.Revision != replacement.Revision)
            yield return MetalAccountingViolations.MeasurementRevised.At(
                nameof(replacement.Revision), id, ("revision", replacement.Revision), ("current", latest.Revision));
        if (latest.Raw.Status == MeasurementStatus.Final && replacement.Measurement.Status == MeasurementStatus.Provisional)
            yield return MetalAccountingViolations.MeasurementFinal.At(nameof(replacement.Measurement.Status), id);
    }

    private static async Task<MeasurementReceipt> ReceiptAsync(UnitOfWork unitOfWork, Intake intake, CancellationToken cancellationToken)
    {
        if (!intake.IsThere)
            return new MeasurementReceipt { Id = intake.Id, Revision = 1, State = MeasurementState.Recorded, Warnings = [.. intake.Warnings] };
        var there = await MeasurementStore.LatestAsync(unitOfWork, intake.Id, cancellationToken).ConfigureAwait(false);
        return new MeasurementReceipt { Id = intake.Id, Revision = there!.Revision, State = there.State, WasDoneBefore = true };
    }

    private async Task<Intake> LookAsync(StoreSession session, RecordMeasurement measurement, CancellationToken cancellationToken)
    {
        var known = await MeasuringBook.ReadAsync(session, measurement.Book, calendar, cancellationToken).ConfigureAwait(false);
        var intake = intakes.Look(known, measurement);
        await intakes.CompareWithPrecedingAsync(session, known, intake, cancellationToken).ConfigureAwait(false);
        return intake;
    }
}
