using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Smelters;

/// <summary>Registers smelters and opens their accounts. Hosts consume it.</summary>
public interface ISmelters
{
    /// <summary>
    /// Registers a smelter with its furnaces and opens its accounts: in-process and cathode, gold and silver of <c>own</c> and
    /// <c>purchased</c>, losses and unaccounted. The same smelter again changes nothing. Right: <c>smelting.smelter.register</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">A field is missing, the code has several segments (<c>smelting.smelter.code</c>), a furnace stands twice
    /// (<c>smelting.smelter.furnace-twice</c>) or the capacity is not above zero.</exception>
    /// <exception cref="IdempotencyConflictException">The code is taken by another definition (<c>smelting.smelter.differs</c>).</exception>
    Task<Smelter> RegisterAsync(Smelter smelter, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>The smelter with a code, or null.</summary>
    Task<Smelter?> FindAsync(Code book, Code smelter, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The smelters of a book, by code.</summary>
    Task<IReadOnlyList<Smelter>> ListAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default);
}
