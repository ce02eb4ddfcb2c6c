using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Downtimes;

/// <summary>Records downtimes of sections. Hosts consume it. Safe to use from many threads.</summary>
public interface IDowntimes
{
    /// <summary>Records a downtime; the same again changes nothing. Right: <c>enrichment.downtime.record</c>.</summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape.</exception>
    /// <exception cref="NotFoundException">Plant (<c>enrichment.plant.not-found</c>) or section (<c>enrichment.section.not-found</c>) is not there.</exception>
    /// <exception cref="RuleViolatedException">It ends before it begins (<c>enrichment.downtime.span</c>) or overlaps another (<c>enrichment.downtime.overlap</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The identity was used for another downtime (<c>enrichment.document.differs</c>).</exception>
    Task<Downtime> RecordAsync(Downtime downtime, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording would refuse, without recording.</summary>
    Task<IReadOnlyList<Violation>> CheckRecordAsync(Downtime downtime, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The downtimes of a plant that touch a span of days, by section and time.</summary>
    Task<IReadOnlyList<Downtime>> ListAsync(
        Code book, Code plant, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>What the sections of a plant were available in a span of days, both included.</summary>
    /// <exception cref="NotFoundException">The plant has no layout (<c>enrichment.section.not-found</c>).</exception>
    Task<IReadOnlyList<SectionAvailability>> AvailabilityAsync(
        Code book, Code plant, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Imports downtimes from CSV: <c>id, section, from, to, kind, reason</c> with instants as <c>2026-01-05T07:30:00Z</c>. The same file twice changes
    /// nothing. Right: <c>enrichment.downtime.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The file exceeds a bound (<c>kernel.import.too-large</c>).</exception>
    Task<ImportReport> ImportAsync(
        Code book, Code plant, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes the downtimes of a span of days as the file that <see cref="ImportAsync"/> reads.</summary>
    Task ExportAsync(
        Code book, Code plant, ProductionDay first, ProductionDay last, CsvExport csv, StoreSession? within = null,
        CancellationToken cancellationToken = default);
}
