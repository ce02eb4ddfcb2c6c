using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Bars;

/// <summary>Records bars of gold and silver and their chain of custody. A bar never exists twice. Hosts consume it.</summary>
public interface IBars
{
    /// <summary>
    /// Casts a bar: lot → bars, gross mass and one <c>piece</c>; the same bar again changes nothing. Right: <c>smelting.bar.cast</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape: <c>smelting.bar.metal</c>, <c>smelting.bar.scale</c>.</exception>
    /// <exception cref="NotFoundException">The smelter (<c>smelting.smelter.unknown</c>) or the lot (<c>smelting.lot.unknown</c>) is not there.</exception>
    /// <exception cref="RuleViolatedException">The lot holds less of the owner (<c>smelting.lot.short</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The serial number is taken by another bar (<c>smelting.document.differs</c>).</exception>
    Task<Bar> CastAsync(CastBar command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What casting would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckCastAsync(CastBar command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts the assay of a cast bar on record: its fine metal follows it from the lot. The same again changes nothing. Right: <c>smelting.bar.assay</c>.
    /// </summary>
    /// <exception cref="RuleViolatedException">It was assayed before (<c>smelting.bar.state</c>) or the lot holds less fine metal (<c>smelting.lot.short</c>).</exception>
    /// <exception cref="ConcurrencyException">Somebody else was faster (<c>smelting.document.revision</c>).</exception>
    Task<Bar> AssayAsync(AssayBar command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What assaying would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckAssayAsync(AssayBar command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records a bar that was cast, assayed and put into the vault: in process → vault; the same bar again changes nothing. Right: <c>smelting.bar.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape: <c>smelting.bar.metal</c>, <c>smelting.bar.scale</c>.</exception>
    /// <exception cref="NotFoundException">The smelter is not there (<c>smelting.smelter.unknown</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The serial number is taken by another bar (<c>smelting.document.differs</c>).</exception>
    Task<Bar> RecordAsync(RecordBar command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckRecordAsync(RecordBar command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Moves a bar into a vault, to another or out of the house; the same move again changes nothing. Right: <c>smelting.bar.move</c>, of both people.
    /// </summary>
    /// <exception cref="NotFoundException">The bar (<c>smelting.document.unknown</c>) or the account (<c>smelting.bar.place-unknown</c>) is not there.</exception>
    /// <exception cref="RuleViolatedException">Both signatures are of one person (<c>smelting.bar.second-person</c>), it lies there already
    /// (<c>smelting.bar.same-place</c>), the account holds no bars (<c>smelting.bar.place</c>), or it is not assayed or was shipped (<c>smelting.bar.state</c>).</exception>
    /// <exception cref="ConcurrencyException">It was moved since (<c>smelting.document.revision</c>).</exception>
    Task<Bar> MoveAsync(MoveBar command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What moving would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckMoveAsync(MoveBar command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The bar, or null.</summary>
    Task<Bar?> FindAsync(Code book, Code serial, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The bars of a smelter whose latest revision lies between two production days, both included, by serial number.</summary>
    Task<IReadOnlyList<Bar>> ListAsync(
        Code book, Code smelter, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The chain of custody of a bar, from its casting; empty when there is no such bar.</summary>
    Task<IReadOnlyList<BarCustody>> CustodyAsync(Code book, Code serial, StoreSession? within = null, CancellationToken cancellationToken = default);
}
