using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>Walks transfers back to origins and forward to what became of them. Hosts consume it.</summary>
public interface IProvenance
{
    /// <summary>Where the content of an account (or what one entry brought into it) came from.</summary>
    /// <exception cref="NotFoundException">Book, account, commodity or entry is not there.</exception>
    Task<Trace> OriginsAsync(TraceQuery query, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>What became of everything that an account (or one entry) gave: where it lies now.</summary>
    /// <exception cref="NotFoundException">Book, account, commodity or entry is not there.</exception>
    Task<Trace> DestinationsAsync(TraceQuery query, StoreSession? within = null, CancellationToken cancellationToken = default);
}
