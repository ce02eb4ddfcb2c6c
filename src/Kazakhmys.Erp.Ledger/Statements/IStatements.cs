using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger.Statements;

/// <summary>Streams the transfers of an account. Hosts consume it.</summary>
public interface IStatements
{
    /// <summary>
    /// The lines of an account in the order of their entries, streamed with flat memory. Open periods are scanned by primary key;
    /// a closed period is answered from its statement index where one was built.
    /// </summary>
    /// <exception cref="NotFoundException">Book or account is not there.</exception>
    IAsyncEnumerable<StatementLine> ReadAsync(StatementQuery query, StoreSession? within = null, CancellationToken cancellationToken = default);
}
