using Kazakhmys.Erp.Data.Imports;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;

namespace Kazakhmys.Erp.Enrichment.Tailings;

internal sealed class TailingsService(ErpStore store, DocumentPosting posting, FacilityGate gate) : ITailings
{
    private const string ReadRight = "enrichment.tailings.read";

    private static readonly SetFacilityLimitsValidator _limits = new();
    private static readonly FacilityReadingValidator _readings = new();

    public async Task SetLimitsAsync(SetFacilityLimits command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _limits.Require(command);
        await posting.RequireAsync("enrichment.tailings.limits", command.Book, cancellationToken).ConfigureAwait(false);
        await store.WriteAsync(
            within,
            async unitOfWork =>
            {
                await RequireAsync(unitOfWork, command.Book, command.Plant, command.Facility, cancellationToken).ConfigureAwait(false);
                var known = await FacilityLimitStore
                    .ReadAsync(unitOfWork, command.Book, command.Plant, command.Facility, cancellationToken).ConfigureAwait(false);
                var standing = known.Find(command.ValidFrom);
                if (standing is null || standing.Value != command.Limits || standing.ValidFrom != command.ValidFrom
                    || standing.ValidTo != command.ValidTo || standing.Source != command.Source || standing.LegalBasis != command.LegalBasis)
                    await FacilityLimitStore.InsertAsync(unitOfWork, command, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<FacilityReading> RecordReadingAsync(
        FacilityReading reading, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _readings.Require(reading);
        await posting.RequireAsync(ReadRight, reading.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, reading, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public IReadOnlyList<Violation> CheckReading(FacilityReading reading) => _readings.Check(reading);

    public Task<IReadOnlyList<FacilityState>> StateAsync(
        Code book, Code plant, ProductionDay day, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync<IReadOnlyList<FacilityState>>(
            within,
            async session =>
            {
                var found = await PlantStore.RequireAsync(session, book, plant, cancellationToken).ConfigureAwait(false);
                var states = new List<FacilityState>();
                foreach (var facility in found.TailingsFacilities)
                    states.Add(await gate.StateAsync(session, found, facility, day, Mass.Zero, cancellationToken).ConfigureAwait(false));
                return states;
            },
            cancellationToken);

    public Task<IReadOnlyList<FacilityReading>> ReadingsAsync(
        Code book, Code plant, Code facility, ProductionDay first, ProductionDay last, StoreSession? within = null,
        CancellationToken cancellationToken = default) =>
        store.ReadAsync(
            within, session => FacilityReadingStore.ListAsync(session, book, plant, facility, first, last, cancellationToken), cancellationToken);

    public async Task<ImportReport> ImportReadingsAsync(
        Code book, Code plant, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        await posting.RequireAsync(ReadRight, book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            unitOfWork => unitOfWork.ImportAsync(
                csv,
                options ?? new ImportOptions(),
                FacilityColumns.All,
                row => FacilityColumns.Read(row, book, plant),
                (reading, token) =>
                {
                    _readings.Require(reading);
                    return RecordAsync(unitOfWork, reading, token);
                },
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task ExportReadingsAsync(
        Code book, Code plant, Code facility, ProductionDay first, ProductionDay last, CsvExport csv, StoreSession? within = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(csv);
        await csv.WriteRowAsync(FacilityColumns.Header, cancellationToken).ConfigureAwait(false);
        foreach (var reading in await ReadingsAsync(book, plant, facility, first, last, within, cancellationToken).ConfigureAwait(false))
            await csv.WriteRowAsync(FacilityColumns.Row(reading), cancellationToken).ConfigureAwait(false);
    }

    private async Task RequireAsync(UnitOfWork unitOfWork, Code book, Code plant, Code facility, CancellationToken cancellationToken)
    {
        await posting.OpenAsync(unitOfWork, book, [], cancellationToken).ConfigureAwait(false);
        var found = await PlantStore.RequireAsync(unitOfWork, book, plant, cancellationToken).ConfigureAwait(false);
        if (!found.TailingsFacilities.Contains(facility))
            throw new NotFoundException(EnrichmentViolations.PlantNoFacility.At("Facility", facility, ("plant", plant)));
    }

    private async Task<FacilityReading> RecordAsync(UnitOfWork unitOfWork, FacilityReading reading, CancellationToken cancellationToken)
    {
        await RequireAsync(unitOfWork, reading.Book, reading.Plant, reading.Facility, cancellationToken).ConfigureAwait(false);
        var known = (await FacilityReadingStore
            .ListAsync(unitOfWork, reading.Book, reading.Plant, reading.Facility, reading.Day, reading.Day, cancellationToken)
            .ConfigureAwait(false)).SingleOrDefault();
        if (known is not null && known with { Revision = 0 } == reading with { Revision = 0 })
            return known;
        var latest = known?.Revision ?? 0;
        if (reading.Revision != latest)
            throw new ConcurrencyException(EnrichmentViolations.DocumentRevision.At("Revision", reading.Facility, ("latest", latest)));
        var next = reading with { Revision = latest + 1 };
        await FacilityReadingStore.InsertAsync(unitOfWork, next, posting.Actor, cancellationToken).ConfigureAwait(false);
        return next;
    }
}
