using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Ledger.Masters;

/// <summary>The head of a book: who holds its lock writes to the book alone.</summary>
internal readonly record struct HeadRow(long Seq, EntryHash Hash, long RecordedAt, long LastDay, long Masters)
{
    /// <summary>The last day of a book without transfers.</summary>
    public const long BeforeAnyDay = -10_000_000;

    private const string Select = "select seq, hash, recorded_at, last_day, masters from ledger_head where book = $1";

    private const string SelectLocked = Select + " for update";

    private const string UpdateRow =
        "update ledger_head set seq = $1, hash = $2, recorded_at = $3, last_day = $4 where book = $5";

    private const string UpdateMasters = "update ledger_head set masters = masters + 1 where book = $1";

    /// <summary>Reads the head and holds its lock to the end of the unit of work.</summary>
    public static Task<HeadRow> LockAsync(UnitOfWork unitOfWork, Code book, CancellationToken cancellationToken) =>
        ReadAsync(unitOfWork, unitOfWork.Store.ForUpdate.Length == 0 ? Select : SelectLocked, book, cancellationToken);

    public static Task<HeadRow> ReadAsync(StoreSession session, Code book, CancellationToken cancellationToken) =>
        ReadAsync(session, Select, book, cancellationToken);

    public async Task UpdateAsync(UnitOfWork unitOfWork, Code book, CancellationToken cancellationToken)
    {
        using var statement = unitOfWork.Prepare(UpdateRow);
        statement.Bind(0, Seq);
        statement.Bind(1, Hash.ToString());
        statement.Bind(2, RecordedAt);
        statement.Bind(3, LastDay);
        statement.Bind(4, book.Value);
        await statement.ExecuteAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Says that accounts or periods changed. The caller holds the lock.</summary>
    public static async Task ChangeMastersAsync(UnitOfWork unitOfWork, MastersCache cache, Code book, CancellationToken cancellationToken)
    {
        cache.Changed(unitOfWork);
        using var statement = unitOfWork.Prepare(UpdateMasters);
        statement.Bind(0, book.Value);
        await statement.ExecuteAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<HeadRow> ReadAsync(StoreSession session, string sql, Code book, CancellationToken cancellationToken)
    {
        using var statement = session.Prepare(sql);
        statement.Bind(0, book.Value);
        if (!await statement.StepAsync(cancellationToken).ConfigureAwait(false))
            throw new NotFoundException(LedgerViolations.BookMissing.At("Book", book));
        var head = new HeadRow(
            statement.Number(0), EntryHash.Parse(statement.Text(1)!), statement.Number(2), statement.Number(3), statement.Number(4));
        await statement.ResetAsync(cancellationToken).ConfigureAwait(false);
        return head;
    }
}
