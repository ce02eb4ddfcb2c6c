using System.Runtime.CompilerServices;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Smelting.Documents;

/// <summary>
/// What a correction is about to take back in its unit of work. The new revision is composed from stages as if the old one had never been posted, while the ledger
/// gets both in one batch: a lot that was used meanwhile refuses nothing that leaves it no emptier.
/// </summary>
internal sealed class Withdrawals
{
    private readonly ConditionalWeakTable<StoreSession, Withdrawal> _open = [];

    /// <summary>Counts the transfers of an entry as taken back while the answer is not disposed.</summary>
    public IDisposable Begin(UnitOfWork unitOfWork, long day, IReadOnlyList<Transfer> transfers)
    {
        _open.AddOrUpdate(unitOfWork, new Withdrawal(day, transfers));
        return new Ending(_open, unitOfWork);
    }

    /// <summary>What taking back adds to accounts at the end of a day: the transfers the other way round.</summary>
    public IReadOnlyList<Transfer> Until(StoreSession session, ProductionDay day) =>
        _open.TryGetValue(session, out var withdrawal) && withdrawal.Day <= day.Number
            ? [.. withdrawal.Transfers.Select(transfer => new Transfer(transfer.To, transfer.From, transfer.Commodity, transfer.Amount))]
            : [];

    /// <summary>What taking back adds to one balance at the end of a day.</summary>
    public long Of(StoreSession session, Code account, Code commodity, ProductionDay day) => Until(session, day)
        .Where(transfer => transfer.Commodity == commodity)
        .Sum(transfer => (transfer.To == account ? transfer.Amount : 0) - (transfer.From == account ? transfer.Amount : 0));

    private sealed record Withdrawal(long Day, IReadOnlyList<Transfer> Transfers);

    private sealed class Ending(ConditionalWeakTable<StoreSession, Withdrawal> open, UnitOfWork unitOfWork) : IDisposable
    {
        public void Dispose() => open.Remove(unitOfWork);
    }
}
