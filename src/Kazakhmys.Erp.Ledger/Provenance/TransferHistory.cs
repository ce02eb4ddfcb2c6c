using Kazakhmys.Erp.Data.Stores;

namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>
/// The transfers of a commodity in the order in which they happened, read twice in the order of their entries: the survey keeps only
/// those that were entered late (that happened before one entered earlier), the replay puts them in their places.
/// </summary>
internal sealed class TransferHistory
{
    private const string SelectReversed =
        """
        select r.seq, r.reversed_by
        from ledger_reversal r cross join ledger_entry o cross join ledger_entry b
        where r.book = $1 and r.reversed_by <= $2 and o.book = r.book and o.seq = r.seq and o.day <= $3
          and b.book = r.book and b.seq = r.reversed_by and b.day <= $3
        """;

    private const string SelectTransfers =
        """
        select e.effective_at, t.seq, t.line, t.from_account, t.to_account, t.amount
        from ledger_entry e cross join ledger_transfer t
        where e.book = $1 and e.seq <= $2 and e.day <= $3 and t.book = e.book and t.seq = e.seq and t.commodity = $4
        order by e.seq, t.line
        """;

    private readonly StoreSession _session;
    private readonly TraceOrder _order;
    private readonly HashSet<long> _takenBack;
    private readonly (long Ticks, long Seq) _end;
    private readonly List<TimedTransfer> _late = [];

    private TransferHistory(StoreSession session, TraceOrder order, HashSet<long> takenBack, (long Ticks, long Seq) end) =>
        (_session, _order, _takenBack, _end) = (session, order, takenBack, end);

    /// <summary>Which accounts gave to which.</summary>
    public AccountGraph Graph { get; } = new();

    /// <summary>Reads the history once.</summary>
    /// <param name="session">Where it is read.</param>
    /// <param name="order">What is traced.</param>
    /// <param name="end">The time and sequence of the last entry that matters; null for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<TransferHistory> SurveyAsync(
        StoreSession session, TraceOrder order, (long Ticks, long Seq)? end, CancellationToken cancellationToken)
    {
        var takenBack = await TakenBackAsync(session, order, cancellationToken).ConfigureAwait(false);
        var history = new TransferHistory(session, order, takenBack, end ?? (long.MaxValue, long.MaxValue));
        var latest = long.MinValue;
        using var rows = history.Select();
        while (await rows.StepAsync(cancellationToken).ConfigureAwait(false))
        {
            if (history.Read(rows) is not { } transfer)
                continue;
            history.Graph.Add(transfer.From, transfer.To);
            if (transfer.Ticks < latest)
                history._late.Add(transfer);
            latest = Math.Max(latest, transfer.Ticks);
        }
        history._late.Sort(TimedTransfer.Compare);
        return history;
    }

    /// <summary>Shows a walk every transfer in the order of time.</summary>
    public async Task ReplayAsync(Walk walk, CancellationToken cancellationToken)
    {
        var (latest, late) = (long.MinValue, 0);
        using var rows = Select();
        while (await rows.StepAsync(cancellationToken).ConfigureAwait(false))
        {
            if (Read(rows) is not { } transfer || transfer.Ticks < latest)
                continue;
            for (; late < _late.Count && TimedTransfer.Compare(_late[late], transfer) < 0; late++)
                walk.Pass(_late[late]);
            walk.Pass(transfer);
            latest = transfer.Ticks;
        }
        for (; late < _late.Count; late++)
            walk.Pass(_late[late]);
    }

    private StoreStatement Select()
    {
        var rows = _session.Prepare(SelectTransfers);
        rows.Bind(0, _order.Book.Value);
        rows.Bind(1, _order.HeadSeq);
        rows.Bind(2, _order.LastDay);
        rows.Bind(3, _order.Commodity.Value);
        return rows;
    }

    private TimedTransfer? Read(StoreStatement row)
    {
        var (ticks, seq) = (row.Number(0), row.Number(1));
        if ((ticks, seq).CompareTo(_end) > 0 || _takenBack.Contains(seq))
            return null;
        return new TimedTransfer(ticks, seq, (int)row.Number(2), (int)row.Number(3), (int)row.Number(4), row.Number(5));
    }

    private static async Task<HashSet<long>> TakenBackAsync(StoreSession session, TraceOrder order, CancellationToken cancellationToken)
    {
        var takenBack = new HashSet<long>();
        using var rows = session.Prepare(SelectReversed);
        rows.Bind(0, order.Book.Value);
        rows.Bind(1, order.HeadSeq);
        rows.Bind(2, order.LastDay);
        while (await rows.StepAsync(cancellationToken).ConfigureAwait(false))
        {
            takenBack.Add(rows.Number(0));
            takenBack.Add(rows.Number(1));
        }
        return takenBack;
    }
}
