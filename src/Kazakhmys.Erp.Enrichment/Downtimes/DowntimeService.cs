using Kazakhmys.Erp.Data.Imports;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Layouts;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using NodaTime;

namespace Kazakhmys.Erp.Enrichment.Downtimes;

internal sealed class DowntimeService(ErpStore store, DocumentPosting posting, ProductionCalendar calendar) : IDowntimes
{
    private const string Right = "enrichment.downtime.record";

    private static readonly DowntimeValidator _validator = new();

    public async Task<Downtime> RecordAsync(Downtime downtime, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _validator.Require(downtime);
        await posting.RequireAsync(Right, downtime.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, downtime, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckRecordAsync(
        Downtime downtime, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _validator.Check(downtime) is { Count: > 0 } violations
            ? Task.FromResult(violations)
            : store.ReadAsync<IReadOnlyList<Violation>>(
                within,
                async session => await RefusalAsync(session, downtime, cancellationToken).ConfigureAwait(false) is { } refusal ? refusal.Violations : [],
                cancellationToken);

    public Task<IReadOnlyList<Downtime>> ListAsync(
        Code book, Code plant, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => DowntimeStore.ListAsync(session, book, plant, TimeOf(first, last), cancellationToken), cancellationToken);

    public Task<IReadOnlyList<SectionAvailability>> AvailabilityAsync(
        Code book, Code plant, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(
            within,
            async session =>
            {
                var layout = await PlantLayoutStore.FindAsync(session, book, plant, cancellationToken).ConfigureAwait(false)
                    ?? throw new NotFoundException(EnrichmentViolations.SectionMissing.At("Plant", plant, ("plant", plant)));
                var time = TimeOf(first, last);
                var downtimes = await DowntimeStore.ListAsync(session, book, plant, time, cancellationToken).ConfigureAwait(false);
                return DowntimeRules.Availability(time, layout.Sections.Select(section => section.Code), downtimes);
            },
            cancellationToken);

    public async Task<ImportReport> ImportAsync(
        Code book, Code plant, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        await posting.RequireAsync(Right, book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            unitOfWork => unitOfWork.ImportAsync(
                csv,
                options ?? new ImportOptions(),
                DowntimeColumns.All,
                row => DowntimeColumns.Read(row, book, plant),
                (downtime, token) =>
                {
                    _validator.Require(downtime);
                    return RecordAsync(unitOfWork, downtime, token);
                },
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task ExportAsync(
        Code book, Code plant, ProductionDay first, ProductionDay last, CsvExport csv, StoreSession? within = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(csv);
        await csv.WriteRowAsync(DowntimeColumns.Header, cancellationToken).ConfigureAwait(false);
        foreach (var downtime in await ListAsync(book, plant, first, last, within, cancellationToken).ConfigureAwait(false))
            await csv.WriteRowAsync(DowntimeColumns.Row(downtime), cancellationToken).ConfigureAwait(false);
    }

    private Interval TimeOf(ProductionDay first, ProductionDay last) =>
        new(calendar.IntervalOf(first).Start, calendar.IntervalOf(last).End);

    private static async Task<ErpException?> RefusalAsync(StoreSession session, Downtime downtime, CancellationToken cancellationToken)
    {
        if (await PlantStore.FindAsync(session, downtime.Book, downtime.Plant, cancellationToken).ConfigureAwait(false) is null)
            return new NotFoundException(EnrichmentViolations.PlantMissing.At("Plant", downtime.Plant));
        var layout = await PlantLayoutStore.FindAsync(session, downtime.Book, downtime.Plant, cancellationToken).ConfigureAwait(false);
        if (layout is null || layout.Sections.All(section => section.Code != downtime.Section))
            return new NotFoundException(EnrichmentViolations.SectionMissing.At("Section", downtime.Section, ("plant", downtime.Plant)));
        var known = await DowntimeStore.FindAsync(session, downtime.Book, downtime.Plant, downtime.Id, cancellationToken).ConfigureAwait(false);
        if (known is not null)
            return known == downtime ? null : new IdempotencyConflictException(EnrichmentViolations.DocumentDiffers.At("Id", downtime.Id));
        var others = downtime.From < downtime.To
            ? await DowntimeStore
                .ListAsync(session, downtime.Book, downtime.Plant, new Interval(downtime.From, downtime.To), cancellationToken).ConfigureAwait(false)
            : [];
        return DowntimeRules.Check(downtime, others) is { Count: > 0 } refused ? new RuleViolatedException(refused) : null;
    }

    private async Task<Downtime> RecordAsync(UnitOfWork unitOfWork, Downtime downtime, CancellationToken cancellationToken)
    {
        await posting.OpenAsync(unitOfWork, downtime.Book, [], cancellationToken).ConfigureAwait(false);
        if (await RefusalAsync(unitOfWork, downtime, cancellationToken).ConfigureAwait(false) is { } refusal)
            throw refusal;
        if (await DowntimeStore.FindAsync(unitOfWork, downtime.Book, downtime.Plant, downtime.Id, cancellationToken).ConfigureAwait(false) is null)
            await DowntimeStore.InsertAsync(unitOfWork, downtime, posting.Actor, cancellationToken).ConfigureAwait(false);
        return downtime;
    }
}
