using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Quotations;

/// <summary>Quotations and exchange rates in the database.</summary>
internal static class QuotationStore
{
    private const string SelectQuotations =
        """
        select q.day, q.revision, q.amount, q.currency, q.unit, q.source from metal_quotation q
        where q.book = @book and q.series = @series and q.day >= @first and q.day <= @last and q.revision =
            (select max(l.revision) from metal_quotation l where l.book = q.book and l.series = q.series and l.day = q.day)
        order by q.day
        """;

    private const string SelectRates =
        """
        select q.day, q.revision, q.amount, q.source from metal_exchange_rate q
        where q.book = @book and q.series = @series and q.day >= @first and q.day <= @last and q.revision =
            (select max(l.revision) from metal_exchange_rate l where l.book = q.book and l.series = q.series and l.day = q.day)
        order by q.day
        """;

    private const string InsertQuotation =
        """
        insert into metal_quotation (book, series, day, revision, amount, currency, unit, source, recorded_at, recorded_by)
        values (@book, @series, @day, @revision, @amount, @currency, @unit, @source, @now, @actor)
        on conflict (book, series, day, revision) do nothing
        """;

    private const string InsertRate =
        """
        insert into metal_exchange_rate (book, series, day, revision, amount, source, recorded_at, recorded_by)
        values (@book, @series, @day, @revision, @amount, @source, @now, @actor)
        on conflict (book, series, day, revision) do nothing
        """;

    public static async Task<IReadOnlyList<(RecordQuotation Quotation, long Revision)>> QuotationsAsync(
        StoreSession session, Code book, Code series, LocalDate first, LocalDate last, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<QuotationRow>(SelectQuotations, Span(book, series, first, last), cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => (row.Of(book, series), row.Revision))];
    }

    public static async Task<IReadOnlyList<(RecordExchangeRate Rate, long Revision)>> RatesAsync(
        StoreSession session, Code book, Code series, LocalDate first, LocalDate last, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<QuotationRow>(SelectRates, Span(book, series, first, last), cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => (row.RateOf(book, series), row.Revision))];
    }

    /// <summary>False when the revision is there already.</summary>
    public static async Task<bool> InsertAsync(
        UnitOfWork unitOfWork, RecordQuotation quotation, long revision, Instant now, Code actor, CancellationToken cancellationToken) =>
        await unitOfWork.ExecuteAsync(InsertQuotation, new
        {
            book = quotation.Book.Value,
            series = quotation.Series.Value,
            day = Stored.Number(quotation.Day),
            revision,
            amount = quotation.Price is { } price ? Stored.Text(price.Amount) : null,
            currency = quotation.Price?.Currency.Value,
            unit = quotation.Price is { } per ? PriceUnits.Text(per.Per) : null,
            source = quotation.Source,
            now = now.ToUnixTimeTicks(),
            actor = actor.Value,
        }, cancellationToken).ConfigureAwait(false) == 1;

    /// <summary>False when the revision is there already.</summary>
    public static async Task<bool> InsertAsync(
        UnitOfWork unitOfWork, RecordExchangeRate rate, long revision, Instant now, Code actor, CancellationToken cancellationToken) =>
        await unitOfWork.ExecuteAsync(InsertRate, new
        {
            book = rate.Book.Value,
            series = rate.Series.Value,
            day = Stored.Number(rate.Day),
            revision,
            amount = Stored.Text(rate.Amount),
            source = rate.Source,
            now = now.ToUnixTimeTicks(),
            actor = actor.Value,
        }, cancellationToken).ConfigureAwait(false) == 1;

    private static object Span(Code book, Code series, LocalDate first, LocalDate last) =>
        new { book = book.Value, series = series.Value, first = Stored.Number(first), last = Stored.Number(last) };

    private sealed class QuotationRow
    {
        public long Day { get; init; }

        public long Revision { get; init; }

        public string? Amount { get; init; }

        public string? Currency { get; init; }

        public string? Unit { get; init; }

        public string Source { get; init; } = "";

        public RecordQuotation Of(Code book, Code series) => new()
        {
            Book = book,
            Series = series,
            Day = Stored.Day(Day),
            Price = Amount is null
                ? null
                : new UnitPrice { Amount = Stored.Amount(Amount), Currency = Stored.Code(Currency!), Per = PriceUnits.Parse(Unit!) },
            Source = Source,
        };

        public RecordExchangeRate RateOf(Code book, Code series) =>
            new() { Book = book, Series = series, Day = Stored.Day(Day), Amount = Stored.Amount(Amount!), Source = Source };
    }
}
