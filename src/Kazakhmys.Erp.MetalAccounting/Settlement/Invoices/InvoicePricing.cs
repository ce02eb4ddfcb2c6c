using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;
using Kazakhmys.Erp.MetalAccounting.Settlement.Lots;
using Kazakhmys.Erp.MetalAccounting.Settlement.Quotations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Terms;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;

/// <summary>The prices of an invoice from the quotations on record.</summary>
internal static class InvoicePricing
{
    public static async Task<IReadOnlyList<InvoicePrice>> PricesAsync(
        StoreSession session, PrepareInvoice order, SettlementLot lot, ContractTerms terms, CancellationToken cancellationToken)
    {
        var prices = new List<InvoicePrice>();
        foreach (var brick in terms.Bricks)
            foreach (var payable in brick.Terms.Payables)
            {
                var period = order.Kind == InvoiceKind.Provisional ? payable.ProvisionalPricing ?? payable.Pricing : payable.Pricing;
                var quoted = await QuotedAsync(session, order, lot, brick.Terms, period, cancellationToken).ConfigureAwait(false);
                prices.Add(new InvoicePrice { Brick = brick.Code, Element = payable.Element, Quoted = quoted });
            }
        return prices;
    }

    private static async Task<QuotedPrice> QuotedAsync(
        StoreSession session, PrepareInvoice order, SettlementLot lot, SettlementTerms terms, QuotationalPeriod period, CancellationToken cancellationToken)
    {
        var anchor = AnchorOf(period, order, lot);
        var (first, last) = period.DaysFor(anchor);
        var quotations = (await QuotationStore.QuotationsAsync(session, order.Book, period.Series, first, last, cancellationToken).ConfigureAwait(false))
            .Select(row => row.Quotation).ToList();
        var from = quotations.Find(quotation => quotation.Price is not null)?.Price!.Currency;
        Code? series = from is { } currency && terms.ExchangeRates.TryGetValue(currency, out var named) ? named : null;
        var rates = series is { } rateSeries && from != terms.Currency
            ? (await QuotationStore.RatesAsync(session, order.Book, rateSeries, first, last, cancellationToken).ConfigureAwait(false))
                .Select(row => row.Rate).ToList()
            : [];
        return QuotationRules.Price(period, anchor, terms.Currency, quotations, series, rates);
    }

    private static LocalDate AnchorOf(QuotationalPeriod period, PrepareInvoice order, SettlementLot lot) => period.Anchor switch
    {
        PriceAnchor.Shipment => lot.Content.ShippedOn,
        PriceAnchor.Arrival => lot.FinalWeight?.Content.Day ?? throw new RuleViolatedException(
            MetalAccountingViolations.LotWeightMissing.At("FinalWeight", lot.Content.Code, ("stage", WeightStage.Final))),
        _ => order.InvoicedOn,
    };
}
