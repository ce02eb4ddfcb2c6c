using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Settlement.Quotations;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;

/// <summary>The price of a metal in an invoice, with the quotations that make it.</summary>
public sealed record InvoicePrice
{
    /// <summary>The brick of terms.</summary>
    public required Code Brick { get; init; }

    /// <summary>The metal.</summary>
    public required Code Element { get; init; }

    /// <summary>The price and where it comes from.</summary>
    public required QuotedPrice Quoted { get; init; }
}
