using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.PeriodBalances;

/// <summary>Records balances of periods from totals. Hosts consume it. Safe to use from many threads.</summary>
public interface IPeriodBalances
{
    /// <summary>
    /// Records a balance: recovery from the metal in concentrate, tailings by difference; posts bin → in process → concentrate and tailings.
    /// The bin gives every metal in proportion to its books; what the stated grade says otherwise goes to the unaccounted account, signed.
    /// The same again changes nothing. Right: <c>enrichment.period-balance.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape.</exception>
    /// <exception cref="NotFoundException">The plant is not there (<c>enrichment.plant.not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">The bin does not hold that much (<c>enrichment.feed.bin-short</c>), or a plausibility rule says no
    /// (<c>enrichment.plausibility.grade</c>, <c>recovery</c>, <c>capacity</c>, <c>metal-above-feed</c>, <c>metal-as-mass</c>).</exception>
    /// <exception cref="ConcurrencyException">The period is recorded with other content (<c>enrichment.period-balance.recorded</c>): correct it.</exception>
    Task<PeriodBalance> RecordAsync(RecordPeriodBalance command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Replaces a recorded balance: the entry of <paramref name="revision"/> is reversed and the new one posted. Right: <c>enrichment.period-balance.correct</c>.</summary>
    /// <exception cref="NotFoundException">There is no balance of that plant, period and ore (<c>enrichment.period-balance.not-found</c>).</exception>
    /// <exception cref="ConcurrencyException"><paramref name="revision"/> is not the latest (<c>enrichment.period-balance.revision</c>).</exception>
    Task<PeriodBalance> CorrectAsync(RecordPeriodBalance command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording would refuse or flag, without recording.</summary>
    Task<IReadOnlyList<Violation>> CheckRecordAsync(RecordPeriodBalance command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revision of a balance, or null.</summary>
    Task<PeriodBalance?> FindAsync(
        Code book, Code plant, Code period, Code oreType, StoreSession? within = null, CancellationToken cancellationToken = default);
}
