using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Instruments;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>Judges measurements: what the rules find, what a person decides, and the value and uncertainty that go into the validated layer.</summary>
internal sealed class MeasurementJudging(DocumentPosting posting, ProductionCalendar calendar, MetalAccountingOptions options)
{
    public async Task<IReadOnlyList<MeasurementReceipt>> ValidateAsync(
        UnitOfWork unitOfWork, Code book, IReadOnlyList<ValidateMeasurement> orders, CancellationToken cancellationToken)
    {
        await BookLock.TakeAsync(unitOfWork, book, posting.Now, cancellationToken).ConfigureAwait(false);
        var known = await MeasuringBook.ReadAsync(unitOfWork, book, calendar, cancellationToken).ConfigureAwait(false);
        var (judgements, receipts, found) = (new List<Judgement>(), new List<MeasurementReceipt>(), new List<Violation>());
        foreach (var (order, i) in orders.Select((order, i) => (order, i)))
        {
            var latest = await MeasurementStore.LatestAsync(unitOfWork, order.Measurement, cancellationToken).ConfigureAwait(false);
            var isDone = latest is { State: MeasurementState.Validated } && latest.Revision == order.Revision;
            var violations = isDone ? [] : await CheckAsync(unitOfWork, known, order, latest, cancellationToken).ConfigureAwait(false);
            found.AddRange(orders.Count == 1 ? violations : violations.Select(violation => violation.Under($"[{i}]")));
            if (latest is null || violations.Any(violation => violation.IsError))
                continue;
            if (!isDone && !judgements.Exists(judgement => judgement.Measurement == latest.Id))
                judgements.Add(Judged(known, latest, order.Corrected, order.Reason));
            receipts.Add(new MeasurementReceipt
            {
                Id = latest.Id, Revision = latest.Revision, State = MeasurementState.Validated, Warnings = violations, WasDoneBefore = isDone,
            });
        }
        Refusals.Require([.. found.Where(violation => violation.IsError), .. found.Where(violation => !violation.IsError)]);
        await StoreAsync(unitOfWork, book, judgements, cancellationToken).ConfigureAwait(false);
        return receipts;
    }

    public async Task<IReadOnlyList<Violation>> CheckAsync(StoreSession session, ValidateMeasurement order, CancellationToken cancellationToken)
    {
        var known = await MeasuringBook.ReadAsync(session, order.Measurement.Book, calendar, cancellationToken).ConfigureAwait(false);
        var latest = await MeasurementStore.LatestAsync(session, order.Measurement, cancellationToken).ConfigureAwait(false);
        return await CheckAsync(session, known, order, latest, cancellationToken).ConfigureAwait(false);
    }

    public async Task<BulkValidation> ValidateSoundAsync(UnitOfWork unitOfWork, Code book, Period period, CancellationToken cancellationToken)
    {
        await BookLock.TakeAsync(unitOfWork, book, posting.Now, cancellationToken).ConfigureAwait(false);
        var known = await MeasuringBook.ReadAsync(unitOfWork, book, calendar, cancellationToken).ConfigureAwait(false);
        var all = await MeasurementStore.RangeAsync(
            unitOfWork, book, calendar.IntervalOf(period), null, null, null, cancellationToken).ConfigureAwait(false);
        var (judgements, left) = (new List<Judgement>(), new Dictionary<MeasurementId, IReadOnlyList<Violation>>());
        var histories = new PointHistories(unitOfWork);
        foreach (var measurement in all.Where(measurement => measurement.State != MeasurementState.Rejected))
        {
            var point = known.Point(measurement.Id.Point, measurement.Id.At);
            var preceding = await histories.BeforeAsync(measurement, point, cancellationToken).ConfigureAwait(false);
            histories.Add(measurement);
            if (measurement.State != MeasurementState.Recorded)
                continue;
            IReadOnlyList<Violation> found = [.. Persons(measurement), .. Findings(known, measurement, point, preceding)];
            if (found.Count > 0)
                left[measurement.Id] = found;
            else
                judgements.Add(Judged(known, measurement, null, null));
        }
        await StoreAsync(unitOfWork, book, judgements, cancellationToken).ConfigureAwait(false);
        return new BulkValidation { Validated = judgements.Count, Left = left };
    }

    public async Task<MeasurementReceipt> RejectAsync(UnitOfWork unitOfWork, RejectMeasurement order, CancellationToken cancellationToken)
    {
        var book = order.Measurement.Book;
        await BookLock.TakeAsync(unitOfWork, book, posting.Now, cancellationToken).ConfigureAwait(false);
        var latest = await MeasurementStore.LatestAsync(unitOfWork, order.Measurement, cancellationToken).ConfigureAwait(false);
        var receipt = new MeasurementReceipt { Id = order.Measurement, Revision = order.Revision, State = MeasurementState.Rejected };
        if (latest is { State: MeasurementState.Rejected } && latest.Revision == order.Revision && latest.RejectionReason == order.Reason)
            return receipt with { WasDoneBefore = true };
        Refusals.Require([.. Standing(order.Measurement, order.Revision, latest)]);
        await StoreAsync(
            unitOfWork, book, [new Judgement(order.Measurement, order.Revision, null, order.Reason, posting.Actor, posting.Now)], cancellationToken).ConfigureAwait(false);
        return receipt;
    }

