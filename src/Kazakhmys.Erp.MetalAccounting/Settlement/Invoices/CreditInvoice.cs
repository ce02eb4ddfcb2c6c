using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;

/// <summary>The order to work out the credit note of a released invoice.</summary>
public sealed record CreditInvoice
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Number of the invoice: <c>2026-0007</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The day of the credit note.</summary>
    public required LocalDate InvoicedOn { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
