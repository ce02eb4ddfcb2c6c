using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger.Integrity;

/// <summary>Proves that the books are whole. Hosts consume it.</summary>
public interface IIntegrity
{
    /// <summary>
    /// Recomputes the chain, the idempotency keys, the balances, the snapshots and conservation of every book (or of one) in one stream,
    /// and names what does not fit. Never throws for a fault of the data; a store that cannot be read at all is a finding.
    /// </summary>
    /// <param name="book">Only this book; null for all.</param>
    /// <param name="anchors">Heads that were kept outside: each must still be in its chain.</param>
    /// <param name="progress">Told every few thousand entries.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<VerificationReport> VerifyAsync(
        Code? book = null, IReadOnlyList<BookHead>? anchors = null, IProgress<VerificationProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>The head of a book, to be kept outside.</summary>
    /// <exception cref="NotFoundException">The book is not there.</exception>
    Task<BookHead> HeadAsync(Code book, CancellationToken cancellationToken = default);
}
