using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;

/// <summary>Invoices and credit notes in the database.</summary>
internal static class SettlementInvoiceStore
{
    private const string SelectInvoices =
        """
        select i.document, i.lot, i.contract, i.kind, i.invoiced_on as InvoicedOn, i.currency, i.total, i.terms_valid_from as TermsValidFrom,
               i.terms_known_from as TermsKnownFrom, i.lot_revision as LotRevision, i.released_before as ReleasedBefore, i.credits, i.reason,
               i.prepared_at as PreparedAt, i.prepared_by as PreparedBy, r.number, r.entry, r.released_at as ReleasedAt, r.released_by as ReleasedBy
        from metal_invoice i left join metal_invoice_release r on r.book = i.book and r.document = i.document
        where i.book = @book
        """;

    private const string SelectOfLot = SelectInvoices + " and i.lot = @key order by i.number_in_lot";

    private const string SelectDocument = SelectInvoices + " and i.document = @key";

    private const string SelectNumber = SelectInvoices + " and r.number = @key";

    private const string SelectLines =
        """
        select line, brick, kind, term, element, settled_grade as SettledGrade, payable_grade as PayableGrade, quantity, price, price_unit as PriceUnit,
               amount, refers
        from metal_invoice_line where book = @book and document = @document order by line
        """;

    private const string SelectPrices =
        """
        select brick, element, series, first_day as FirstDay, last_day as LastDay, quotations, amount, price_unit as PriceUnit, rate_series as RateSeries, rate
        from metal_invoice_price where book = @book and document = @document
        """;

    private const string SelectLast = "select max(seq) from metal_invoice_release where book = @book and year = @year";

    private const string Insert =
        """
        insert into metal_invoice (book, document, lot, contract, number_in_lot, kind, invoiced_on, currency, total, terms_valid_from, terms_known_from,
                                   lot_revision, released_before, credits, reason, prepared_at, prepared_by)
        values (@book, @document, @lot, @contract, @numberInLot, @kind, @invoicedOn, @currency, @total, @termsValidFrom, @termsKnownFrom,
                @lotRevision, @releasedBefore, @credits, @reason, @preparedAt, @preparedBy)
        """;

    private const string InsertLine =
        """
        insert into metal_invoice_line (book, document, line, brick, kind, term, element, settled_grade, payable_grade, quantity, price, price_unit,
                                        amount, refers)
        values (@book, @document, @line, @brick, @kind, @term, @element, @settledGrade, @payableGrade, @quantity, @price, @priceUnit, @amount, @refers)
        """;

    private const string InsertPrice =
        """
        insert into metal_invoice_price (book, document, brick, element, series, first_day, last_day, quotations, amount, price_unit, rate_series, rate)
        values (@book, @document, @brick, @element, @series, @firstDay, @lastDay, @quotations, @amount, @priceUnit, @rateSeries, @rate)
        """;

    private const string InsertRelease =
        """
        insert into metal_invoice_release (book, year, seq, document, number, entry, booked_on, released_at, released_by)
        values (@book, @year, @seq, @document, @number, @entry, @bookedOn, @now, @actor)
        """;

    public static Task<IReadOnlyList<SettlementInvoice>> ListAsync(StoreSession session, Code book, Code lot, CancellationToken cancellationToken) =>
        ReadAsync(session, SelectOfLot, book, lot.Value, cancellationToken);

    public static async Task<SettlementInvoice?> FindAsync(StoreSession session, Code book, string document, CancellationToken cancellationToken) =>
        (await ReadAsync(session, SelectDocument, book, document, cancellationToken).ConfigureAwait(false)).SingleOrDefault();

    public static async Task<SettlementInvoice?> FindByNumberAsync(StoreSession session, Code book, string number, CancellationToken cancellationToken) =>
        (await ReadAsync(session, SelectNumber, book, number, cancellationToken).ConfigureAwait(false)).SingleOrDefault();

    /// <summary>The next sequence of a year; contracts of the book are locked meanwhile.</summary>
    public static async Task<long> NextAsync(UnitOfWork unitOfWork, Code book, int year, CancellationToken cancellationToken) =>
        (await unitOfWork.FindAsync<long?>(SelectLast, new { book = book.Value, year = (long)year }, cancellationToken).ConfigureAwait(false) ?? 0) + 1;

    public static async Task InsertAsync(UnitOfWork unitOfWork, SettlementInvoice invoice, int numberInLot, CancellationToken cancellationToken)
    {
        await unitOfWork.ExecuteAsync(Insert, new
        {
            book = invoice.Book.Value,
            document = invoice.Document,
            lot = invoice.Lot.Value,
            contract = invoice.Contract.Value,
            numberInLot = (long)numberInLot,
            kind = invoice.Kind.ToString(),
            invoicedOn = Stored.Number(invoice.InvoicedOn),
            currency = invoice.Total.Currency.Value,
            total = invoice.Total.Hundredths,
            termsValidFrom = Stored.Number(invoice.TermsValidFrom),
            termsKnownFrom = invoice.TermsKnownFrom.ToUnixTimeTicks(),
            lotRevision = (long)invoice.LotRevision,
            releasedBefore = (long)invoice.ReleasedBefore,
            credits = invoice.Credits,
            reason = invoice.Reason,
            preparedAt = invoice.PreparedAt.ToUnixTimeTicks(),
            preparedBy = invoice.PreparedBy.Value,
        }, cancellationToken).ConfigureAwait(false);
        await unitOfWork.ExecuteAsync(
            InsertLine, invoice.Lines.Select(line => InvoiceRows.Line(invoice, line)).ToList(), cancellationToken).ConfigureAwait(false);
        await unitOfWork.ExecuteAsync(
            InsertPrice, invoice.Prices.Select(price => InvoiceRows.Price(invoice, price)).ToList(), cancellationToken).ConfigureAwait(false);
    }

    public static Task ReleaseAsync(
        UnitOfWork unitOfWork, SettlementInvoice invoice, long seq, ProductionDay? bookedOn, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertRelease, new
        {
            book = invoice.Book.Value,
            year = (long)invoice.InvoicedOn.Year,
            seq,
            document = invoice.Document,
            number = invoice.Number,
            entry = invoice.Entry ?? 0,
            bookedOn = bookedOn?.Number,
            now = invoice.ReleasedAt!.Value.ToUnixTimeTicks(),
            actor = invoice.ReleasedBy!.Value.Value,
        }, cancellationToken);

    private static async Task<IReadOnlyList<SettlementInvoice>> ReadAsync(
        StoreSession session, string sql, Code book, string key, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<InvoiceRow>(sql, new { book = book.Value, key }, cancellationToken).ConfigureAwait(false);
        var invoices = new List<SettlementInvoice>();
        foreach (var row in rows)
        {
            var of = new { book = book.Value, document = row.Document };
            var lines = await session.QueryAsync<InvoiceLineRow>(SelectLines, of, cancellationToken).ConfigureAwait(false);
            var prices = await session.QueryAsync<InvoicePriceRow>(SelectPrices, of, cancellationToken).ConfigureAwait(false);
            invoices.Add(row.Of(book, lines, prices));
        }
        return invoices;
    }
}
