using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.MetalAccounting.Instruments;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Samples;

namespace Kazakhmys.Erp.MetalAccounting.Laboratory;

/// <summary>Records batches, judges their controls, and releases what was held.</summary>
internal sealed class BatchJudging(ResultRecording results, DocumentPosting posting, ProductionCalendar calendar, MetalAccountingOptions options)
{
    public async Task<LaboratoryBatch> RecordAsync(UnitOfWork unitOfWork, RecordBatch batch, CancellationToken cancellationToken)
    {
        await BookLock.TakeAsync(unitOfWork, batch.Book, posting.Now, cancellationToken).ConfigureAwait(false);
        var there = await BatchStore.FindAsync(unitOfWork, batch.Book, batch.Code, cancellationToken).ConfigureAwait(false);
        if (there is not null && StoredContent.Of(there.Reported) == StoredContent.Of(batch))
            return there;
        var found = await CheckAsync(unitOfWork, batch, cancellationToken).ConfigureAwait(false);
        Refusals.Require([.. found.Where(violation => violation.IsError)]);
        var failures = await JudgeAsync(unitOfWork, batch, cancellationToken).ConfigureAwait(false);
        await BatchStore.InsertAsync(unitOfWork, batch, failures, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        if (failures.Count == 0)
            await results.RecordAsync(unitOfWork, batch, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(
            unitOfWork, batch.Book, failures.Count == 0 ? "metal-accounting.laboratory.passed" : "metal-accounting.laboratory.held",
            new { batch = batch.Code.Value, failures = failures.Select(failure => failure.Code) }, cancellationToken).ConfigureAwait(false);
        return (await BatchStore.FindAsync(unitOfWork, batch.Book, batch.Code, cancellationToken).ConfigureAwait(false))!;
    }

    /// <summary>What refuses a batch, and as warnings what its controls show and which results no point measures.</summary>
    public async Task<IReadOnlyList<Violation>> CheckAsync(StoreSession session, RecordBatch batch, CancellationToken cancellationToken)
    {
        var known = await MeasuringBook.ReadAsync(session, batch.Book, calendar, cancellationToken).ConfigureAwait(false);
        var found = new List<Violation>();
        if (batch.ReportedAt > posting.Now)
            found.Add(KernelViolations.TimeInFuture.At(nameof(batch.ReportedAt), batch.ReportedAt));
        var there = await BatchStore.FindAsync(session, batch.Book, batch.Code, cancellationToken).ConfigureAwait(false);
        if (there is not null && StoredContent.Of(there.Reported) != StoredContent.Of(batch))
            found.Add(MetalAccountingViolations.LaboratoryDiffers.At(nameof(batch.Code), batch.Code));
        for (var i = 0; i < batch.Results.Count; i++)
            found.AddRange((await CheckAsync(session, known, batch, batch.Results[i], cancellationToken).ConfigureAwait(false))
                .Select(violation => violation.Under($"Results[{i}]")));
        if (batch.Reassays is { } held)
            found.AddRange(CheckReassay(batch, await BatchStore.FindAsync(session, batch.Book, held, cancellationToken).ConfigureAwait(false)));
        if (!found.Exists(violation => violation.IsError))
            found.AddRange(await JudgeAsync(session, batch, cancellationToken).ConfigureAwait(false));
        return found;
    }

    public async Task<LaboratoryBatch> ReleaseAsync(UnitOfWork unitOfWork, ReleaseBatch release, CancellationToken cancellationToken)
    {
        await BookLock.TakeAsync(unitOfWork, release.Book, posting.Now, cancellationToken).ConfigureAwait(false);
        var batch = await BatchStore.FindAsync(unitOfWork, release.Book, release.Batch, cancellationToken).ConfigureAwait(false);
        if (batch is { State: BatchState.Released })
            return batch;
        Refusals.Require([.. CheckReleased(release, batch)]);
        await BatchStore.InsertAsync(unitOfWork, release, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        await results.RecordAsync(unitOfWork, batch!.Reported, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(
            unitOfWork, release.Book, "metal-accounting.laboratory.released", new { batch = release.Batch.Value }, cancellationToken).ConfigureAwait(false);
        return (await BatchStore.FindAsync(unitOfWork, release.Book, release.Batch, cancellationToken).ConfigureAwait(false))!;
    }

    public async Task<IReadOnlyList<Violation>> CheckAsync(StoreSession session, ReleaseBatch release, CancellationToken cancellationToken) =>
        [.. CheckReleased(release, await BatchStore.FindAsync(session, release.Book, release.Batch, cancellationToken).ConfigureAwait(false))];

    public static async Task<IReadOnlyList<Violation>> CheckAsync(StoreSession session, ControlLimit limit, CancellationToken cancellationToken) =>
        await InstrumentStore.FindAsync(session, limit.Book, limit.Method, cancellationToken).ConfigureAwait(false) is null
            ? [MetalAccountingViolations.InstrumentMissing.At(nameof(limit.Method), limit.Method, ("book", limit.Book))]
            : [];

    private static IEnumerable<Violation> CheckReassay(RecordBatch batch, LaboratoryBatch? held)
    {
        if (held is null)
            yield return MetalAccountingViolations.LaboratoryMissing.At(nameof(batch.Reassays), batch.Reassays);
        else if (held.State != BatchState.Held)
            yield return MetalAccountingViolations.LaboratoryNotHeld.At(nameof(batch.Reassays), batch.Reassays, ("state", held.State));
        else if (held.Reported.Results.Where(result => result.Role == ResultRole.Sample)
            .Select(result => (result.Sample, result.Element))
            .Except(batch.Results.Where(result => result.Role == ResultRole.Sample).Select(result => (result.Sample, result.Element)))
            .ToList() is [var missing, ..])
            yield return MetalAccountingViolations.LaboratoryReassayIncomplete.At(nameof(batch.Results), missing.Sample, ("element", missing.Element));
    }

    private static async Task<IReadOnlyList<Violation>> CheckAsync(
        StoreSession session, MeasuringBook known, RecordBatch batch, LaboratoryResult result, CancellationToken cancellationToken)
    {
        var found = new List<Violation>();
        if (known.Instrument(result.Method) is null)
            found.Add(MetalAccountingViolations.InstrumentMissing.At(nameof(result.Method), result.Method, ("book", batch.Book)));
        if (result.Role != ResultRole.Sample)
            return found;
        var origin = await SampleStore.OriginAsync(session, batch.Book, result.Sample, cancellationToken).ConfigureAwait(false);
        if (origin is null)
            found.Add(MetalAccountingViolations.SampleMissing.At(nameof(result.Sample), result.Sample));
        else if (ResultRecording.PointOf(known, result, origin) is null)
            found.Add(MetalAccountingViolations.LaboratoryNoPoint.At(
                nameof(result.Element), result.Sample, ("element", result.Element), ("stream", origin.Lots[0].Stream)));
        return found;
    }

    private IEnumerable<Violation> CheckReleased(ReleaseBatch release, LaboratoryBatch? batch)
    {
        if (batch is null)
            yield return MetalAccountingViolations.LaboratoryMissing.At(nameof(release.Batch), release.Batch);
        else if (batch.State is BatchState.Passed or BatchState.Reassayed)
            yield return MetalAccountingViolations.LaboratoryNotHeld.At(nameof(release.Batch), release.Batch, ("state", batch.State));
        else if (options.RequiresSecondPerson && batch.RecordedBy == posting.Actor)
            yield return MetalAccountingViolations.LaboratorySecondPerson.At("", posting.Actor);
    }

    private async Task<IReadOnlyList<Violation>> JudgeAsync(StoreSession session, RecordBatch batch, CancellationToken cancellationToken) =>
        ControlRules.Judge(
            batch,
            await BatchStore.LimitsAsync(session, batch.Book, cancellationToken).ConfigureAwait(false),
            calendar.DayAt(batch.ReportedAt).Date);
}
