using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Consumption;

/// <summary>Norms of reagents, grinding media, water, air and power, and what is consumed against them. Hosts consume it. Safe to use from many threads.</summary>
public interface IConsumption
{
    /// <summary>Sets a norm from a day on; the same again changes nothing. Right: <c>enrichment.norm.set</c>.</summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape, is per tonne of nothing (<c>enrichment.norm.incomplete</c>), in a unit of another kind
    /// (<c>enrichment.consumption.unit</c>) or below zero (<c>enrichment.consumption.amount</c>).</exception>
    /// <exception cref="NotFoundException">The plant is not there (<c>enrichment.plant.not-found</c>).</exception>
    Task SetNormAsync(ConsumptionNorm norm, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What setting would refuse of a norm as such.</summary>
    IReadOnlyList<Violation> CheckNorm(ConsumptionNorm norm);

    /// <summary>
    /// Records what was consumed in a shift; a mass with a store account moves to <c>consumed/plant/item</c> in the ledger. The same again changes nothing;
    /// other content replaces the revision that it names. Right: <c>enrichment.consumption.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">Nothing was consumed (<c>enrichment.consumption.amount</c>), or what is not a mass comes from an account (<c>enrichment.consumption.unit</c>).</exception>
    /// <exception cref="NotFoundException">Plant or account is not there.</exception>
    /// <exception cref="ConcurrencyException">The revision is not the latest (<c>enrichment.document.revision</c>).</exception>
    /// <exception cref="RuleViolatedException">The store does not hold that much (<c>ledger.balance.overdrawn</c>).</exception>
    Task<RecordedConsumption> RecordAsync(RecordConsumption command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording would refuse of the record as such.</summary>
    IReadOnlyList<Violation> CheckRecord(RecordConsumption command);

    /// <summary>Items against their norms over a span of days, both included; ore and metal in concentrate are those of the shift balances.</summary>
    Task<IReadOnlyList<ConsumptionLine>> CompareAsync(
        Code book, Code plant, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Imports consumption from CSV: <c>shift, item, unit, amount</c> (kg, m3 or kWh) and, if need be, <c>from_account, replaces</c>. The same file twice changes
    /// nothing. Right: <c>enrichment.consumption.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The file exceeds a bound (<c>kernel.import.too-large</c>).</exception>
    Task<ImportReport> ImportAsync(
        Code book, Code plant, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes the latest records of a span of days as the file that <see cref="ImportAsync"/> reads.</summary>
    Task ExportAsync(
        Code book, Code plant, ProductionDay first, ProductionDay last, CsvExport csv, StoreSession? within = null,
        CancellationToken cancellationToken = default);
}
