using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Masters;
using Kazakhmys.Erp.Ledger.Periods;

namespace Kazakhmys.Erp.Ledger.Statements;

/// <summary>A stretch of days that one statement of SQL answers: one indexed period, or neighbouring periods that are not indexed.</summary>
internal sealed record StatementStretch(Code? Indexed, long AfterSeq, long FirstDay, long LastDay)
{
    private const string Columns =
        """
        select e.seq, t.line, e.effective_at, e.day, e.kind, e.quality, e.module, e.document_type, e.document, e.revision,
               t.from_account, t.to_account, t.commodity, t.amount
        """;

    // Transfers first: entries are wide, and only those of the account are sought. SQLite keeps the order of a cross join.
    private const string Scan =
        Columns +
        """

        from ledger_transfer t cross join ledger_entry e
        where t.book = $1 and t.seq > $2 and (t.from_account = $3 or t.to_account = $3) and ($4 = '' or t.commodity = $4)
          and e.book = t.book and e.seq = t.seq and e.day between $5 and $6
        order by t.seq, t.line
        """;

    private const string Seek =
        Columns +
        """

        from ledger_statement_index i cross join ledger_transfer t cross join ledger_entry e
        where i.book = $1 and i.period = $2 and i.account = $3
          and t.book = i.book and t.seq = i.seq and t.line = i.line and ($4 = '' or t.commodity = $4)
          and e.book = i.book and e.seq = i.seq and e.day between $5 and $6
        order by i.seq, i.line
        """;

    /// <summary>The stretches of a span of days, earliest first.</summary>
    public static IReadOnlyList<StatementStretch> Of(IReadOnlyList<PeriodSpan> periods, long firstDay, long lastDay)
    {
        var stretches = new List<StatementStretch>();
        foreach (var period in periods)
        {
            if (period.EndDay <= firstDay || period.FirstDay > lastDay)
                continue;
            var (first, last) = (Math.Max(firstDay, period.FirstDay), Math.Min(lastDay, period.EndDay - 1));
            if (period is { State: PeriodState.Closed, IsIndexed: true })
                stretches.Add(new StatementStretch(period.Code, 0, first, last));
            else if (stretches is [.., { Indexed: null } scanned])
                stretches[^1] = scanned with { AfterSeq = Math.Min(scanned.AfterSeq, period.OpenedSeq), LastDay = last };
            else
                stretches.Add(new StatementStretch(null, period.OpenedSeq, first, last));
        }
        return stretches;
    }

    /// <summary>The rows of an account in the stretch, in the order of seq and line.</summary>
    public StoreStatement Select(StoreSession session, Code book, int account, Code? commodity)
    {
        var statement = session.Prepare(Indexed is null ? Scan : Seek);
        statement.Bind(0, book.Value);
        if (Indexed is { } period)
            statement.Bind(1, period.Value);
        else
            statement.Bind(1, AfterSeq);
        statement.Bind(2, account);
        statement.Bind(3, commodity?.Value ?? "");
        statement.Bind(4, FirstDay);
        statement.Bind(5, LastDay);
        return statement;
    }
}
