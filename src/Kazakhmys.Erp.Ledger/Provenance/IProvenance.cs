using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>
/// Walks transfers back to origins and forward to what became of them. Hosts consume it.
/// <para>
/// Transfers are replayed in the order in which they happened (effective instant, then seq and line), as known now, up to the end of the
/// production day on which they are booked. An entry that was reversed and its reversal are both left out, as if neither had been.
/// Every issue is shared out to whole smallest units: under <see cref="MixingRule.Proportional"/> by largest remainders over what the account
/// holds at that moment, under <see cref="MixingRule.FirstInFirstOut"/> from what came first. So shares always sum exactly.
/// </para>
/// <para>
/// An account may issue before it has received (opening stock without history, a plant that reports its product first): it is itself the
/// origin of the shortfall, and what it receives next pays that back before it holds anything. So what an account holds is always its
/// balance in the ledger, or nothing while that is below zero.
/// </para>
/// <para>
/// The entries of the book are read twice in the order of seq, once to see which accounts matter; nothing is sorted but the transfers that
/// were entered late, after one that happened later. Memory grows with accounts × origins on the way, with late transfers (40 bytes each)
/// and with reversals, under first in, first out also with the lots that lie in stock; not with the history.
/// </para>
/// </summary>
public interface IProvenance
{
    /// <summary>
    /// Where the content of an account (or what one entry brought into it) came from. The content is its balance; an account whose balance
    /// is not above zero holds nothing, and an entry that was reversed brought nothing: the amount is then 0, with no shares.
    /// </summary>
    /// <exception cref="ValidationFailedException">The depth is below 1 (<c>ledger.trace.depth</c>) or the rule unknown (<c>ledger.trace.rule</c>).</exception>
    /// <exception cref="NotFoundException">Book, account, commodity or entry is not there.</exception>
    Task<Trace> OriginsAsync(TraceQuery query, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// What became of everything that an account (or one entry) gave: where it lies now. What came back to the account and was given
    /// again counts once; what came back and lies there is a share of the account itself. What paid back an overdraft of an account is a share
    /// of that account, because it went out before it came.
    /// </summary>
    /// <exception cref="ValidationFailedException">The depth is below 1 (<c>ledger.trace.depth</c>) or the rule unknown (<c>ledger.trace.rule</c>).</exception>
    /// <exception cref="NotFoundException">Book, account, commodity or entry is not there.</exception>
    Task<Trace> DestinationsAsync(TraceQuery query, StoreSession? within = null, CancellationToken cancellationToken = default);
}
