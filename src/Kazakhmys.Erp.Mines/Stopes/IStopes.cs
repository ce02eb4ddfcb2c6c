using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Stopes;

/// <summary>
/// The life of stopes and bench blocks. Hosts consume it. Safe to use from many threads: two people who advance one stope from the same revision do so
/// once. Charging, blasting and opening for mucking come from <see cref="Blasts.IBlasts"/> alone.
/// </summary>
public interface IStopes
{
    /// <summary>Makes a workplace a stope; the same again changes nothing. Right: <c>mines.stope.plan</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape or range.</exception>
    /// <exception cref="NotFoundException">Mine or workplace is not there.</exception>
    /// <exception cref="IdempotencyConflictException">It is planned otherwise (<c>mines.stope.differs</c>).</exception>
    /// <exception cref="RuleViolatedException">It lies in the future (<c>mines.moment.future</c>).</exception>
    Task<Stope> PlanAsync(PlanStope stope, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="PlanAsync"/> would say: empty when it would go through.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(PlanStope stope, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Takes a stope a step further; the same again changes nothing. Right: <c>mines.stope.advance</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape, or a state that only a blast brings (<c>mines.stope.needs-blast</c>).</exception>
    /// <exception cref="NotFoundException">Mine or stope is not there (<c>mines.stope.not-found</c>).</exception>
    /// <exception cref="ConcurrencyException">Somebody took another step meanwhile (<c>mines.stope.revised</c>).</exception>
    /// <exception cref="RuleViolatedException">The state does not follow (<c>mines.stope.transition</c>), or the moment is out of order or in the future.</exception>
    Task<Stope> AdvanceAsync(AdvanceStope step, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="AdvanceAsync"/> would say: empty when it would go through.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(AdvanceStope step, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>A stope, or null when the workplace is none.</summary>
    Task<Stope?> FindAsync(Code book, Code mine, Code stope, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The stopes of a mine, by code.</summary>
    Task<IReadOnlyList<Stope>> ListAsync(Code book, Code mine, StoreSession? within = null, CancellationToken cancellationToken = default);
}
