using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

internal sealed class MeasurementService(
    ErpStore store, MeasurementRecording recording, MeasurementJudging judging, MeasurementImport import, DocumentPosting posting,
    ProductionCalendar calendar) : IMeasurements
{
    private const string Record = "metal-accounting.measurement.record";
    private const string Judge = "metal-accounting.measurement.validate";

    private static readonly RecordMeasurementValidator _recording = new();
    private static readonly ReplaceMeasurementValidator _replacing = new();
    private static readonly ValidateMeasurementValidator _validating = new();
    private static readonly RejectMeasurementValidator _rejecting = new();

    public async Task<MeasurementReceipt> RecordAsync(
        RecordMeasurement measurement, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        (await RecordAsync([measurement], within, cancellationToken).ConfigureAwait(false))[0];

    public async Task<IReadOnlyList<MeasurementReceipt>> RecordAsync(
        IReadOnlyList<RecordMeasurement> measurements, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        RequireAll(measurements, _recording.Check);
        var book = BookOf(measurements.Select(measurement => measurement.Book));
        await posting.RequireAsync(Record, book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => recording.RecordAsync(unitOfWork, book, measurements, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckAsync(
        RecordMeasurement measurement, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        CheckAsync(_recording.Check(measurement), within, session => recording.CheckAsync(session, measurement, cancellationToken), cancellationToken);

    public async Task<MeasurementReceipt> ReplaceAsync(
        ReplaceMeasurement replacement, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _replacing.Require(replacement);
        await posting.RequireAsync("metal-accounting.measurement.replace", replacement.Measurement.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => recording.ReplaceAsync(unitOfWork, replacement, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckReplacementAsync(
        ReplaceMeasurement replacement, StoreSession? within = null, CancellationToken cancellationToken = default) => CheckAsync(
            _replacing.Check(replacement), within, session => recording.CheckReplacementAsync(session, replacement, cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<MeasurementReceipt>> ValidateAsync(
        IReadOnlyList<ValidateMeasurement> judgements, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        RequireAll(judgements, _validating.Check);
        var book = BookOf(judgements.Select(judgement => judgement.Measurement.Book));
        await posting.RequireAsync(Judge, book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => judging.ValidateAsync(unitOfWork, book, judgements, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckValidationAsync(
        ValidateMeasurement judgement, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        CheckAsync(_validating.Check(judgement), within, session => judging.CheckAsync(session, judgement, cancellationToken), cancellationToken);

    public async Task<BulkValidation> ValidateSoundAsync(
        Code book, Period period, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        await posting.RequireAsync(Judge, book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => judging.ValidateSoundAsync(unitOfWork, book, period, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<MeasurementReceipt> RejectAsync(
        RejectMeasurement rejection, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _rejecting.Require(rejection);
        await posting.RequireAsync(Judge, rejection.Measurement.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => judging.RejectAsync(unitOfWork, rejection, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckRejectionAsync(
        RejectMeasurement rejection, StoreSession? within = null, CancellationToken cancellationToken = default) => CheckAsync(
            _rejecting.Check(rejection), within, session => MeasurementJudging.CheckAsync(session, rejection, cancellationToken), cancellationToken);

    public async Task<ImportReport> ImportAsync(
        Code book, Stream csv, ImportOptions options, string? fileName = null, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        await posting.RequireAsync(Record, book, cancellationToken).ConfigureAwait(false);
        return await import.RunAsync(book, csv, options, fileName, within, cancellationToken).ConfigureAwait(false);
    }

    public async Task ExportAsync(
        MeasurementQuery query, TextWriter writer, CultureInfo? culture = null, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        var csv = new CsvExport(writer, culture);
        await csv.WriteRowAsync(MeasurementRows.Header, cancellationToken).ConfigureAwait(false);
        foreach (var measurement in await ListAsync(query, within, cancellationToken).ConfigureAwait(false))
            await csv.WriteRowAsync(MeasurementRows.Written(measurement, culture), cancellationToken).ConfigureAwait(false);
    }

    public Task<Measurement?> FindAsync(
        MeasurementId measurement, int? revision = null, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        return store.ReadAsync(
            within,
            async session => (await MeasurementStore.HistoryAsync(session, measurement, cancellationToken).ConfigureAwait(false))
                .LastOrDefault(each => revision is null || each.Revision == revision),
            cancellationToken);
    }

    public Task<IReadOnlyList<Measurement>> HistoryAsync(
        MeasurementId measurement, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        return store.ReadAsync(within, session => MeasurementStore.HistoryAsync(session, measurement, cancellationToken), cancellationToken);
    }

    public Task<IReadOnlyList<Measurement>> ListAsync(
        MeasurementQuery query, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return store.ReadAsync<IReadOnlyList<Measurement>>(
            within,
            async session =>
            [
                .. (await MeasurementStore.RangeAsync(
                    session, query.Book, calendar.IntervalOf(query.Period), query.Point, null, null, cancellationToken).ConfigureAwait(false))
                .Where(measurement => query.State is null || measurement.State == query.State),
            ],
            cancellationToken);
    }

    public Task<MeasurementCounts> CountAsync(
        Code book, Period period, StoreSession? within = null, CancellationToken cancellationToken = default) => store.ReadAsync(
            within, session => MeasurementStore.CountAsync(session, book, calendar.IntervalOf(period), cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Measurement>> LateFinalsAsync(
        Code book, Period period, Instant after, StoreSession? within = null, CancellationToken cancellationToken = default) => store.ReadAsync(
            within,
            session => MeasurementStore.RangeAsync(
                session, book, calendar.IntervalOf(period), null, MeasurementStatus.Final, after, cancellationToken),
            cancellationToken);

    private static void RequireAll<T>(IReadOnlyList<T> inputs, Func<T, IReadOnlyList<Violation>> check)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Count == 0)
            throw new ValidationFailedException(KernelViolations.ListEmpty.At(""));
        var found = inputs.SelectMany((input, i) => check(input).Select(violation => inputs.Count == 1 ? violation : violation.Under($"[{i}]"))).ToList();
        if (found.Exists(violation => violation.IsError))
            throw new ValidationFailedException(found);
    }

    private static Code BookOf(IEnumerable<Code> books) => books.Distinct().Take(2).ToList() is [var book]
        ? book
        : throw new ValidationFailedException(MetalAccountingViolations.OneBook.At(""));

    private Task<IReadOnlyList<Violation>> CheckAsync(
        IReadOnlyList<Violation> shape, StoreSession? within, Func<StoreSession, Task<IReadOnlyList<Violation>>> check, CancellationToken cancellationToken) =>
        shape.Count > 0 ? Task.FromResult(shape) : store.ReadAsync(within, check, cancellationToken);
}
