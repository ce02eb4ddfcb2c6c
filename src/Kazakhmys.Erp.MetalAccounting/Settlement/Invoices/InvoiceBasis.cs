using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;

/// <summary>Everything that an invoice is worked out from.</summary>
public sealed record InvoiceBasis
{
    /// <summary>Provisional or final.</summary>
    public required InvoiceKind Kind { get; init; }

    /// <summary>What the contract trades.</summary>
    public required ContractKind Contract { get; init; }

    /// <summary>The terms that hold.</summary>
    public required DatedValue<ContractTerms> Terms { get; init; }

    /// <summary>Dry mass.</summary>
    public required Mass Dry { get; init; }

    /// <summary>Moisture on wet basis.</summary>
    public required Moisture Moisture { get; init; }

    /// <summary>Grades.</summary>
    public required IReadOnlyDictionary<Code, Grade> Grades { get; init; }

    /// <summary>The prices, by brick and metal; none of tolled material.</summary>
    public required IReadOnlyList<InvoicePrice> Prices { get; init; }

    /// <summary>The released invoices of the lot that stand.</summary>
    public IReadOnlyList<SettlementInvoice> Standing { get; init; } = [];
}
