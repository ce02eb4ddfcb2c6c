using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Masters;

namespace Kazakhmys.Erp.Ledger.Balances;

/// <summary>
/// Balances as known at an earlier sequence, or up to an instant within a day: the balances as known now, less the transfers that
/// were recorded later, less those of the day that happened after the instant.
/// </summary>
internal static class PastBalances
{
    private const string Columns = "select t.from_account, t.to_account, t.commodity, t.amount ";

    private const string RecordedLater =
        Columns +
        """
        from ledger_entry e join ledger_transfer t on t.book = e.book and t.seq = e.seq
        where e.book = $1 and e.seq > $2 and e.day <= $3
        """;

    private const string HappenedLater =
        Columns +
        """
        from ledger_entry e join ledger_transfer t on t.book = e.book and t.seq = e.seq
        where e.book = $1 and e.seq > $2 and e.seq <= $3 and e.day = $4 and e.effective_at > $5
        """;

    public static async Task<Dictionary<(int Account, string Commodity), long>> ReadAsync(
        StoreSession session, Code book, BookMasters masters, HeadRow head, ResolvedMoment at, int? only, CancellationToken cancellationToken)
    {
        var balances = await AllBalances.ReadAsync(session, book, masters, at.Day, cancellationToken).ConfigureAwait(false);
        if (at.KnownSeq < head.Seq)
        {
            using var later = session.Prepare(RecordedLater);
            later.Bind(0, book.Value);
            later.Bind(1, at.KnownSeq);
            later.Bind(2, at.Day);
            await TakeBackAsync(later, balances, only, cancellationToken).ConfigureAwait(false);
        }
        if (at.InstantTicks is { } ticks)
        {
            using var later = session.Prepare(HappenedLater);
            later.Bind(0, book.Value);
            later.Bind(1, masters.PeriodOf(at.Day)?.OpenedSeq ?? 0);
            later.Bind(2, at.KnownSeq);
            later.Bind(3, at.Day);
            later.Bind(4, ticks);
            await TakeBackAsync(later, balances, only, cancellationToken).ConfigureAwait(false);
        }
        return balances;
    }

    private static async Task TakeBackAsync(
        StoreStatement transfers, Dictionary<(int Account, string Commodity), long> balances, int? only, CancellationToken cancellationToken)
    {
        while (await transfers.StepAsync(cancellationToken).ConfigureAwait(false))
        {
            var (from, to) = ((int)transfers.Number(0), (int)transfers.Number(1));
            if (only is { } account && from != account && to != account)
                continue;
            var (commodity, amount) = (transfers.Text(2)!, transfers.Number(3));
            balances[(from, commodity)] = balances.GetValueOrDefault((from, commodity)) + amount;
            balances[(to, commodity)] = balances.GetValueOrDefault((to, commodity)) - amount;
        }
    }
}
