using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.StockTakes;

/// <summary>
/// Takes stock of what is in process. The count stands in the ledger beside the book balance of every owner's account, and the difference goes to
/// <c>unaccounted</c>, shared by the owners by what they have there. Hosts consume it.
/// </summary>
public interface IStockTakes
{
    /// <summary>Records a stock-take; the same again changes nothing. Right: <c>smelting.stock-take.record</c>.</summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape; a commodity stands twice (<c>smelting.stock-take.twice</c>).</exception>
    /// <exception cref="NotFoundException">The smelter is not there, or nothing was ever at the place (<c>smelting.stock-take.place-unknown</c>).</exception>
    /// <exception cref="RuleViolatedException">The place is not one of the works (<c>smelting.stock-take.place</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The number is taken by another stock-take (<c>smelting.document.differs</c>).</exception>
    Task<StockTaking> TakeAsync(TakeStock command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Replaces the revision that the caller has seen. Right: <c>smelting.stock-take.correct</c>.</summary>
    /// <exception cref="ConcurrencyException">Somebody else corrected it before (<c>smelting.document.revision</c>).</exception>
    Task<StockTaking> CorrectAsync(TakeStock command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckTakeAsync(TakeStock command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revision, or null.</summary>
    Task<StockTaking?> FindAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default);
}
