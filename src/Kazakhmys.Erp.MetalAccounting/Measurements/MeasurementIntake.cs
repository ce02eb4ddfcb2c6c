using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Samples;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>Looks at measurements before they are recorded, and records them.</summary>
internal sealed class MeasurementIntake(ErpStore store, DocumentPosting posting, ProductionCalendar calendar)
{
    /// <summary>Takes the lock of the book, so that what is looked at stays as it is, and reads what is needed.</summary>
    public async Task<MeasuringBook> OpenAsync(UnitOfWork unitOfWork, Code book, CancellationToken cancellationToken)
    {
        await BookLock.TakeAsync(unitOfWork, book, posting.Now, cancellationToken).ConfigureAwait(false);
        return await MeasuringBook.ReadAsync(unitOfWork, book, calendar, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What is found in a measurement by itself: errors, and warnings that need no history.</summary>
    public Intake Look(MeasuringBook known, RecordMeasurement measurement)
    {
        var intake = new Intake(measurement);
        var day = known.DayOf(measurement.To);
        if (known.Point(measurement.Point, measurement.To) is not { } point)
        {
            intake.Add([MetalAccountingViolations.MeasurementPointUnknown.At(nameof(measurement.Point), measurement.Point, ("day", day))]);
            return intake;
        }
        intake.Add(MeasurementRules.Check(measurement, point, posting.Now));
        if (!intake.HasErrors)
            intake.Add(MeasurementRules.Find(measurement, point, known.Instrument(point.Instrument), day, posting.Now, []));
        return intake;
    }

    /// <summary>Which of them are on record already, with the same content or with another.</summary>
    public async Task CompareAsync(UnitOfWork unitOfWork, Code book, IReadOnlyList<Intake> intakes, CancellationToken cancellationToken)
    {
        var documents = intakes.Select(intake => intake.Id.Document).ToList();
        var there = await store.FindKeysAsync(unitOfWork, MeasurementStore.Heads, book.Value, documents, cancellationToken).ConfigureAwait(false);
        var digests = there.DistinctBy(found => documents[found.Index]).ToDictionary(found => documents[found.Index], found => found.Value, StringComparer.Ordinal);
        foreach (var intake in intakes.Where(intake => !intake.HasErrors))
        {
            if (digests.TryAdd(intake.Id.Document, intake.Digest))
                continue;
            intake.IsThere = true;
            if (digests[intake.Id.Document] != intake.Digest
                && !await WasThereAsync(unitOfWork, intake, cancellationToken).ConfigureAwait(false))
                intake.Add([MetalAccountingViolations.MeasurementDuplicate.At("", intake.Id)]);
        }
        await CheckLotsAsync(unitOfWork, book, intakes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Records those that are new and without errors; answers how many.</summary>
    public async Task<int> StoreAsync(UnitOfWork unitOfWork, IReadOnlyList<Intake> intakes, CancellationToken cancellationToken)
    {
        var fresh = intakes.Where(intake => !intake.HasErrors && !intake.IsThere).Select(intake => intake.Measurement).ToList();
        await MeasurementWriter.InsertAsync(unitOfWork, fresh, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        return fresh.Count;
    }

    /// <summary>Adds the warnings that come from the values before.</summary>
    public async Task CompareWithPrecedingAsync(
        StoreSession session, MeasuringBook known, Intake intake, CancellationToken cancellationToken)
    {
        if (intake.HasErrors || known.Point(intake.Measurement.Point, intake.Measurement.To) is not { } point)
            return;
        var preceding = await PrecedingAsync(session, intake.Id, point, cancellationToken).ConfigureAwait(false);
        var all = MeasurementRules.Find(
            intake.Measurement, point, known.Instrument(point.Instrument), known.DayOf(intake.Measurement.To), posting.Now, preceding);
        var codes = intake.Found.Select(violation => violation.Code).ToHashSet(StringComparer.Ordinal);
        intake.Add(all.Where(violation => !codes.Contains(violation.Code)));
    }

    public static Task<IReadOnlyList<RecordMeasurement>> PrecedingAsync(
        StoreSession session, MeasurementId id, MeasuringPoint point, CancellationToken cancellationToken) =>
        MeasurementStore.PrecedingAsync(session, id, Math.Max(1, (point.Limits.FrozenAfter ?? 2) - 1), cancellationToken);

    /// <summary>True when the content is that of an earlier revision: a file that is imported again after its values were replaced.</summary>
    private static async Task<bool> WasThereAsync(UnitOfWork unitOfWork, Intake intake, CancellationToken cancellationToken) =>
        (await MeasurementStore.HistoryAsync(unitOfWork, intake.Id, cancellationToken).ConfigureAwait(false))
        .Any(revision => MeasurementDigest.Of(revision.Raw) == intake.Digest);

    private static async Task CheckLotsAsync(
        UnitOfWork unitOfWork, Code book, IReadOnlyList<Intake> intakes, CancellationToken cancellationToken)
    {
        foreach (var group in intakes.Where(intake => intake.Measurement.Lot is not null).GroupBy(intake => intake.Measurement.Lot!.Value))
            if (!await SampleStore.IsThereAsync(unitOfWork, book, group.Key, cancellationToken).ConfigureAwait(false))
                foreach (var intake in group)
                    intake.Add([MetalAccountingViolations.SampleMissing.At(nameof(intake.Measurement.Lot), group.Key)]);
    }
}
