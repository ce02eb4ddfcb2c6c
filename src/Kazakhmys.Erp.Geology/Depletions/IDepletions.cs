using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Depletions;

/// <summary>Records the depletion of blocks. Hosts consume it. Safe to use from many threads.</summary>
public interface IDepletions
{
    /// <summary>
    /// Posts the reserves lost in the ground from the block to <c>loss/deposit/in-ground</c>, at the mean grades of the block at the end of the
    /// day. The same again changes nothing. Right: <c>geology.depletion.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape; n is not within 0 ≤ n &lt; 1 (<c>geology.depletion.loss-coefficient</c>).</exception>
    /// <exception cref="NotFoundException">The block is not registered (<c>geology.block.not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">More than the block holds, without a reconciliation note (<c>geology.depletion.beyond-block</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The identity was used for another depletion (<c>geology.depletion.differs</c>).</exception>
    Task<RecordedDepletion> RecordAsync(RecordDepletion command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording would refuse, without recording.</summary>
    Task<IReadOnlyList<Violation>> CheckRecordAsync(RecordDepletion command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Imports depletions of a deposit from CSV: <c>id, section, block, category, day, mined_clean_t, loss_pct</c> and, if need be,
    /// <c>reconciliation_note</c>. The same file twice changes nothing. Right: <c>geology.depletion.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The file exceeds a bound (<c>kernel.import.too-large</c>).</exception>
    Task<ImportReport> ImportAsync(
        Code book, Code deposit, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);
}
