using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Tailings;

/// <summary>
/// Keeps the limits and readings of tailings facilities; a balance that would put tailings into one that takes no more is refused. Hosts consume it.
/// Safe to use from many threads.
/// </summary>
public interface ITailings
{
    /// <summary>Sets limits from a day on. The same again changes nothing. Right: <c>enrichment.tailings.limits</c>.</summary>
    /// <exception cref="ValidationFailedException">A limit is below zero (<c>enrichment.tailings.amount</c>), or the dates cover no day (<c>kernel.rule.empty</c>).</exception>
    /// <exception cref="NotFoundException">Plant or facility is not there (<c>enrichment.plant.not-found</c>, <c>enrichment.plant.no-facility</c>).</exception>
    Task SetLimitsAsync(SetFacilityLimits command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Records a reading; another one of the day replaces the revision that it names. Right: <c>enrichment.tailings.read</c>.</summary>
    /// <exception cref="ValidationFailedException">A figure is below zero (<c>enrichment.tailings.amount</c>).</exception>
    /// <exception cref="NotFoundException">Plant or facility is not there.</exception>
    /// <exception cref="ConcurrencyException">The revision is not the latest (<c>enrichment.document.revision</c>).</exception>
    Task<FacilityReading> RecordReadingAsync(FacilityReading reading, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording a reading would refuse of its shape.</summary>
    IReadOnlyList<Violation> CheckReading(FacilityReading reading);

    /// <summary>Where the facilities of a plant stand at the end of a day.</summary>
    /// <exception cref="NotFoundException">The plant is not there (<c>enrichment.plant.not-found</c>).</exception>
    Task<IReadOnlyList<FacilityState>> StateAsync(
        Code book, Code plant, ProductionDay day, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest readings of a facility in a span of days, by day.</summary>
    Task<IReadOnlyList<FacilityReading>> ReadingsAsync(
        Code book, Code plant, Code facility, ProductionDay first, ProductionDay last, StoreSession? within = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Imports readings from CSV: <c>facility, day, level_m, freeboard_m</c> and, if need be, <c>water_m3, replaces</c>. The same file twice changes
    /// nothing. Right: <c>enrichment.tailings.read</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The file exceeds a bound (<c>kernel.import.too-large</c>).</exception>
    Task<ImportReport> ImportReadingsAsync(
        Code book, Code plant, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes the readings of a facility as the file that <see cref="ImportReadingsAsync"/> reads.</summary>
    Task ExportReadingsAsync(
        Code book, Code plant, Code facility, ProductionDay first, ProductionDay last, CsvExport csv, StoreSession? within = null,
        CancellationToken cancellationToken = default);
}
