using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Deposits;

/// <summary>Keeps deposits and their trees. Hosts consume it. Safe to use from many threads.</summary>
public interface IDeposits
{
    /// <summary>
    /// Keeps a deposit. The same again changes nothing; other content becomes the next revision, and all revisions stay.
    /// Right: <c>geology.deposit.keep</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The tree does not hang together (<c>geology.deposit.node-parent</c>,
    /// <c>geology.deposit.node-twice</c>), has a loop, or a range is upside down (<c>geology.deposit.range</c>).</exception>
    /// <exception cref="RuleViolatedException">The first day changes (<c>geology.deposit.valid-from</c>).</exception>
    /// <exception cref="ConcurrencyException">Somebody else kept another revision meanwhile (<c>geology.deposit.changed</c>).</exception>
    Task<Deposit> KeepAsync(Deposit deposit, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What keeping would refuse, without keeping.</summary>
    Task<IReadOnlyList<Violation>> CheckKeepAsync(Deposit deposit, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revision of a deposit, or null.</summary>
    Task<Deposit?> FindAsync(Code book, Code deposit, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revisions of all deposits of a book, by code.</summary>
    Task<IReadOnlyList<Deposit>> ListAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default);
}
