using System.Data.Common;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Data.Stores;

/// <summary>
/// A database that keeps the suite's tables, and the one place that knows how SQLite and PostgreSQL differ.
/// Hosts consume it; the providers <c>Data.Sqlite</c> and <c>Data.PostgreSql</c> implement it. Safe to use from many threads.
/// </summary>
public abstract class ErpStore
{
    /// <summary><c>sqlite</c> or <c>postgresql</c>.</summary>
    public abstract string Engine { get; }

    /// <summary>Appended to a SELECT that locks the row it reads: empty on SQLite (a writer is alone), <c> for update</c> on PostgreSQL.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>Begins a unit of work with its own connection and write transaction. On SQLite one writer at a time; the others wait.</summary>
    /// <exception cref="StoreException">The store is busy, full, read-only, damaged or not reachable.</exception>
    public abstract Task<UnitOfWork> BeginAsync(CancellationToken cancellationToken = default);

    /// <summary>Opens a session that reads one consistent snapshot and never blocks writers.</summary>
    /// <exception cref="StoreException">The store is not reachable or damaged.</exception>
    public abstract Task<StoreSession> OpenReadAsync(CancellationToken cancellationToken = default);

    /// <summary>Joins a connection and transaction that the host holds. The host commits or rolls back.</summary>
    /// <exception cref="ArgumentException">The connection is of another engine, not open, or the transaction is not on it.</exception>
    public abstract UnitOfWork Join(DbConnection connection, DbTransaction transaction);

    /// <summary>The typed error for an error of the driver: busy, full, read-only, damaged, not reachable, refused, a concurrent change or an overflow.</summary>
    public abstract ErpException Translated(DbException exception);

    /// <summary>The statements of a schema script for this engine. Scripts are plain PostgreSQL of the common subset.</summary>
    public abstract string SchemaSql(string script);

    /// <summary>Takes the lock that lets one host migrate at a time, within the migration's transaction, before the history is read.</summary>
    public abstract Task LockSchemaAsync(UnitOfWork unitOfWork, CancellationToken cancellationToken = default);

    /// <summary>True when the table is there.</summary>
    public abstract Task<bool> HasTableAsync(StoreSession session, string table, CancellationToken cancellationToken = default);

    /// <summary>Copies the whole store, while it is in use, to a file that is a complete store itself.</summary>
    /// <exception cref="NotSupportedException">The engine has its own backup tools (PostgreSQL: pg_basebackup, pg_dump).</exception>
    public abstract Task BackupAsync(string path, IProgress<BackupProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Checks the file or database itself, below the tables; every fault as one line, none when it is sound.</summary>
    public abstract Task<IReadOnlyList<string>> CheckPhysicalAsync(CancellationToken cancellationToken = default);

    /// <summary>Which of many keys are there, with their values: rows of <paramref name="lookup"/> in one book. Answers (index of the key, value).</summary>
    public abstract Task<IReadOnlyList<(int Index, long Value)>> FindKeysAsync(
        UnitOfWork unitOfWork, KeyLookup lookup, string book, IReadOnlyList<string> keys, CancellationToken cancellationToken = default);

    /// <summary>Prepares a statement on a session.</summary>
    protected internal abstract StoreStatement Prepare(StoreSession session, string sql);

    /// <summary>Opens a bulk writer on a unit of work.</summary>
    protected internal abstract BulkWriter Bulk(UnitOfWork unitOfWork, BulkTarget target);

    /// <summary>
    /// Runs an operation in the unit of work that the caller gives, or in one of its own that is committed when the operation succeeds.
    /// In the host's transaction a failed operation is undone; in a unit of work of the suite it dooms the whole.
    /// </summary>
    public async Task<T> WriteAsync<T>(
        UnitOfWork? within, Func<UnitOfWork, Task<T>> operation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        try
        {
            if (within is null)
                return await OwnAsync(operation, cancellationToken).ConfigureAwait(false);
            return within.IsJoined
                ? await within.AttemptAsync(() => operation(within), cancellationToken).ConfigureAwait(false)
                : await PartAsync(within, operation).ConfigureAwait(false);
        }
        catch (DbException exception)
        {
            throw Translated(exception);
        }
        catch (OverflowException exception)
        {
            throw new OverflowedException(DataViolations.Overflow.At(""), exception);
        }
    }

    /// <summary>Runs an operation without an answer; see the other overload.</summary>
    public Task WriteAsync(UnitOfWork? within, Func<UnitOfWork, Task> operation, CancellationToken cancellationToken = default) =>
        WriteAsync(
            within,
            async unitOfWork =>
            {
                await operation(unitOfWork).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    /// <summary>Runs a query in the session that the caller gives, or in a snapshot of its own.</summary>
    public async Task<T> ReadAsync<T>(
        StoreSession? within, Func<StoreSession, Task<T>> query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        try
        {
            if (within is not null)
                return await query(within).ConfigureAwait(false);
            var session = await OpenReadAsync(cancellationToken).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
                return await query(session).ConfigureAwait(false);
        }
        catch (DbException exception)
        {
            throw Translated(exception);
        }
        catch (OverflowException exception)
        {
            throw new OverflowedException(DataViolations.Overflow.At(""), exception);
        }
    }

    private async Task<T> OwnAsync<T>(Func<UnitOfWork, Task<T>> operation, CancellationToken cancellationToken)
    {
        var unitOfWork = await BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (unitOfWork.ConfigureAwait(false))
        {
            var result = await operation(unitOfWork).ConfigureAwait(false);
            await unitOfWork.CommitAsync(cancellationToken).ConfigureAwait(false);
            return result;
        }
    }

    private static async Task<T> PartAsync<T>(UnitOfWork within, Func<UnitOfWork, Task<T>> operation)
    {
        try
        {
            return await operation(within).ConfigureAwait(false);
        }
        catch
        {
            within.Doom();
            throw;
        }
    }
}
