using Kazakhmys.Erp.Data.Imports;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.MetalAccounting.Samples;

internal sealed class SampleService(ErpStore store, DocumentPosting posting, ProductionCalendar calendar) : ISamples
{
    private const string Registering = "metal-accounting.sample.register";

    private static readonly RegisterLotValidator _registering = new();
    private static readonly PrepareSampleValidator _preparing = new();

    public async Task<SampleLot> RegisterAsync(RegisterLot lot, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _registering.Require(lot);
        await posting.RequireAsync(Registering, lot.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => RegisterAsync(unitOfWork, lot, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<PrepareSample> PrepareAsync(PrepareSample sample, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _preparing.Require(sample);
        await posting.RequireAsync("metal-accounting.sample.prepare", sample.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => PrepareAsync(unitOfWork, sample, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Violation>> CheckAsync(RegisterLot lot, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        var violations = _registering.Check(lot);
        return violations.Count > 0
            ? violations
            : await store.ReadAsync(within, session => FindAsync(session, lot, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Violation>> CheckPreparationAsync(
        PrepareSample sample, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        var violations = _preparing.Check(sample);
        return violations.Count > 0
            ? violations
            : await store.ReadAsync(
                within, async session => (await FindAsync(session, sample, cancellationToken).ConfigureAwait(false)).Found, cancellationToken).ConfigureAwait(false);
    }

    public async Task<ImportReport> ImportAsync(
        Code book, Stream csv, ImportOptions options, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        await posting.RequireAsync(Registering, book, cancellationToken).ConfigureAwait(false);
        var rows = new SampleRows(book, options);
        return await store.WriteAsync(
            within,
            unitOfWork => unitOfWork.ImportAsync(
                csv,
                options,
                SampleRows.Columns,
                rows.Read,
                (lot, token) =>
                {
                    _registering.Require(lot);
                    return RegisterAsync(unitOfWork, lot, token);
                },
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    public Task<SampleLot?> FindAsync(Code book, Code lot, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => SampleStore.FindLotAsync(session, book, lot, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<SampleLot>> ListAsync(
        Code book, Period period, StoreSession? within = null, CancellationToken cancellationToken = default) => store.ReadAsync(
            within, session => SampleStore.ListAsync(session, book, null, calendar.IntervalOf(period), cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<SampleLot>> PendingAsync(
        Code book, Period period, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        [.. (await ListAsync(book, period, within, cancellationToken).ConfigureAwait(false)).Where(lot => !lot.HasResult)];

    private async Task<IReadOnlyList<Violation>> FindAsync(StoreSession session, RegisterLot lot, CancellationToken cancellationToken)
    {
        var known = await MeasuringBook.ReadAsync(session, lot.Book, calendar, cancellationToken).ConfigureAwait(false);
        var found = new List<Violation>();
        if (known.Flowsheets.InForce(lot.Flowsheet, known.DayOf(lot.To))?.Drawn.Streams.Any(stream => stream.Code == lot.Stream) != true)
            found.Add(MetalAccountingViolations.SampleStreamUnknown.At(nameof(lot.Stream), lot.Stream, ("flowsheet", lot.Flowsheet)));
        if (lot.Sampler is { } sampler && known.Instrument(sampler) is null)
            found.Add(MetalAccountingViolations.InstrumentMissing.At(nameof(lot.Sampler), sampler, ("book", lot.Book)));
        var there = await SampleStore.FindLotAsync(session, lot.Book, lot.Code, cancellationToken).ConfigureAwait(false);
        var differs = there is null
            ? await SampleStore.IsThereAsync(session, lot.Book, lot.Code, cancellationToken).ConfigureAwait(false)
            : StoredContent.Of(there.Registered) != StoredContent.Of(lot);
        if (differs)
            found.Add(MetalAccountingViolations.SampleDiffers.At(nameof(lot.Code), lot.Code));
        return found;
    }

    private static async Task<(IReadOnlyList<Violation> Found, IReadOnlyList<RegisterLot> Lots)> FindAsync(
        StoreSession session, PrepareSample sample, CancellationToken cancellationToken)
    {
        var (found, lots, parents) = (new List<Violation>(), new List<RegisterLot>(), new List<PrepareSample>());
        foreach (var parent in sample.Parents)
        {
            var origin = await SampleStore.OriginAsync(session, sample.Book, parent, cancellationToken).ConfigureAwait(false);
            if (origin is null)
                found.Add(MetalAccountingViolations.SampleMissing.At(nameof(sample.Parents), parent));
            lots.AddRange(origin?.Lots ?? []);
            parents.AddRange(origin?.Steps.Take(1) ?? []);
        }
        if (found.Count == 0)
            found.AddRange(SampleRules.Check(sample, lots, parents));
        var there = await SampleStore.FindSampleAsync(session, sample.Book, sample.Code, cancellationToken).ConfigureAwait(false);
        var differs = there is null
            ? await SampleStore.IsThereAsync(session, sample.Book, sample.Code, cancellationToken).ConfigureAwait(false)
            : StoredContent.Of(there) != StoredContent.Of(sample);
        if (differs)
            found.Add(MetalAccountingViolations.SampleDiffers.At(nameof(sample.Code), sample.Code));
        return (found, [.. lots.DistinctBy(lot => lot.Code)]);
    }

    private async Task<SampleLot> RegisterAsync(UnitOfWork unitOfWork, RegisterLot lot, CancellationToken cancellationToken)
    {
        await BookLock.TakeAsync(unitOfWork, lot.Book, posting.Now, cancellationToken).ConfigureAwait(false);
        Refusals.Require(await FindAsync(unitOfWork, lot, cancellationToken).ConfigureAwait(false));
        if (await SampleStore.FindLotAsync(unitOfWork, lot.Book, lot.Code, cancellationToken).ConfigureAwait(false) is { } there)
            return there;
        await SampleStore.InsertAsync(unitOfWork, lot, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        return new SampleLot { Registered = lot, Samples = [], HasResult = false, RegisteredBy = posting.Actor, RegisteredAt = posting.Now };
    }

    private async Task<PrepareSample> PrepareAsync(UnitOfWork unitOfWork, PrepareSample sample, CancellationToken cancellationToken)
    {
        await BookLock.TakeAsync(unitOfWork, sample.Book, posting.Now, cancellationToken).ConfigureAwait(false);
        var (found, lots) = await FindAsync(unitOfWork, sample, cancellationToken).ConfigureAwait(false);
        Refusals.Require(found);
        if (await SampleStore.FindSampleAsync(unitOfWork, sample.Book, sample.Code, cancellationToken).ConfigureAwait(false) is { } there)
            return there;
        await SampleStore.InsertAsync(unitOfWork, sample, lots, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        return sample;
    }
}
