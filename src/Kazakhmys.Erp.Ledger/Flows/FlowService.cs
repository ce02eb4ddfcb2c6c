using System.Runtime.CompilerServices;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Masters;

namespace Kazakhmys.Erp.Ledger.Flows;

internal sealed class FlowService(ErpStore store, MastersCache masters) : IFlows
{
    // Summed in the client: sums of bigint are numeric on PostgreSQL.
    private const string Select =
        """
        select t.from_account, t.to_account, t.amount, e.kind
        from ledger_entry e join ledger_transfer t on t.book = e.book and t.seq = e.seq
        where e.book = $1 and t.commodity = $2 and e.day >= $3 and e.day <= $4 and e.seq > $5 and e.effective_at >= $6
        """;

    private const string SelectEntries =
        """
        select e.seq, t.line, e.day, e.kind, e.module, e.document_type, e.document, e.revision, t.from_account, t.to_account, t.amount
        from ledger_entry e join ledger_transfer t on t.book = e.book and t.seq = e.seq
        where e.book = $1 and t.commodity = $2 and e.day >= $3 and e.day <= $4 and e.seq > $5 and e.effective_at >= $6
            and (t.from_account = $7 or t.to_account = $7)
        order by e.seq, t.line
        """;

    public Task<IReadOnlyList<AccountFlow>> BetweenAsync(
        FlowQuery query, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return store.ReadAsync(within, session => BetweenAsync(session, query, cancellationToken), cancellationToken);
    }

    public async IAsyncEnumerable<FlowEntry> EntriesAsync(
        FlowQuery query, Code account, Code? counterpart = null, StoreSession? within = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var session = within ?? await store.OpenReadAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var (_, known) = await masters.ReadAsync(session, query.Book, cancellationToken).ConfigureAwait(false);
            var id = Lookups.Account(known, query.Book, account, "Account").Id;
            var other = counterpart is { } code ? Lookups.Account(known, query.Book, code, "Counterpart").Id : (int?)null;
            using var rows = Bound(session, SelectEntries, query, known);
            rows.Bind(6, id);
            while (await rows.StepAsync(cancellationToken).ConfigureAwait(false))
            {
                var (from, to) = ((int)rows.Number(8), (int)rows.Number(9));
                if (other is null || other == from || other == to)
                    yield return EntryOf(rows, known.Find(from)!.Code, known.Find(to)!.Code);
            }
        }
        finally
        {
            if (within is null)
                await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<AccountFlow>> BetweenAsync(StoreSession session, FlowQuery query, CancellationToken cancellationToken)
    {
        var (_, known) = await masters.ReadAsync(session, query.Book, cancellationToken).ConfigureAwait(false);
        var sums = new Dictionary<(int From, int To), long>();
        using var rows = Bound(session, Select, query, known);
        while (await rows.StepAsync(cancellationToken).ConfigureAwait(false))
        {
            var (from, to, amount) = ((int)rows.Number(0), (int)rows.Number(1), rows.Number(2));
            if ((EntryKind)rows.Number(3) == EntryKind.Reversal)
                (from, to, amount) = (to, from, -amount);
            sums[(from, to)] = sums.GetValueOrDefault((from, to)) + amount;
        }
        return [.. sums
            .Where(sum => sum.Value != 0)
            .Select(sum => new AccountFlow(known.Find(sum.Key.From)!.Code, known.Find(sum.Key.To)!.Code, query.Commodity, sum.Value))
            .OrderBy(flow => flow.From).ThenBy(flow => flow.To)];
    }

    /// <summary>Nothing of a period is older than its opening: the scan begins there.</summary>
    private static StoreStatement Bound(StoreSession session, string sql, FlowQuery query, BookMasters known)
    {
        var touched = known.Periods.Where(p => p.FirstDay <= query.Last.Number && query.First.Number < p.EndDay);
        var rows = session.Prepare(sql);
        rows.Bind(0, query.Book.Value);
        rows.Bind(1, query.Commodity.Value);
        rows.Bind(2, query.First.Number);
        rows.Bind(3, query.Last.Number);
        rows.Bind(4, touched.Select(p => p.OpenedSeq).DefaultIfEmpty(0).Min());
        rows.Bind(5, query.EffectiveFrom?.ToUnixTimeTicks() ?? long.MinValue);
        return rows;
    }

    private static FlowEntry EntryOf(StoreStatement rows, Code from, Code to) => new()
    {
        Seq = rows.Number(0),
        Line = (int)rows.Number(1),
        Day = ProductionDay.FromNumber(rows.Number(2)),
        Kind = (EntryKind)rows.Number(3),
        Document = new DocumentReference
        {
            Module = Code.Parse(rows.Text(4)!),
            Type = Code.Parse(rows.Text(5)!),
            Id = rows.Text(6)!,
            Revision = (int)rows.Number(7),
        },
        From = from,
        To = to,
        Amount = rows.Number(10),
    };
}
