using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Masters;

internal static class MastersExtensions
{
    /// <summary>The masters of a book as a reading session sees them.</summary>
    public static async Task<(HeadRow Head, BookMasters Masters)> ReadAsync(
        this MastersCache cache, StoreSession session, Code book, CancellationToken cancellationToken)
    {
        var head = await HeadRow.ReadAsync(session, book, cancellationToken).ConfigureAwait(false);
        return (head, await cache.GetAsync(session, book.Value, head.Masters, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The masters of a book, its head locked to the end of the unit of work.</summary>
    public static async Task<(HeadRow Head, BookMasters Masters)> LockAsync(
        this MastersCache cache, UnitOfWork unitOfWork, Code book, CancellationToken cancellationToken)
    {
        var head = await HeadRow.LockAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
        return (head, await cache.GetAsync(unitOfWork, book.Value, head.Masters, cancellationToken).ConfigureAwait(false));
    }
}
