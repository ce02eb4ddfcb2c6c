using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Quotations;

/// <summary>
/// Quotations and exchange rates, given by the host: the suite fetches nothing and knows no holidays. Hosts consume it. Safe to use from many threads.
/// </summary>
public interface IQuotations
{
    /// <summary>
    /// Records what a market quoted on a day; the same again changes nothing, another figure becomes the next revision and holds for invoices prepared from
    /// now on. Right: <c>metal-accounting.quotation.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">Wrong shape: <c>kernel.code.missing</c>, <c>kernel.value.required</c>, <c>kernel.value.negative</c>,
    /// <c>metal-accounting.price.unit-unknown</c>.</exception>
    /// <exception cref="ConcurrencyException">Somebody else recorded the day at the same time (<c>metal-accounting.quotation.revision</c>).</exception>
    Task<RecordQuotation> RecordAsync(RecordQuotation quotation, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What is wrong with a quotation; empty when it would be recorded.</summary>
    IReadOnlyList<Violation> CheckRecord(RecordQuotation quotation);

    /// <summary>Records an exchange rate, as <see cref="RecordAsync"/> a quotation. Right: <c>metal-accounting.quotation.record</c>.</summary>
    /// <inheritdoc cref="RecordAsync" path="/exception"/>
    Task<RecordExchangeRate> RecordRateAsync(RecordExchangeRate rate, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What is wrong with a rate; empty when it would be recorded.</summary>
    IReadOnlyList<Violation> CheckRate(RecordExchangeRate rate);

    /// <summary>
    /// Records the quotations of a CSV file. Columns: <c>series</c>, <c>day</c>, <c>price</c> (empty where the market was closed), <c>currency</c>, <c>unit</c>
    /// (t, kg, g, lb, oz), <c>source</c>. The same file twice changes nothing. Right: <c>metal-accounting.quotation.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The file exceeds a bound (<c>kernel.import.too-large</c>).</exception>
    Task<ImportReport> ImportAsync(
        Code book, Stream csv, ImportOptions options, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>The quotations that hold of a series from a day to another, both included, by day.</summary>
    Task<IReadOnlyList<RecordQuotation>> ListAsync(
        Code book, Code series, LocalDate first, LocalDate last, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The exchange rates that hold of a series from a day to another, both included, by day.</summary>
    Task<IReadOnlyList<RecordExchangeRate>> RatesAsync(
        Code book, Code series, LocalDate first, LocalDate last, StoreSession? within = null, CancellationToken cancellationToken = default);
}
