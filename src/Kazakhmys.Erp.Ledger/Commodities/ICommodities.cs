using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger.Commodities;

/// <summary>Adds and lists commodities. Hosts consume it.</summary>
public interface ICommodities
{
    /// <summary>Adds a commodity; the same commodity again is accepted. Right: <c>ledger.commodity.add</c>.</summary>
    /// <exception cref="ValidationFailedException">A field is missing or the number of smallest units is not positive.</exception>
    /// <exception cref="IdempotencyConflictException">The code is taken by another definition (<c>ledger.commodity.differs</c>).</exception>
    Task<Commodity> AddAsync(Commodity commodity, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>All commodities, by code.</summary>
    Task<IReadOnlyList<Commodity>> ListAsync(StoreSession? within = null, CancellationToken cancellationToken = default);
}
