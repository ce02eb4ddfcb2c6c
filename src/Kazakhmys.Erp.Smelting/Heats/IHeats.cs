using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Heats;

/// <summary>
/// Keeps heats of furnaces and their sheets: open, charged, tapped, closed. What a heat holds has accounts of its own, one for each owner, so that a
/// product can be traced back through it. Hosts consume it.
/// </summary>
public interface IHeats
{
    /// <summary>
    /// Opens a heat and takes the bath of the furnace over; the same again changes nothing. Right: <c>smelting.heat.record</c>.
    /// </summary>
    /// <exception cref="NotFoundException">The smelter or its furnace (<c>smelting.furnace.unknown</c>) is not there.</exception>
    /// <exception cref="RuleViolatedException">The furnace has an open heat (<c>smelting.furnace.busy</c>) or is in no campaign (<c>smelting.campaign.none</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The number is taken by another heat (<c>smelting.document.differs</c>).</exception>
    Task<Heat> OpenAsync(OpenHeat command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What opening would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckOpenAsync(OpenHeat command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Closes a heat: what it holds stays in the bath of its furnace. The same again changes nothing. Right: <c>smelting.heat.close</c>.</summary>
    /// <exception cref="RuleViolatedException">It was closed (<c>smelting.heat.closed</c>), nothing was tapped (<c>smelting.heat.untapped</c>), or the shift lies
    /// before its charges and taps (<c>smelting.heat.before-open</c>).</exception>
    /// <exception cref="ConcurrencyException">Somebody else was faster (<c>smelting.document.revision</c>).</exception>
    Task<Heat> CloseAsync(CloseHeat command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What closing would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckCloseAsync(CloseHeat command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The heat, or null.</summary>
    Task<Heat?> FindAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The heats of a smelter whose latest revision lies between two production days, both included, by number.</summary>
    Task<IReadOnlyList<Heat>> ListAsync(
        Code book, Code smelter, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The heat sheet.</summary>
    /// <exception cref="NotFoundException">The heat is not there (<c>smelting.document.unknown</c>).</exception>
    Task<HeatSheet> SheetAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default);
}
