using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Masters;

namespace Kazakhmys.Erp.Ledger.Periods;

internal static class PeriodStore
{
    private const string Insert =
        """
        insert into ledger_period (book, code, first_day, end_day, state, revision, opened_seq, indexed)
        values ($1, $2, $3, $4, $5, $6, $7, 0)
        """;

    private const string Update =
        "update ledger_period set state = $1, revision = $2, indexed = $3 where book = $4 and code = $5";

    private const string InsertIndex =
        """
        insert into ledger_statement_index (book, period, account, seq, line)
        select t.book, cast($1 as text), t.from_account, t.seq, t.line
        from ledger_entry e join ledger_transfer t on t.book = e.book and t.seq = e.seq
        where e.book = $2 and e.seq > $3 and e.day between $4 and $5
        union all
        select t.book, cast($1 as text), t.to_account, t.seq, t.line
        from ledger_entry e join ledger_transfer t on t.book = e.book and t.seq = e.seq
        where e.book = $2 and e.seq > $3 and e.day between $4 and $5
        order by 1, 2, 3, 4, 5
        """;

    private const string DeleteIndex = "delete from ledger_statement_index where book = $1 and period = $2";

    public static async Task InsertAsync(UnitOfWork unitOfWork, Code book, PeriodSpan period, CancellationToken cancellationToken)
    {
        using var statement = unitOfWork.Prepare(Insert);
        statement.Bind(0, book.Value);
        statement.Bind(1, period.Code.Value);
        statement.Bind(2, period.FirstDay);
        statement.Bind(3, period.EndDay);
        statement.Bind(4, Stored.Text(period.State));
        statement.Bind(5, period.Revision);
        statement.Bind(6, period.OpenedSeq);
        await statement.ExecuteAsync(cancellationToken).ConfigureAwait(false);
    }

    public static async Task UpdateAsync(UnitOfWork unitOfWork, Code book, PeriodSpan period, CancellationToken cancellationToken)
    {
        using var statement = unitOfWork.Prepare(Update);
        statement.Bind(0, Stored.Text(period.State));
        statement.Bind(1, period.Revision);
        statement.Bind(2, period.IsIndexed ? 1 : 0);
        statement.Bind(3, book.Value);
        statement.Bind(4, period.Code.Value);
        await statement.ExecuteAsync(cancellationToken).ConfigureAwait(false);
    }

    public static async Task IndexAsync(UnitOfWork unitOfWork, Code book, PeriodSpan period, CancellationToken cancellationToken)
    {
        using (var statement = unitOfWork.Prepare(InsertIndex))
        {
            statement.Bind(0, period.Code.Value);
            statement.Bind(1, book.Value);
            statement.Bind(2, period.OpenedSeq);
            statement.Bind(3, period.FirstDay);
            statement.Bind(4, period.EndDay - 1);
            await statement.ExecuteAsync(cancellationToken).ConfigureAwait(false);
        }
        await UpdateAsync(unitOfWork, book, period with { IsIndexed = true }, cancellationToken).ConfigureAwait(false);
    }

    public static async Task DropIndexAsync(UnitOfWork unitOfWork, Code book, PeriodSpan period, CancellationToken cancellationToken)
    {
        using var statement = unitOfWork.Prepare(DeleteIndex);
        statement.Bind(0, book.Value);
        statement.Bind(1, period.Code.Value);
        await statement.ExecuteAsync(cancellationToken).ConfigureAwait(false);
    }
}
