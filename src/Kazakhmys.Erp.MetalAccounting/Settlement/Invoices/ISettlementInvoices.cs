using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;

/// <summary>
/// Provisional and final invoices and credit notes. An invoice is prepared by one person and released by another; released it has a number, is booked in the
/// ledger in the same unit of work, and never changes: it is corrected by a credit note and a new invoice. Every line is rounded once to the
/// hundredth of the currency, half to even, and the total is their exact sum. Hosts consume it. Safe to use from many threads.
/// </summary>
public interface ISettlementInvoices
{
    /// <summary>
    /// Works out an invoice and keeps it; while nothing changed, the same order gives the same document. Right: <c>metal-accounting.invoice.prepare</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">A credit note was asked for (<c>metal-accounting.invoice.kind</c>).</exception>
    /// <exception cref="NotFoundException">There is no such lot (<c>metal-accounting.lot.unknown</c>).</exception>
    /// <exception cref="MissingRuleException">No terms hold on the day of shipment (<c>kernel.rule.missing</c>); a quotation or exchange rate is missing
    /// (<c>metal-accounting.quotation.missing</c>, <c>.none</c>, <c>.rate-missing</c>), each named with its day.</exception>
    /// <exception cref="RuleViolatedException">Weight or assays are missing (<c>metal-accounting.lot.weight-missing</c>, <c>.assay-missing</c>), the lot is not
    /// final (<c>metal-accounting.lot.not-final</c>), such an invoice stands already (<c>metal-accounting.invoice.exists</c>), earlier ones
    /// are in another currency (<c>metal-accounting.invoice.currency</c>), or the lot is too small for the rounding of its bricks
    /// (<c>metal-accounting.contract.brick-rounding</c>).</exception>
    Task<SettlementInvoice> PrepareAsync(PrepareInvoice order, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="PrepareAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckPrepareAsync(PrepareInvoice order, CancellationToken cancellationToken = default);

    /// <summary>What an invoice would be, without keeping it.</summary>
    /// <inheritdoc cref="PrepareAsync" path="/exception"/>
    Task<SettlementInvoice> PreviewAsync(PrepareInvoice order, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Works out the credit note of a released invoice and keeps it, to be released as invoices are. Right: <c>metal-accounting.invoice.prepare</c>.</summary>
    /// <exception cref="ValidationFailedException">The reason is missing (<c>kernel.value.required</c>).</exception>
    /// <exception cref="NotFoundException">There is no invoice of this number (<c>metal-accounting.invoice.unknown</c>).</exception>
    /// <exception cref="RuleViolatedException">It is a credit note, or was credited (<c>metal-accounting.invoice.not-creditable</c>), or a final invoice that
    /// stands takes it off (<c>metal-accounting.invoice.claimed</c>): that one is credited first.</exception>
    Task<SettlementInvoice> CreditAsync(CreditInvoice order, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="CreditAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckCreditAsync(CreditInvoice order, CancellationToken cancellationToken = default);

    /// <summary>
    /// Releases a prepared invoice or credit note: it gets the next number of its book and year, and the claim is posted between the accounts that the
    /// contract names. Released before: nothing changes. Right: <c>metal-accounting.invoice.release</c>.
    /// </summary>
    /// <exception cref="NotFoundException">There is no such document (<c>metal-accounting.invoice.unknown</c>), or the ledger knows an account or the currency
    /// not.</exception>
    /// <exception cref="ConcurrencyException">The lot or its invoices changed since it was prepared (<c>metal-accounting.invoice.stale</c>).</exception>
    /// <exception cref="RuleViolatedException">Who prepared it releases it (<c>metal-accounting.invoice.second-person</c>), or the ledger refuses the claim.</exception>
    /// <exception cref="PeriodClosedException">The day lies in a closed period and no day to book it on was given.</exception>
    Task<SettlementInvoice> ReleaseAsync(ReleaseInvoice order, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="ReleaseAsync"/> would say, what the ledger would say included.</summary>
    Task<IReadOnlyList<Violation>> CheckReleaseAsync(ReleaseInvoice order, CancellationToken cancellationToken = default);

    /// <summary>A document, or null.</summary>
    Task<SettlementInvoice?> FindAsync(Code book, string document, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>A released invoice or credit note by its number, or null.</summary>
    Task<SettlementInvoice?> FindByNumberAsync(Code book, string number, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Everything that was prepared for a lot, in that order.</summary>
    Task<IReadOnlyList<SettlementInvoice>> ListAsync(Code book, Code lot, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes the lines of an invoice as CSV: <c>line</c>, <c>brick</c>, <c>kind</c>, <c>term</c>, <c>element</c>, <c>grade_pct</c>, <c>payable_pct</c>,
    /// <c>quantity_t</c>, <c>price</c>, <c>unit</c>, <c>amount</c>, <c>currency</c>, <c>refers</c>, and the total as the last row.
    /// </summary>
    Task ExportAsync(SettlementInvoice invoice, TextWriter writer, CultureInfo? culture = null, CancellationToken cancellationToken = default);
}
