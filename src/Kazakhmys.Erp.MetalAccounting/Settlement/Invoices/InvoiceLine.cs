using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;

/// <summary>A line of an invoice: traceable to its term, its figure and its price.</summary>
public sealed record InvoiceLine
{
    /// <summary>Its place, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The brick of terms; null for a line about the whole invoice.</summary>
    public Code? Brick { get; init; }

    /// <summary>What it says.</summary>
    public required SettlementLine Content { get; init; }

    /// <summary>Number of the invoice that it is about, of what was claimed before and what is credited.</summary>
    public string? Refers { get; init; }
}
