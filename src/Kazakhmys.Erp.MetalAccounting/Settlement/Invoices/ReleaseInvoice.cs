using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;

/// <summary>The order to release a prepared invoice: it gets its number and its claim is booked.</summary>
public sealed record ReleaseInvoice
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Identity of the prepared invoice: <c>lot-7/2</c>.</summary>
    public required string Document { get; init; }

    /// <summary>The day of an open period on which it is booked, where the day of the invoice lies in a closed one.</summary>
    public ProductionDay? BookedOn { get; init; }
}
