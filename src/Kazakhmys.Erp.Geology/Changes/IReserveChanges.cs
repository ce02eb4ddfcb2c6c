using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Changes;

/// <summary>Records changes of reserves and reads their movement. Hosts consume it. Safe to use from many threads.</summary>
public interface IReserveChanges
{
    /// <summary>Records a change; the same again changes nothing. Right: <c>geology.reserve.change</c>.</summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape, or its document is not named (<c>geology.change.document</c>).</exception>
    /// <exception cref="NotFoundException">The block is not registered (<c>geology.block.not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">A transfer to itself or another deposit (<c>geology.change.transfer</c>) or classification system (<c>geology.change.systems</c>), or more than the block holds (<c>ledger.balance.overdrawn</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The identity was used for another change (<c>geology.change.differs</c>).</exception>
    Task<ReserveChange> RecordAsync(RecordReserveChange command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording would refuse, without recording.</summary>
    Task<IReadOnlyList<Violation>> CheckRecordAsync(RecordReserveChange command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The movement of reserves of a deposit from day to day, both included: per block, category and commodity, read from the ledger.</summary>
    Task<IReadOnlyList<ReserveMovement>> MovementAsync(
        Code book, Code deposit, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Imports changes of a deposit from CSV: <c>id, kind, section, block, category, day, mass_t, document</c>, for a transfer
    /// <c>to_section, to_block, to_category</c>, and grade columns as in a block list. The same file twice changes nothing. Right: <c>geology.reserve.change</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The file exceeds a bound (<c>kernel.import.too-large</c>).</exception>
    Task<ImportReport> ImportAsync(
        Code book, Code deposit, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);
}