    public static async Task<IReadOnlyList<Violation>> CheckAsync(StoreSession session, RejectMeasurement order, CancellationToken cancellationToken) =>
        [.. Standing(
            order.Measurement,
            order.Revision,
            await MeasurementStore.LatestAsync(session, order.Measurement, cancellationToken).ConfigureAwait(false))];

    private static IEnumerable<Violation> Standing(MeasurementId id, int revision, Measurement? latest)
    {
        if (latest is null)
            yield return MetalAccountingViolations.MeasurementMissing.At("Measurement", id);
        else if (latest.Revision != revision)
            yield return MetalAccountingViolations.MeasurementRevised.At("Revision", id, ("revision", revision), ("current", latest.Revision));
        else if (latest.State != MeasurementState.Recorded)
            yield return MetalAccountingViolations.MeasurementJudged.At("Measurement", id, ("state", latest.State));
    }

    private static IReadOnlyList<Violation> Findings(
        MeasuringBook known, Measurement measurement, MeasuringPoint? point, IReadOnlyList<RecordMeasurement> preceding) => point is null
        ? [MetalAccountingViolations.MeasurementPointUnknown.At(
            nameof(measurement.Id.Point), measurement.Id.Point, ("day", known.DayOf(measurement.Id.At)))]
        : MeasurementRules.Find(
            measurement.Raw, point, known.Instrument(point.Instrument), known.DayOf(measurement.Id.At), measurement.RecordedAt, preceding);

    private static ValidatedValue Resolved(MeasuringBook known, Measurement measurement, MeasuredValue value)
    {
        var point = known.Point(measurement.Id.Point, measurement.Id.At)!;
        var instrument = known.Instrument(point.Instrument);
        var uncertainty = instrument is null ? null : UncertaintyRules.Find(instrument, point.Quantity, point.Element, known.DayOf(measurement.Id.At));
        var shared = uncertainty is null ? null : UncertaintyRules.Shared(uncertainty, value);
        return new ValidatedValue
        {
            Value = value,
            StandardUncertainty = measurement.Raw.StandardUncertainty ?? (uncertainty is null || measurement.Raw.Lot is not null ? null : UncertaintyRules.Independent(uncertainty, value)),
            SharedUncertainty = shared,
            SharedGroup = shared is null ? null : instrument!.Registered.SharedErrorGroup ?? instrument.Registered.Code,
            ValidatedBy = default,
            ValidatedAt = default,
        };
    }

    private async Task<IReadOnlyList<Violation>> CheckAsync(
        StoreSession session, MeasuringBook known, ValidateMeasurement order, Measurement? latest, CancellationToken cancellationToken)
    {
        var standing = Standing(order.Measurement, order.Revision, latest).ToList();
        if (latest is null || standing.Count > 0)
            return standing;
        var point = known.Point(latest.Id.Point, latest.Id.At);
        var preceding = point is null ? [] : await MeasurementIntake.PrecedingAsync(session, latest.Id, point, cancellationToken).ConfigureAwait(false);
        var findings = Findings(known, latest, point, preceding);
        List<Violation> found = [.. Persons(latest)];
        if (order.Corrected is { } corrected && corrected.Quantity != latest.Raw.Value.Quantity)
            found.Add(MetalAccountingViolations.MeasurementQuantity.At(
                nameof(order.Corrected), corrected, ("quantity", latest.Raw.Value.Quantity), ("point", latest.Id.Point)));
        if ((findings.Count > 0 || order.Corrected is not null) && string.IsNullOrWhiteSpace(order.Reason))
            found.Add(MetalAccountingViolations.MeasurementReasonNeeded.At(nameof(order.Reason), latest.Id));
        return [.. found, .. findings];
    }

    private IEnumerable<Violation> Persons(Measurement measurement)
    {
        if (options.RequiresSecondPerson && measurement.RecordedBy == posting.Actor)
            yield return MetalAccountingViolations.MeasurementSecondPerson.At("", posting.Actor);
    }

    private Judgement Judged(MeasuringBook known, Measurement measurement, MeasuredValue? corrected, string? reason) => new(
        measurement.Id,
        measurement.Revision,
        Resolved(known, measurement, corrected ?? measurement.Raw.Value),
        reason,
        posting.Actor,
        posting.Now);

    private async Task StoreAsync(UnitOfWork unitOfWork, Code book, List<Judgement> judgements, CancellationToken cancellationToken)
    {
        if (judgements.Count == 0)
            return;
        await MeasurementWriter.JudgeAsync(unitOfWork, judgements, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(
            unitOfWork,
            book,
            "metal-accounting.measurement.judged",
            new { first = judgements[0].Measurement.Document, validated = judgements.Count(each => each.Validated is not null), measurements = judgements.Count },
            cancellationToken).ConfigureAwait(false);
    }
}
