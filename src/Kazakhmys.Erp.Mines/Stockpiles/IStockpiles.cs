using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>
/// What lies on the stockpiles of a mine, and what is taken from them at weighted-average grade. Hosts consume it. Safe to use from many
/// threads; withdrawals and approvals of one mine wait for each other. Other methods than the weighted average: <see cref="RevalueAsync"/> and, with
/// layers, <see cref="StockpileArithmetic"/>.
/// </summary>
public interface IStockpiles
{
    /// <summary>Dry mass and metals of a stockpile from the ledger, at the end of a day or now.</summary>
    /// <exception cref="NotFoundException">Mine or stockpile is not there.</exception>
    Task<StockpileContent> ContentAsync(Code book, Code mine, Code stockpile, ProductionDay? asOf = null, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Moves ore to another account. Each metal goes in proportion to the dry mass, rounded once, half to even; what stays is the exact
    /// remainder, and who takes all the mass takes all the metal. The same again changes nothing. Right: <c>mines.stockpile.withdraw</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">Wrong shape or range.</exception>
    /// <exception cref="NotFoundException">Mine, stockpile or receiving account is not there.</exception>
    /// <exception cref="IdempotencyConflictException">The number was used for another withdrawal (<c>mines.stockpile.number-used</c>).</exception>
    /// <exception cref="RuleViolatedException">The stockpile holds less (<c>mines.stockpile.too-little</c>) or is a dump (<c>mines.stockpile.is-waste</c>).</exception>
    /// <exception cref="PeriodClosedException">The shift lies in a closed period and no day to book it on was given.</exception>
    Task<Withdrawal> WithdrawAsync(WithdrawFromStockpile withdrawal, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="WithdrawAsync"/> would say: empty when it would go through.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(WithdrawFromStockpile withdrawal, CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts a measured mass on record beside the book and posts the signed difference against <c>unaccounted/&lt;mine&gt;</c> at the grade of the
    /// stockpile. The same again changes nothing. Right: <c>mines.stockpile.take-stock</c>, and <c>ledger.stock-take</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The mass is negative.</exception>
    /// <exception cref="NotFoundException">Mine or stockpile is not there.</exception>
    /// <exception cref="IdempotencyConflictException">Another stock-take of the day is on record.</exception>
    Task<StockpileStockTake> TakeStockAsync(TakeStock stockTake, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What came to and went from a stockpile over production days, both ends included, in the order of time.</summary>
    /// <exception cref="NotFoundException">Mine or stockpile is not there.</exception>
    Task<IReadOnlyList<StockpileEntry>> MovementsAsync(Code book, Code mine, Code stockpile, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// The withdrawals of production days as a method values them with all that is known by now, beside what was posted. A withdrawal keeps its assay
    /// whatever comes late; this shows the difference (<see cref="RevaluationRules"/>).
    /// </summary>
    /// <exception cref="ValidationFailedException">Layers are not known to the ledger (<c>mines.stockpile.layers-unknown</c>); value them with <see cref="StockpileArithmetic"/>.</exception>
    /// <exception cref="NotFoundException">Mine or stockpile is not there.</exception>
    /// <exception cref="RuleViolatedException">At some moment more had gone than had come (<c>mines.stockpile.too-little</c>).</exception>
    Task<StockpileRevaluation> RevalueAsync(Code book, Code mine, Code stockpile, StockpileMethod method, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes what came and went as CSV, a line for each commodity of an entry; negative tonnes went.</summary>
    /// <exception cref="NotFoundException">Mine or stockpile is not there.</exception>
    Task ExportMovementsAsync(Code book, Code mine, Code stockpile, ProductionDay first, ProductionDay last, TextWriter writer, CancellationToken cancellationToken = default);

    /// <summary>Withdrawals from the stockpiles of a mine in a span of production days, both ends included.</summary>
    Task<IReadOnlyList<Withdrawal>> ListWithdrawalsAsync(Code book, Code mine, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);
}
