using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.ShiftBalances;

/// <summary>Records the balances of shifts. Hosts consume it. Safe to use from many threads.</summary>
public interface IShiftBalances
{
    /// <summary>
    /// Records a balance and posts bin → in process → concentrate and tailings, provisional. The bin gives every metal in proportion to its
    /// books; what the feed assay says otherwise, and what the products leave over, goes to the unaccounted account, signed. The same again
    /// changes nothing. Right: <c>enrichment.shift-balance.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape.</exception>
    /// <exception cref="NotFoundException">The plant is not there (<c>enrichment.plant.not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">The bin does not hold that much (<c>enrichment.feed.bin-short</c>), the assays make no balance
    /// (<c>kernel.two-product.order</c>), or a plausibility rule says no (<c>enrichment.plausibility.*</c>).</exception>
    /// <exception cref="ConcurrencyException">The shift is recorded with other content (<c>enrichment.shift-balance.recorded</c>): correct it.</exception>
    Task<ShiftBalance> RecordAsync(RecordShiftBalance command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Replaces a recorded balance by a corrected one: the entry of <paramref name="revision"/> is reversed and the new one posted, linked by
    /// the document. Right: <c>enrichment.shift-balance.correct</c>.
    /// </summary>
    /// <exception cref="NotFoundException">There is no balance of that plant, shift and ore (<c>enrichment.shift-balance.not-found</c>).</exception>
    /// <exception cref="ConcurrencyException"><paramref name="revision"/> is not the latest (<c>enrichment.shift-balance.revision</c>).</exception>
    Task<ShiftBalance> CorrectAsync(RecordShiftBalance command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording would refuse or flag, without recording.</summary>
    Task<IReadOnlyList<Violation>> CheckRecordAsync(RecordShiftBalance command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revision of a balance, or null.</summary>
    Task<ShiftBalance?> FindAsync(
        Code book, Code plant, Shift shift, Code oreType, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revisions of a plant in a span of days, both included, by shift and type of ore.</summary>
    Task<IReadOnlyList<ShiftBalance>> ListAsync(
        Code book, Code plant, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Imports balances of one metal from CSV: <c>shift, ore_type, feed_t, stack, facility, element, feed_pct, concentrate_pct, tailings_pct, relative_u_pct</c> and, if
    /// need be, <c>concentrate_t</c>. The same file twice changes nothing. Right: <c>enrichment.shift-balance.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The file exceeds a bound (<c>kernel.import.too-large</c>).</exception>
    Task<ImportReport> ImportAsync(
        Code book, Code plant, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes the balances of a span of days: one row a metal with feed, products, recovery and its standard uncertainty.</summary>
    Task ExportAsync(
        Code book, Code plant, ProductionDay first, ProductionDay last, CsvExport csv, StoreSession? within = null,
        CancellationToken cancellationToken = default);
}
