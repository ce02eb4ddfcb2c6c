using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.FinalBalances;

/// <summary>Makes the provisional figures of shift balances final by those of a reconciliation. Hosts consume it. Safe to use from many threads.</summary>
public interface IFinalBalances
{
    /// <summary>
    /// Posts the differences between the final figures and the sums of the shift balances: feed against the bin, concentrate against the stack, tailings
    /// against the facility; what the metals of the bin's books leave over goes to the unaccounted account, signed. The same again changes nothing. Right:
    /// <c>enrichment.final-balance.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape, a commodity twice or no <c>mass</c> (<c>enrichment.final-balance.flows</c>).</exception>
    /// <exception cref="NotFoundException">The plant is not there, or the period has no shift balance (<c>enrichment.shift-balance.not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">A commodity does not close (<c>enrichment.final-balance.open</c>), a metal of the shift balances is missing
    /// (<c>enrichment.final-balance.metal-missing</c>), or an account does not hold the difference (<c>ledger.balance.overdrawn</c>).</exception>
    /// <exception cref="ConcurrencyException">The revision is not the latest (<c>enrichment.document.revision</c>).</exception>
    Task<FinalBalance> RecordAsync(RecordFinalBalance command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording would refuse, without recording.</summary>
    Task<IReadOnlyList<Violation>> CheckRecordAsync(RecordFinalBalance command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revision, or null.</summary>
    Task<FinalBalance?> FindAsync(
        Code book, Code plant, Code period, Code oreType, StoreSession? within = null, CancellationToken cancellationToken = default);
}
