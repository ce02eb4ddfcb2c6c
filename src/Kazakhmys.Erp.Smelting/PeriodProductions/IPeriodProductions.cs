using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.PeriodProductions;

/// <summary>Records what smelters made in a period when only totals are known. Hosts consume it.</summary>
public interface IPeriodProductions
{
    /// <summary>
    /// Records the production of a period and posts concentrate → in process → product. The same again changes nothing.
    /// Right: <c>smelting.period-production.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape.</exception>
    /// <exception cref="NotFoundException">The smelter (<c>smelting.smelter.unknown</c>) or an account is not there.</exception>
    /// <exception cref="RuleViolatedException">Metal is short and no other source is named (<c>smelting.period-production.short</c>), parts and total differ beyond rounding
    /// (<c>smelting.period-production.total-differs</c>), tolled metal would fund other output (<c>smelting.owner.tolled-feed</c>), a source is of the wrong
    /// kind (<c>smelting.source.kind</c>), or a figure is implausible and that is configured as an error.</exception>
    /// <exception cref="IdempotencyConflictException">The period has other figures already (<c>smelting.document.differs</c>); correct them instead.</exception>
    Task<PeriodProduction> RecordAsync(RecordPeriodProduction command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Replaces the revision that the caller has seen: its entry is reversed and the new figures are posted. Right: <c>smelting.period-production.correct</c>.
    /// </summary>
    /// <exception cref="NotFoundException">Nothing was recorded (<c>smelting.document.unknown</c>).</exception>
    /// <exception cref="ConcurrencyException">Somebody else corrected it before (<c>smelting.document.revision</c>).</exception>
    Task<PeriodProduction> CorrectAsync(RecordPeriodProduction command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording would say: errors and warnings, empty when nothing is wrong. Nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckRecordAsync(RecordPeriodProduction command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revision of the production of a period, or null.</summary>
    Task<PeriodProduction?> FindAsync(Code book, Code smelter, Period period, StoreSession? within = null, CancellationToken cancellationToken = default);
}
