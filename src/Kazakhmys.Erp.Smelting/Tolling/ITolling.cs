using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Tolling;

/// <summary>Keeps the metal accounts of parties whose concentrate is treated for them. Hosts consume it.</summary>
public interface ITolling
{
    /// <summary>
    /// Puts a contract on record and opens the party's accounts; the same again changes nothing, other terms need a later first day.
    /// Right: <c>smelting.tolling.agree</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">A field is missing or the returnable share is not above 0 and up to 100 % (<c>smelting.tolling.returnable</c>).</exception>
    /// <exception cref="NotFoundException">The smelter is not there (<c>smelting.smelter.unknown</c>).</exception>
    /// <exception cref="IdempotencyConflictException">Other terms hold from the same day (<c>smelting.document.differs</c>).</exception>
    Task<TollContract> AgreeAsync(TollContract contract, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Returns metal: product of the party → <c>external/toll/&lt;party&gt;</c>. The same delivery again changes nothing. Right: <c>smelting.tolling.return</c>.</summary>
    /// <exception cref="RuleViolatedException">More than is owed would be returned (<c>smelting.tolling.above-owed</c>).</exception>
    /// <exception cref="MissingRuleException">No contract holds on the day (<c>smelting.tolling.no-contract</c>).</exception>
    Task<TollStatement> ReturnAsync(ReturnTolledMetal command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What returning would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckReturnAsync(ReturnTolledMetal command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Metal in, returnable and metal out up to the end of a day.</summary>
    /// <exception cref="MissingRuleException">No contract holds on the day (<c>smelting.tolling.no-contract</c>).</exception>
    Task<TollStatement> StateAsync(
        Code book, Code smelter, Code party, Code metal, ProductionDay asOf, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The statements of all parties and metals with a contract at a smelter, up to the end of a day, by party and metal.</summary>
    Task<IReadOnlyList<TollStatement>> ListAsync(
        Code book, Code smelter, ProductionDay asOf, StoreSession? within = null, CancellationToken cancellationToken = default);
}
