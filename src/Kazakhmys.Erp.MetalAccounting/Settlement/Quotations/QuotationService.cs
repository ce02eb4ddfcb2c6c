using Kazakhmys.Erp.Data.Imports;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Quotations;

internal sealed class QuotationService(ErpStore store, DocumentPosting posting) : IQuotations
{
    private const string Right = "metal-accounting.quotation.record";

    private const string SeriesColumn = "series", DayColumn = "day", PriceColumn = "price", CurrencyColumn = "currency", UnitColumn = "unit",
        SourceColumn = "source";

    private static readonly IReadOnlyCollection<CsvColumn> _columns =
        [.. CsvColumn.Required(SeriesColumn, DayColumn, PriceColumn, CurrencyColumn, UnitColumn, SourceColumn)];

    public async Task<RecordQuotation> RecordAsync(RecordQuotation quotation, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        Require(CheckRecord(quotation));
        await posting.RequireAsync(Right, quotation.Book, cancellationToken).ConfigureAwait(false);
        await store.WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, quotation, cancellationToken), cancellationToken).ConfigureAwait(false);
        return quotation;
    }

    public IReadOnlyList<Violation> CheckRecord(RecordQuotation quotation) => QuotationRules.Check(quotation);

    public async Task<RecordExchangeRate> RecordRateAsync(RecordExchangeRate rate, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        Require(CheckRate(rate));
        await posting.RequireAsync(Right, rate.Book, cancellationToken).ConfigureAwait(false);
        await store.WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, rate, cancellationToken), cancellationToken).ConfigureAwait(false);
        return rate;
    }

    public IReadOnlyList<Violation> CheckRate(RecordExchangeRate rate) => QuotationRules.Check(rate);

    public async Task<ImportReport> ImportAsync(
        Code book, Stream csv, ImportOptions options, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(csv);
        ArgumentNullException.ThrowIfNull(options);
        await posting.RequireAsync(Right, book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            unitOfWork => unitOfWork.ImportAsync(
                csv, options, _columns, row => Read(book, row), (quotation, token) => AcceptAsync(unitOfWork, quotation, token), cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<RecordQuotation>> ListAsync(
        Code book, Code series, LocalDate first, LocalDate last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync<IReadOnlyList<RecordQuotation>>(
            within,
            async session => [.. (await QuotationStore.QuotationsAsync(session, book, series, first, last, cancellationToken).ConfigureAwait(false))
                .Select(row => row.Quotation)],
            cancellationToken);

    public Task<IReadOnlyList<RecordExchangeRate>> RatesAsync(
        Code book, Code series, LocalDate first, LocalDate last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync<IReadOnlyList<RecordExchangeRate>>(
            within,
            async session => [.. (await QuotationStore.RatesAsync(session, book, series, first, last, cancellationToken).ConfigureAwait(false))
                .Select(row => row.Rate)],
            cancellationToken);

    private static RecordQuotation Read(Code book, CsvRow row) => new()
    {
        Book = book,
        Series = row.Code(SeriesColumn),
        Day = row.Date(DayColumn),
        Price = row.Has(PriceColumn)
            ? new UnitPrice { Amount = row.Decimal(PriceColumn), Currency = row.Code(CurrencyColumn), Per = row.Read(UnitColumn, PriceUnits.Parse) }
            : null,
        Source = row.Text(SourceColumn),
    };

    private async Task AcceptAsync(UnitOfWork unitOfWork, RecordQuotation quotation, CancellationToken cancellationToken)
    {
        Require(CheckRecord(quotation));
        await RecordAsync(unitOfWork, quotation, cancellationToken).ConfigureAwait(false);
    }

    private async Task RecordAsync(UnitOfWork unitOfWork, RecordQuotation quotation, CancellationToken cancellationToken)
    {
        var there = await QuotationStore
            .QuotationsAsync(unitOfWork, quotation.Book, quotation.Series, quotation.Day, quotation.Day, cancellationToken).ConfigureAwait(false);
        var (before, revision) = there.SingleOrDefault();
        if (before == quotation)
            return;
        if (!await QuotationStore.InsertAsync(unitOfWork, quotation, revision + 1, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false))
            throw new ConcurrencyException(MetalAccountingViolations.QuotationRevision.At(nameof(quotation.Day), quotation.Series));
    }

    private async Task RecordAsync(UnitOfWork unitOfWork, RecordExchangeRate rate, CancellationToken cancellationToken)
    {
        var there = await QuotationStore.RatesAsync(unitOfWork, rate.Book, rate.Series, rate.Day, rate.Day, cancellationToken).ConfigureAwait(false);
        var (before, revision) = there.SingleOrDefault();
        if (before == rate)
            return;
        if (!await QuotationStore.InsertAsync(unitOfWork, rate, revision + 1, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false))
            throw new ConcurrencyException(MetalAccountingViolations.QuotationRevision.At(nameof(rate.Day), rate.Series));
    }

    private static void Require(IReadOnlyList<Violation> violations)
    {
        if (violations.Count > 0)
            throw new ValidationFailedException(violations);
    }
}
