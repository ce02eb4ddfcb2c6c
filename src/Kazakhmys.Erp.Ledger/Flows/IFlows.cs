using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger.Flows;

/// <summary>Says what moved between accounts, where turnover only says what one account received and issued. Hosts consume it.</summary>
public interface IFlows
{
    /// <summary>The sums by giving and receiving account, by code. Costs a scan of the entries of the book.</summary>
    /// <exception cref="NotFoundException">The book is not there.</exception>
    Task<IReadOnlyList<AccountFlow>> BetweenAsync(FlowQuery query, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// The transfers between two accounts, in either direction, in the order of their entries, streamed; with
    /// <paramref name="counterpart"/> null all of the account.
    /// </summary>
    /// <exception cref="NotFoundException">Book or account is not there.</exception>
    IAsyncEnumerable<FlowEntry> EntriesAsync(
        FlowQuery query, Code account, Code? counterpart = null, StoreSession? within = null, CancellationToken cancellationToken = default);
}
