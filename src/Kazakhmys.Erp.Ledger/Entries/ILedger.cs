using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger.Entries;

/// <summary>
/// Posts and reads entries. Hosts consume it. Safe to use from many threads.
/// Entries are never changed or deleted; a correction is a reversal plus a new entry.
/// </summary>
public interface ILedger
{
    /// <summary>Posts one entry. Right: <c>ledger.post</c>, in a period that is being closed <c>ledger.post.closing</c>.</summary>
    /// <exception cref="ValidationFailedException">The entry has the wrong shape.</exception>
    /// <exception cref="NotFoundException">Book, account, commodity or the entry that it adjusts is not there.</exception>
    /// <exception cref="PeriodClosedException">Its production day lies in a closed period, or in none.</exception>
    /// <exception cref="RuleViolatedException">An account is not valid on the day, or would go below zero (<c>ledger.balance.overdrawn</c>, with balance and shortfall).</exception>
    /// <exception cref="IdempotencyConflictException">The key was used for other content.</exception>
    Task<Receipt> PostAsync(EntryDraft entry, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Posts many entries of one book, whole or not at all. Receipts are in the order of the entries. Errors as for one entry, with every violation of the batch.</summary>
    Task<IReadOnlyList<Receipt>> PostAsync(IReadOnlyList<EntryDraft> entries, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What posting would say, without posting: empty when it would go through.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(IReadOnlyList<EntryDraft> entries, CancellationToken cancellationToken = default);

    /// <summary>Takes an entry back with the same transfers the other way round, linked both ways. Right: <c>ledger.reverse</c>.</summary>
    /// <exception cref="NotFoundException">The entry is not there.</exception>
    /// <exception cref="RuleViolatedException">It was reversed before (<c>ledger.entry.reversed-before</c>), is itself a reversal, or moves nothing.</exception>
    Task<Receipt> ReverseAsync(ReversalDraft reversal, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes entries back and posts what stands in their place, whole or not at all; balances are judged once, when all of it is done.
    /// Rights: <c>ledger.reverse</c> and, where there are entries, <c>ledger.post</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">Nothing is to be taken back, an entry twice (<c>ledger.correction.reversed-twice</c>), or books are mixed.</exception>
    /// <exception cref="NotFoundException">An entry is not there; otherwise as for posting.</exception>
    /// <exception cref="RuleViolatedException">As for reversing and posting.</exception>
    Task<CorrectionReceipt> CorrectAsync(Correction correction, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Puts a counted balance on record beside the book balance. Right: <c>ledger.stock-take</c>.</summary>
    Task<StockTakeReceipt> RecordStockTakeAsync(StockTake stockTake, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>The entry with a sequence, or null.</summary>
    Task<Entry?> FindAsync(Code book, long seq, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The entry that was posted under a key, or null.</summary>
    Task<Entry?> FindByKeyAsync(Code book, string key, StoreSession? within = null, CancellationToken cancellationToken = default);
}
