using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Hoists;

/// <summary>The hoists of shafts, their capacity and how it is used. Hosts consume it. Safe to use from many threads.</summary>
public interface IHoists
{
    /// <summary>
    /// Records a hoist from a day on and with it the capacity of the mine, the sum of its hoists; the same again changes nothing.
    /// Right: <c>mines.hoist-capacity.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">Wrong shape or range.</exception>
    /// <exception cref="NotFoundException">Mine or shaft is not there (<c>mines.place.not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">The place is no shaft (<c>mines.hoist.no-shaft</c>).</exception>
    Task<RecordHoist> RecordAsync(RecordHoist hoist, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RecordAsync"/> would say: empty when it would go through.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(RecordHoist hoist, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Every record of the hoists of a mine, in the order in which it became known.</summary>
    Task<IReadOnlyList<RecordHoist>> ListAsync(Code book, Code mine, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>What a mine hoisted in a period and what it could have; a 13-hour shift could lift 13 hours' worth.</summary>
    /// <exception cref="NotFoundException">The mine is not there.</exception>
    /// <exception cref="MissingRuleException">No capacity is known for a day of the period (<c>kernel.rule.missing</c>).</exception>
    Task<HoistUtilisation> UtilisationAsync(Code book, Code mine, Period period, StoreSession? within = null, CancellationToken cancellationToken = default);
}
