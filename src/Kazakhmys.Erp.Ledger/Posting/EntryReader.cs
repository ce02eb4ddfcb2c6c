using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Masters;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Posting;

/// <summary>Reads single entries.</summary>
internal static class EntryReader
{
    private const string SelectEntry =
        """
        select e.key, e.effective_at, e.day, e.recorded_at, e.kind, e.quality, e.related_seq,
               e.module, e.document_type, e.document, e.revision, e.actor, e.memo, e.statement, e.hash, r.reversed_by
        from ledger_entry e left join ledger_reversal r on r.book = e.book and r.seq = e.seq
        where e.book = $1 and e.seq = $2
        """;

    private const string SelectTransfers =
        "select from_account, to_account, commodity, amount from ledger_transfer where book = $1 and seq = $2 order by line";

    private const string SelectByKey = "select seq from ledger_key where book = $1 and key = $2";

    public static async Task<Entry?> FindAsync(
        StoreSession session, Code book, BookMasters masters, long seq, CancellationToken cancellationToken)
    {
        var transfers = await TransfersAsync(session, book, masters, seq, cancellationToken).ConfigureAwait(false);
        using var statement = session.Prepare(SelectEntry);
        statement.Bind(0, book.Value);
        statement.Bind(1, seq);
        if (!await statement.StepAsync(cancellationToken).ConfigureAwait(false))
            return null;
        var entry = Read(statement, book, seq, masters, transfers);
        await statement.ResetAsync(cancellationToken).ConfigureAwait(false);
        return entry;
    }

    public static async Task<long?> SeqOfKeyAsync(StoreSession session, Code book, string key, CancellationToken cancellationToken)
    {
        using var statement = session.Prepare(SelectByKey);
        statement.Bind(0, book.Value);
        statement.Bind(1, key);
        if (!await statement.StepAsync(cancellationToken).ConfigureAwait(false))
            return null;
        var seq = statement.Number(0);
        await statement.ResetAsync(cancellationToken).ConfigureAwait(false);
        return seq;
    }

    public static DocumentReference Document(StoreStatement row, int firstColumn) => new()
    {
        Module = Code.Parse(row.Text(firstColumn)!),
        Type = Code.Parse(row.Text(firstColumn + 1)!),
        Id = row.Text(firstColumn + 2)!,
        Revision = (int)row.Number(firstColumn + 3),
    };

    private static Entry Read(StoreStatement row, Code book, long seq, BookMasters masters, IReadOnlyList<Transfer> transfers) => new()
    {
        Book = book,
        Seq = seq,
        Key = row.Text(0)!,
        EffectiveAt = Instant.FromUnixTimeTicks(row.Number(1)),
        Day = ProductionDay.FromNumber(row.Number(2)),
        Period = masters.PeriodOf(row.Number(2))!.Code,
        RecordedAt = Instant.FromUnixTimeTicks(row.Number(3)),
        Kind = (EntryKind)row.Number(4),
        Quality = (EntryQuality)row.Number(5),
        RelatedSeq = row.Number(6) == 0 ? null : row.Number(6),
        Document = Document(row, 7),
        Actor = Code.Parse(row.Text(11)!),
        Memo = row.Text(12),
        Statement = row.Text(13),
        Hash = EntryHash.Parse(row.Text(14)!),
        ReversedBy = row.IsNull(15) ? null : row.Number(15),
        Transfers = transfers,
    };

    private static async Task<List<Transfer>> TransfersAsync(
        StoreSession session, Code book, BookMasters masters, long seq, CancellationToken cancellationToken)
    {
        var transfers = new List<Transfer>();
        using var statement = session.Prepare(SelectTransfers);
        statement.Bind(0, book.Value);
        statement.Bind(1, seq);
        while (await statement.StepAsync(cancellationToken).ConfigureAwait(false))
            transfers.Add(new Transfer(
                masters.Find((int)statement.Number(0))!.Code,
                masters.Find((int)statement.Number(1))!.Code,
                Code.Parse(statement.Text(2)!),
                statement.Number(3)));
        return transfers;
    }
}
