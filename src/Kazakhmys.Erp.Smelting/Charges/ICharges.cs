using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Charges;

/// <summary>Records charges of furnaces: concentrate, lots of the works, flux and oxygen → heat, or in process as a whole; own, purchased and tolled apart. Hosts consume it.</summary>
public interface ICharges
{
    /// <summary>Records a charge; the same charge again changes nothing. Right: <c>smelting.charge.record</c>.</summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape.</exception>
    /// <exception cref="NotFoundException">The smelter (<c>smelting.smelter.unknown</c>), its furnace (<c>smelting.furnace.unknown</c>) or an account is not there.</exception>
    /// <exception cref="RuleViolatedException">Tolled metal would become another owner's (<c>smelting.owner.tolled-feed</c>), a source is of the wrong kind
    /// (<c>smelting.source.kind</c>), a stock does not hold so much (<c>ledger.balance.overdrawn</c>), the heat is closed (<c>smelting.heat.closed</c>), of another
    /// furnace (<c>smelting.charge.other-furnace</c>) or opened later (<c>smelting.heat.before-open</c>), a lot holds less (<c>smelting.lot.short</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The number is taken by another charge (<c>smelting.document.differs</c>).</exception>
    Task<Charge> RecordAsync(RecordCharge command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Replaces the revision that the caller has seen. Right: <c>smelting.charge.correct</c>.</summary>
    /// <exception cref="ConcurrencyException">Somebody else corrected it before (<c>smelting.document.revision</c>).</exception>
    Task<Charge> CorrectAsync(RecordCharge command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckRecordAsync(RecordCharge command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revision of a charge, or null.</summary>
    Task<Charge?> FindAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The charges of a smelter from one production day to another, both included, by number.</summary>
    Task<IReadOnlyList<Charge>> ListAsync(
        Code book, Code smelter, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);
}
