using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Register;

/// <summary>Registers mines with their workplaces, stockpiles and dumps. Hosts consume it. Safe to use from many threads.</summary>
public interface IMines
{
    /// <summary>
    /// Registers a mine and opens its accounts, or adds workplaces and stockpiles to one that is there; the same again changes nothing.
    /// Right: <c>mines.mine.register</c>, and <c>ledger.account.open</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">A code or name is missing, or a code has several segments (<c>mines.code.segment</c>).</exception>
    /// <exception cref="NotFoundException">The book is not there.</exception>
    /// <exception cref="IdempotencyConflictException">The mine, a workplace or a stockpile is there with another definition (<c>mines.mine.differs</c>).</exception>
    Task<Mine> RegisterAsync(RegisterMine mine, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RegisterAsync"/> would say: empty when it would go through.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(RegisterMine mine, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Records what the hoist of a mine can lift from a day on. Right: <c>mines.hoist-capacity.record</c>.</summary>
    /// <exception cref="ValidationFailedException">The capacity is not positive, or the source is missing.</exception>
    /// <exception cref="NotFoundException">The mine is not there (<c>mines.mine.not-found</c>).</exception>
    Task<Mine> RecordHoistCapacityAsync(RecordHoistCapacity capacity, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>A mine, or null.</summary>
    Task<Mine?> FindAsync(Code book, Code mine, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The mines of a book, by code.</summary>
    Task<IReadOnlyList<Mine>> ListAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default);
}
