using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Masters;
using Kazakhmys.Erp.Ledger.Posting;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Periods;

/// <summary>Puts closes and reopenings into the chain. The caller holds the lock of the head.</summary>
internal sealed class ControlEntries(IClock clock, ICurrentUser user)
{
    public async Task<Receipt> WriteAsync(
        UnitOfWork unitOfWork, Code book, HeadRow head, PendingEntry entry, CancellationToken cancellationToken)
    {
        var batch = new PostingBatch();
        batch.Add(entry);
        var receipts = new Receipt[1];
        await EntryWriter
            .WriteAsync(unitOfWork, book, user.Actor, head, clock.GetCurrentInstant(), batch, receipts, cancellationToken)
            .ConfigureAwait(false);
        return receipts[0];
    }
}
