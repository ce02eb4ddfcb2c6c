namespace Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;

/// <summary>Kind of invoice.</summary>
public enum InvoiceKind
{
    /// <summary>A share of the value by provisional weight, the seller's assays and provisional prices.</summary>
    Provisional = 0,

    /// <summary>The value by final weight, exchanged assays and prices of the quotational period, less what earlier invoices claimed.</summary>
    Final = 1,

    /// <summary>Takes an invoice back, line by line.</summary>
    CreditNote = 2,
}
