using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Coal;

/// <summary>
/// Coal pits: seams, coal that is won with its quality, and its shipment. Hosts consume it. Safe to use from many threads. Coal and the energy in it move
/// together: a power station finds both on the account that a shipment names and needs to know nothing else of the pit.
/// </summary>
public interface ICoal
{
    /// <summary>Gives a mine seams and coal stockpiles and opens their accounts; the same again changes nothing. Right: <c>mines.coal.register</c>, and <c>ledger.account.open</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape, or a code twice.</exception>
    /// <exception cref="NotFoundException">The mine is not there.</exception>
    /// <exception cref="IdempotencyConflictException">A seam or stockpile is there otherwise (<c>mines.mine.differs</c>).</exception>
    Task<CoalPit> RegisterAsync(RegisterCoalPit pit, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Records coal that was won and posts its mass as received and its energy from the seam's account; the same again changes nothing. Right: <c>mines.coal.record</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape or range.</exception>
    /// <exception cref="NotFoundException">Mine, seam (<c>mines.coal.seam-not-found</c>), stockpile or account is not there.</exception>
    /// <exception cref="IdempotencyConflictException">The number is used for other coal (<c>mines.coal.number-used</c>).</exception>
    /// <exception cref="PeriodClosedException">The shift lies in a closed period and no day to book it on was given.</exception>
    Task<CoalProduction> RecordAsync(RecordCoal coal, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RecordAsync"/> would say: empty when it would go through.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(RecordCoal coal, CancellationToken cancellationToken = default);

    /// <summary>Replaces coal that was won, when the laboratory answers: one batch takes back and replaces. Right: <c>mines.coal.correct</c>, and <c>ledger.reverse</c>.</summary>
    /// <exception cref="NotFoundException">The document is not there (<c>mines.coal.not-found</c>).</exception>
    /// <exception cref="ConcurrencyException">The revision to correct is not the latest (<c>mines.coal.revised</c>).</exception>
    /// <exception cref="RuleViolatedException">The stockpile has been drawn on beyond what the correction leaves.</exception>
    Task<CoalProduction> CorrectAsync(CorrectCoal correction, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Moves coal to another account with its energy at the mean of the stockpile; the same again changes nothing. Right: <c>mines.coal.ship</c>.</summary>
    /// <exception cref="NotFoundException">Mine, stockpile or receiving account is not there.</exception>
    /// <exception cref="IdempotencyConflictException">The number is used for another shipment (<c>mines.coal.number-used</c>).</exception>
    /// <exception cref="RuleViolatedException">The stockpile holds less (<c>mines.stockpile.too-little</c>).</exception>
    Task<CoalShipment> ShipAsync(ShipCoal shipment, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="ShipAsync"/> would say: empty when it would go through.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(ShipCoal shipment, CancellationToken cancellationToken = default);

    /// <summary>The seams and stockpiles of a mine.</summary>
    /// <exception cref="NotFoundException">The mine is not there.</exception>
    Task<CoalPit> FindAsync(Code book, Code mine, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Coal and energy of a stockpile from the ledger, at the end of a day or now.</summary>
    /// <exception cref="NotFoundException">Mine or stockpile is not there.</exception>
    Task<CoalContent> ContentAsync(Code book, Code mine, Code stockpile, ProductionDay? asOf = null, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The mean quality of what was won from a seam, or from all, over production days, both ends included; null when nothing was.</summary>
    Task<CoalQuality?> QualityAsync(Code book, Code mine, Code? seam, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revisions of what was won over production days, both ends included.</summary>
    Task<IReadOnlyList<CoalProduction>> ListAsync(Code book, Code mine, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The shipments over production days, both ends included.</summary>
    Task<IReadOnlyList<CoalShipment>> ListShipmentsAsync(Code book, Code mine, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records the coal of a CSV file. Columns: <c>mine</c>, <c>number</c>, <c>seam</c>, <c>stockpile</c>, <c>shift</c>, <c>coal_t</c>, <c>ash_pct</c>
    /// (dry), <c>moisture_pct</c>, and <c>calorific_mj_kg</c> or <c>calorific_kcal_kg</c>, and where wanted <c>status</c>. Right: <c>mines.coal.record</c>.
    /// </summary>
    Task<ImportReport> ImportAsync(Code book, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes what was won as CSV with the columns of the import.</summary>
    Task ExportAsync(Code book, Code mine, ProductionDay first, ProductionDay last, TextWriter writer, CancellationToken cancellationToken = default);
}
