using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;

/// <summary>The order to work out a provisional or final invoice of a lot.</summary>
public sealed record PrepareInvoice
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The lot.</summary>
    public required Code Lot { get; init; }

    /// <summary>Provisional or final; a credit note has an order of its own.</summary>
    public required InvoiceKind Kind { get; init; }

    /// <summary>The day of the invoice; its claim is booked at the end of it.</summary>
    public required LocalDate InvoicedOn { get; init; }
}
