using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Leaching;

/// <summary>Keeps leach pads through their life and says what they gave. Hosts consume it.</summary>
public interface ILeachPads
{
    /// <summary>Begins a pad; the same again changes nothing. Right: <c>smelting.pad.record</c>.</summary>
    /// <exception cref="NotFoundException">The smelter is not there (<c>smelting.smelter.unknown</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The number is taken by another pad (<c>smelting.document.differs</c>).</exception>
    Task<LeachPad> BuildAsync(BuildPad command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes a pad to its next state: irrigated, rinsed, closed. What it holds when it is closed goes to leach residue, a measured loss. The same again changes
    /// nothing. Right: <c>smelting.pad.advance</c>.
    /// </summary>
    /// <exception cref="RuleViolatedException">It is not the next state (<c>smelting.pad.state</c>), nothing was stacked (<c>smelting.stage.empty</c>), or something of it
    /// happened later (<c>smelting.pad.before</c>).</exception>
    /// <exception cref="ConcurrencyException">Somebody else was faster (<c>smelting.document.revision</c>).</exception>
    Task<LeachPad> AdvanceAsync(AdvancePad command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What going on would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckAdvanceAsync(AdvancePad command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The pad, or null.</summary>
    Task<LeachPad?> FindAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>What a pad has given up to the end of a day.</summary>
    /// <exception cref="NotFoundException">The pad is not there (<c>smelting.document.unknown</c>).</exception>
    Task<PadStatement> StateAsync(Code book, Code number, ProductionDay asOf, StoreSession? within = null, CancellationToken cancellationToken = default);
}
