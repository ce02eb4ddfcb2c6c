using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger.Statements;

/// <summary>Streams the transfers of an account. Hosts consume it.</summary>
public interface IStatements
{
    /// <summary>
    /// The lines of an account, streamed with flat memory and one snapshot. A closed period is answered from its statement index
    /// where one was built; neighbouring periods without one are scanned together by primary key, from the first entry that can belong to
    /// them, so that the first lines come at once. Lines come in the order of seq and line within an indexed period and within periods
    /// scanned together; these follow each other in time. So a span within one period is always in the order of its entries, and a
    /// prior-period adjustment stands on the day on which it was booked.
    /// </summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="within">A session to read in, which does nothing else until the enumeration ends; null opens one for its duration.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    /// <exception cref="ValidationFailedException">The span ends before it begins (<c>ledger.balance.span-reversed</c>).</exception>
    /// <exception cref="NotFoundException">Book, account or commodity is not there; thrown when the first line is asked for.</exception>
    IAsyncEnumerable<StatementLine> ReadAsync(StatementQuery query, StoreSession? within = null, CancellationToken cancellationToken = default);
}
