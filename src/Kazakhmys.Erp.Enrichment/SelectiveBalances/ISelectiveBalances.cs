using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.SelectiveBalances;

/// <summary>Records balances of shifts that make several concentrates, by the three-product formula and its generalisation. Hosts consume it. Safe to use from many threads.</summary>
public interface ISelectiveBalances
{
    /// <summary>
    /// Records a balance and posts bin → in process → each concentrate and tailings, provisional; what the metals leave over goes to the unaccounted account,
    /// signed. The same again changes nothing; other content replaces the revision that it names. Right: <c>enrichment.selective-balance.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape.</exception>
    /// <exception cref="NotFoundException">The plant is not there (<c>enrichment.plant.not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">The assays make no balance (<c>kernel.n-product.*</c>), a yield lies outside 0 to 100 % (<c>enrichment.selective-balance.yield</c>), the
    /// bin does not hold that much (<c>enrichment.feed.bin-short</c>), a campaign runs other ore, or the facility takes no more.</exception>
    /// <exception cref="ConcurrencyException">The revision is not the latest (<c>enrichment.document.revision</c>).</exception>
    Task<SelectiveBalance> RecordAsync(RecordSelectiveBalance command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording would refuse or flag, without recording.</summary>
    Task<IReadOnlyList<Violation>> CheckRecordAsync(RecordSelectiveBalance command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revision of a balance, or null.</summary>
    Task<SelectiveBalance?> FindAsync(
        Code book, Code plant, Shift shift, Code oreType, StoreSession? within = null, CancellationToken cancellationToken = default);
}
