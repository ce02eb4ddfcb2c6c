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

namespace Kazakhmys.Erp.MetalAccounting.Laboratory;

internal sealed class LaboratoryService(
    ErpStore store, BatchJudging judging, BatchImport import, DocumentPosting posting, ProductionCalendar calendar) : ILaboratory
{
    private const string Recording = "metal-accounting.laboratory.record";

    private static readonly RecordBatchValidator _recording = new();
    private static readonly ReleaseBatchValidator _releasing = new();
    private static readonly ControlLimitValidator _limiting = new();

    public async Task<LaboratoryBatch> RecordAsync(RecordBatch batch, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _recording.Require(batch);
        await posting.RequireAsync(Recording, batch.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => judging.RecordAsync(unitOfWork, batch, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckAsync(RecordBatch batch, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        CheckAsync(_recording.Check(batch), within, session => judging.CheckAsync(session, batch, cancellationToken), cancellationToken);

    public async Task<LaboratoryBatch> ReleaseAsync(ReleaseBatch release, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _releasing.Require(release);
        await posting.RequireAsync("metal-accounting.laboratory.release", release.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => judging.ReleaseAsync(unitOfWork, release, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckReleaseAsync(
        ReleaseBatch release, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        CheckAsync(_releasing.Check(release), within, session => judging.CheckAsync(session, release, cancellationToken), cancellationToken);

    public async Task RecordLimitAsync(ControlLimit limit, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _limiting.Require(limit);
        await posting.RequireAsync("metal-accounting.laboratory.set-limit", limit.Book, cancellationToken).ConfigureAwait(false);
        await store.WriteAsync(
            within,
            async unitOfWork =>
            {
                await BookLock.TakeAsync(unitOfWork, limit.Book, posting.Now, cancellationToken).ConfigureAwait(false);
                Refusals.Require(await BatchJudging.CheckAsync(unitOfWork, limit, cancellationToken).ConfigureAwait(false));
                var known = await BatchStore.LimitsAsync(unitOfWork, limit.Book, cancellationToken).ConfigureAwait(false);
                if (IsLatest(known, limit))
                    return;
                var now = known is [.., { KnownFrom: { } last }] && last >= posting.Now ? last + Duration.FromTicks(1) : posting.Now;
                await BatchStore.InsertAsync(unitOfWork, limit, known.Count + 1, now, posting.Actor, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckLimitAsync(ControlLimit limit, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        CheckAsync(_limiting.Check(limit), within, session => BatchJudging.CheckAsync(session, limit, cancellationToken), cancellationToken);

    public async Task<ImportReport> ImportAsync(
        Code book, Stream csv, ImportOptions options, MeasurementStatus status, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        await posting.RequireAsync(Recording, book, cancellationToken).ConfigureAwait(false);
        return await import.RunAsync(book, csv, options, status, within, cancellationToken).ConfigureAwait(false);
    }

    public async Task ExportAsync(
        Code book, Period period, TextWriter writer, CultureInfo? culture = null, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        var csv = new CsvExport(writer, culture);
        await csv.WriteRowAsync(BatchRows.Header, cancellationToken).ConfigureAwait(false);
        foreach (var row in (await ListAsync(book, period, within, cancellationToken).ConfigureAwait(false)).SelectMany(batch => BatchRows.Written(batch, culture)))
            await csv.WriteRowAsync(row, cancellationToken).ConfigureAwait(false);
    }

    public Task<LaboratoryBatch?> FindAsync(Code book, Code batch, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => BatchStore.FindAsync(session, book, batch, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<LaboratoryBatch>> ListAsync(
        Code book, Period period, StoreSession? within = null, CancellationToken cancellationToken = default) => store.ReadAsync(
            within, session => BatchStore.ListAsync(session, book, null, calendar.IntervalOf(period), cancellationToken), cancellationToken);

    public Task<IReadOnlyList<ControlLimit>> LimitsAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => BatchStore.LimitsAsync(session, book, cancellationToken), cancellationToken);

    private static bool IsLatest(IReadOnlyList<ControlLimit> known, ControlLimit wanted) => known.LastOrDefault(limit =>
        limit.Method == wanted.Method && limit.Role == wanted.Role && limit.Element == wanted.Element && limit.Material == wanted.Material) is { } latest
        && latest with { KnownFrom = null } == wanted with { KnownFrom = null };

    private Task<IReadOnlyList<Violation>> CheckAsync(
        IReadOnlyList<Violation> shape, StoreSession? within, Func<StoreSession, Task<IReadOnlyList<Violation>>> check, CancellationToken cancellationToken) =>
        shape.Count > 0 ? Task.FromResult(shape) : store.ReadAsync(within, check, cancellationToken);
}
