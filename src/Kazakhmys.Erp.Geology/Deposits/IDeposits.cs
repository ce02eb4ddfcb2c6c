using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
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

    /// <summary>
    /// Imports the tree of a deposit that is kept, as its next revision: columns <c>code, kind, name_en, source, status</c> and, if need be,
    /// <c>parent, name_ru, name_kk, thickness_from_m, thickness_to_m, beds, ore_horizons, lithology_en, lithology_ru, lithology_kk, shape, ground</c>. With a
    /// rejected row nothing is kept: a tree hangs together as a whole. The same file twice changes nothing. Right: <c>geology.deposit.keep</c>.
    /// </summary>
    /// <exception cref="NotFoundException">The deposit is not kept (<c>geology.deposit.not-found</c>).</exception>
    /// <exception cref="ValidationFailedException">The file exceeds a bound (<c>kernel.import.too-large</c>), or the tree does not hang together.</exception>
    Task<ImportReport> ImportNodesAsync(
        Code book, Code deposit, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes the tree of a deposit as the file that <see cref="ImportNodesAsync"/> reads.</summary>
    /// <exception cref="NotFoundException">The deposit is not kept (<c>geology.deposit.not-found</c>).</exception>
    Task ExportNodesAsync(Code book, Code deposit, CsvExport csv, StoreSession? within = null, CancellationToken cancellationToken = default);
}
