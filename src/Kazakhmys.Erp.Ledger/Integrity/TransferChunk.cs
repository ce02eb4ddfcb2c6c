using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Integrity;

/// <summary>The transfers of a span of entries, read before the entries: PostgreSQL reads one result at a time on a connection.</summary>
internal sealed class TransferChunk(Code book, Tally tally)
{
    private const string Select =
        """
        select seq, line, from_account, to_account, commodity, amount
        from ledger_transfer where book = $1 and seq between $2 and $3 order by seq, line
        """;

    private readonly List<Row> _rows = [];

    public int Count => _rows.Count;

    public Row this[int index] => _rows[index];

    public async Task ReadAsync(StoreStatement statement, long first, long last, CancellationToken cancellationToken)
    {
        _rows.Clear();
        statement.Bind(0, book.Value);
        statement.Bind(1, first);
        statement.Bind(2, last);
        while (await statement.StepAsync(cancellationToken).ConfigureAwait(false))
            _rows.Add(new Row(
                statement.Number(0), statement.Number(1), (int)statement.Number(2), (int)statement.Number(3),
                tally.CommodityOf(statement.Utf8(4)), statement.Number(5)));
    }

    public static StoreStatement Prepare(StoreSession session) => session.Prepare(Select);

    public readonly record struct Row(long Seq, long Line, int From, int To, int Commodity, long Amount);
}
