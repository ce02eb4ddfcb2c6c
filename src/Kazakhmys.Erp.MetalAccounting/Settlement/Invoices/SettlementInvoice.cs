using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;

/// <summary>An invoice or credit note. Prepared it has no number; released it has one and never changes.</summary>
public sealed record SettlementInvoice
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Identity of the document in its book: <c>lot-7/2</c>.</summary>
    public required string Document { get; init; }

    /// <summary>The lot.</summary>
    public required Code Lot { get; init; }

    /// <summary>The contract.</summary>
    public required Code Contract { get; init; }

    /// <summary>Its kind.</summary>
    public required InvoiceKind Kind { get; init; }

    /// <summary>The day of the invoice.</summary>
    public required LocalDate InvoicedOn { get; init; }

    /// <summary>The lines; they sum to <see cref="Total"/> to the hundredth.</summary>
    public required IReadOnlyList<InvoiceLine> Lines { get; init; }

    /// <summary>The prices that its lines use.</summary>
    public required IReadOnlyList<InvoicePrice> Prices { get; init; }

    /// <summary>What it claims; negative when it gives back.</summary>
    public required Money Total { get; init; }

    /// <summary>First day of shipment of the terms that were used.</summary>
    public required LocalDate TermsValidFrom { get; init; }

    /// <summary>When those terms were recorded.</summary>
    public required Instant TermsKnownFrom { get; init; }

    /// <summary>The revision of the lot that was used.</summary>
    public required int LotRevision { get; init; }

    /// <summary>How many invoices and credit notes of the lot had been released when it was prepared.</summary>
    public required int ReleasedBefore { get; init; }

    /// <summary>Number of the invoice that a credit note takes back.</summary>
    public string? Credits { get; init; }

    /// <summary>Why a credit note was made.</summary>
    public string? Reason { get; init; }

    /// <summary>Who prepared it.</summary>
    public required Code PreparedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant PreparedAt { get; init; }

    /// <summary>Its number, without gaps by book and year; null until it is released.</summary>
    public string? Number { get; init; }

    /// <summary>The ledger entry of its claim; null until it is released, and when it claims nothing.</summary>
    public long? Entry { get; init; }

    /// <summary>Who released it; null until it is.</summary>
    public Code? ReleasedBy { get; init; }

    /// <summary>When it was released.</summary>
    public Instant? ReleasedAt { get; init; }
}
