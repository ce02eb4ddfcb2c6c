using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Flows;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>States the metal balance from the ledger. Hosts consume it.</summary>
public interface IMetalBalances
{
    /// <summary>The balance of a metal and period. Right: <c>metal-accounting.balance.read</c> in every book.</summary>
    /// <exception cref="ValidationFailedException">No book is named (<c>kernel.list.empty</c>), or the commodity is not kept in milligrams
    /// (<c>metal-accounting.balance.not-a-mass</c>).</exception>
    /// <exception cref="NotFoundException">A book or the commodity is not there.</exception>
    /// <exception cref="MissingRuleException">No layout holds on the last day of the period (<c>kernel.rule.missing</c>).</exception>
    Task<MetalBalance> StateAsync(MetalBalanceQuery query, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// The transfers behind a cell of a balance, with their documents, streamed: of a flow those of the period, of an opening or closing stock all
    /// that made it. Right: <c>metal-accounting.balance.read</c>.
    /// </summary>
    IAsyncEnumerable<FlowEntry> EntriesAsync(
        MetalBalance balance, BalanceLine line, BalanceCell cell, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// The same, each transfer opened down to its entry and the raw readings of its document, as far as they are kept
    /// (<see cref="IDocumentReadings"/>). Right: <c>metal-accounting.balance.read</c>.
    /// </summary>
    IAsyncEnumerable<CellEntry> OpenAsync(
        MetalBalance balance, BalanceLine line, BalanceCell cell, StoreSession? within = null, CancellationToken cancellationToken = default);
}
