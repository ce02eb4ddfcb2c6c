using System.Globalization;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;

/// <summary>The lines of an invoice as CSV.</summary>
internal static class InvoiceExport
{
    private static readonly IReadOnlyList<object?> _header =
    [
        "line", "brick", "kind", "term", "element", "grade_pct", "payable_pct", "quantity_t", "price", "unit", "amount", "currency", "refers",
    ];

    public static async Task WriteAsync(SettlementInvoice invoice, TextWriter writer, CultureInfo? culture, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var export = new CsvExport(writer, culture);
        await export.WriteRowAsync(_header, cancellationToken).ConfigureAwait(false);
        foreach (var line in invoice.Lines)
            await export.WriteRowAsync(Row(line), cancellationToken).ConfigureAwait(false);
        await export.WriteRowAsync(
            [null, null, "Total", null, null, null, null, null, null, null, invoice.Total.Amount, invoice.Total.Currency, invoice.Number], cancellationToken)
            .ConfigureAwait(false);
    }

    private static IReadOnlyList<object?> Row(InvoiceLine line)
    {
        var content = line.Content;
        return
        [
            line.Line, line.Brick?.Value, content.Kind.ToString(), content.Term, content.Element?.Value, content.SettledGrade?.Percent,
            content.PayableGrade?.Percent, content.Quantity?.Tonnes, content.Price?.Amount, content.Price is { } price ? PriceUnits.Text(price.Per) : null,
            content.Amount.Amount, content.Amount.Currency.Value, line.Refers,
        ];
    }
}
