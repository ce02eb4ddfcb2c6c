using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Bars;

/// <summary>Records bars of gold and silver and their chain of custody. A bar never exists twice. Hosts consume it.</summary>
public interface IBars
{
    /// <summary>Records a bar: in process → vault; the same bar again changes nothing. Right: <c>smelting.bar.record</c>.</summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape: <c>smelting.bar.metal</c>, <c>smelting.bar.scale</c>.</exception>
    /// <exception cref="NotFoundException">The smelter is not there (<c>smelting.smelter.unknown</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The serial number is taken by another bar (<c>smelting.document.differs</c>).</exception>
    Task<Bar> RecordAsync(RecordBar command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckRecordAsync(RecordBar command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Moves a bar. Right: <c>smelting.bar.move</c>, of both people.</summary>
    /// <exception cref="NotFoundException">The bar is not there (<c>smelting.document.unknown</c>).</exception>
    /// <exception cref="RuleViolatedException">Both signatures are of one person (<c>smelting.bar.second-person</c>), or it lies there already (<c>smelting.bar.same-place</c>).</exception>
    /// <exception cref="ConcurrencyException">It was moved since (<c>smelting.document.revision</c>).</exception>
    Task<Bar> MoveAsync(MoveBar command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>The bar, or null.</summary>
    Task<Bar?> FindAsync(Code book, Code serial, StoreSession? within = null, CancellationToken cancellationToken = default);
}
