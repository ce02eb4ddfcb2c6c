using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>Knows the raw readings behind documents. Hosts and bridges may add their own; all that are registered are asked.</summary>
public interface IDocumentReadings
{
    /// <summary>The readings of a document, in the order in which they were taken; empty when it has none or keeps them elsewhere.</summary>
    Task<IReadOnlyList<DocumentReading>> OfAsync(
        Code book, DocumentReference document, StoreSession? within = null, CancellationToken cancellationToken = default);
}
