using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;
using Kazakhmys.Erp.MetalAccounting.Settlement.Quotations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;

/// <summary>Lines and prices as parameters of their statements.</summary>
internal static class InvoiceRows
{
    public static object Line(SettlementInvoice invoice, InvoiceLine line) => new
    {
        book = invoice.Book.Value,
        document = invoice.Document,
        line = (long)line.Line,
        brick = line.Brick?.Value,
        kind = line.Content.Kind.ToString(),
        term = line.Content.Term,
        element = line.Content.Element?.Value,
        settledGrade = line.Content.SettledGrade?.PartsPerTrillion,
        payableGrade = line.Content.PayableGrade?.PartsPerTrillion,
        quantity = line.Content.Quantity?.Milligrams,
        price = line.Content.Price is { } price ? Stored.Text(price.Amount) : null,
        priceUnit = line.Content.Price is { } per ? PriceUnits.Text(per.Per) : null,
        amount = line.Content.Amount.Hundredths,
        refers = line.Refers,
    };

    public static object Price(SettlementInvoice invoice, InvoicePrice price) => new
    {
        book = invoice.Book.Value,
        document = invoice.Document,
        brick = price.Brick.Value,
        element = price.Element.Value,
        series = price.Quoted.Series.Value,
        firstDay = Stored.Number(price.Quoted.First),
        lastDay = Stored.Number(price.Quoted.Last),
        quotations = (long)price.Quoted.Quotations,
        amount = Stored.Text(price.Quoted.Price.Amount),
        priceUnit = PriceUnits.Text(price.Quoted.Price.Per),
        rateSeries = price.Quoted.RateSeries?.Value,
        rate = price.Quoted.Rate is { } rate ? Stored.Text(rate) : null,
    };
}

/// <summary>A row of invoices.</summary>
internal sealed class InvoiceRow
{
    public string Document { get; init; } = "";

    public string Lot { get; init; } = "";

    public string Contract { get; init; } = "";

    public string Kind { get; init; } = "";

    public long InvoicedOn { get; init; }

    public string Currency { get; init; } = "";

    public long Total { get; init; }

    public long TermsValidFrom { get; init; }

    public long TermsKnownFrom { get; init; }

    public long LotRevision { get; init; }

    public long ReleasedBefore { get; init; }

    public string? Credits { get; init; }

    public string? Reason { get; init; }

    public long PreparedAt { get; init; }

    public string PreparedBy { get; init; } = "";

    public string? Number { get; init; }

    public long? Entry { get; init; }

    public long? ReleasedAt { get; init; }

    public string? ReleasedBy { get; init; }

    public SettlementInvoice Of(Code book, IEnumerable<InvoiceLineRow> lines, IEnumerable<InvoicePriceRow> prices)
    {
        var currency = Stored.Code(Currency);
        return new SettlementInvoice
        {
            Book = book,
            Document = Document,
            Lot = Stored.Code(Lot),
            Contract = Stored.Code(Contract),
            Kind = Stored.Name<InvoiceKind>(Kind),
            InvoicedOn = Stored.Day(InvoicedOn),
            Lines = [.. lines.Select(line => line.Of(currency))],
            Prices = [.. prices.Select(price => price.Of(currency))],
            Total = Money.FromHundredths(Total, currency),
            TermsValidFrom = Stored.Day(TermsValidFrom),
            TermsKnownFrom = Stored.At(TermsKnownFrom),
            LotRevision = (int)LotRevision,
            ReleasedBefore = (int)ReleasedBefore,
            Credits = Credits,
            Reason = Reason,
            PreparedBy = Stored.Code(PreparedBy),
            PreparedAt = Stored.At(PreparedAt),
            Number = Number,
            Entry = Entry is null or 0 ? null : Entry,
            ReleasedBy = Stored.Find(ReleasedBy),
            ReleasedAt = ReleasedAt is { } at ? Stored.At(at) : null,
        };
    }
}

/// <summary>A row of lines.</summary>
internal sealed class InvoiceLineRow
{
    public long Line { get; init; }

    public string? Brick { get; init; }

    public string Kind { get; init; } = "";

    public string Term { get; init; } = "";

    public string? Element { get; init; }

    public long? SettledGrade { get; init; }

    public long? PayableGrade { get; init; }

    public long? Quantity { get; init; }

    public string? Price { get; init; }

    public string? PriceUnit { get; init; }

    public long Amount { get; init; }

    public string? Refers { get; init; }

    public InvoiceLine Of(Code currency) => new()
    {
        Line = (int)Line,
        Brick = Stored.Find(Brick),
        Content = new SettlementLine
        {
            Kind = Stored.Name<SettlementLineKind>(Kind),
            Term = Term,
            Element = Stored.Find(Element),
            SettledGrade = Stored.Quantity<Grade>(SettledGrade),
            PayableGrade = Stored.Quantity<Grade>(PayableGrade),
            Quantity = Stored.Quantity<Mass>(Quantity),
            Price = Price is null ? null : new UnitPrice { Amount = Stored.Amount(Price), Currency = currency, Per = PriceUnits.Parse(PriceUnit!) },
            Amount = Money.FromHundredths(Amount, currency),
        },
        Refers = Refers,
    };
}

/// <summary>A row of prices.</summary>
internal sealed class InvoicePriceRow
{
    public string Brick { get; init; } = "";

    public string Element { get; init; } = "";

    public string Series { get; init; } = "";

    public long FirstDay { get; init; }

    public long LastDay { get; init; }

    public long Quotations { get; init; }

    public string Amount { get; init; } = "";

    public string PriceUnit { get; init; } = "";

    public string? RateSeries { get; init; }

    public string? Rate { get; init; }

    public InvoicePrice Of(Code currency) => new()
    {
        Brick = Stored.Code(Brick),
        Element = Stored.Code(Element),
        Quoted = new QuotedPrice
        {
            Series = Stored.Code(Series),
            First = Stored.Day(FirstDay),
            Last = Stored.Day(LastDay),
            Quotations = (int)Quotations,
            Price = new UnitPrice { Amount = Stored.Amount(Amount), Currency = currency, Per = PriceUnits.Parse(PriceUnit) },
            RateSeries = Stored.Find(RateSeries),
            Rate = Rate is null ? null : Stored.Amount(Rate),
        },
    };
}
