using System.Data.Common;

namespace Kazakhmys.Erp.Data.Stores;

/// <summary>
/// An open connection with a transaction on it: everything read through one session belongs to one consistent snapshot.
/// A session is used by one operation at a time.
/// </summary>
public class StoreSession : IAsyncDisposable
{
    private readonly Func<StoreSession, ValueTask>? _release;
    private bool _disposed;

    /// <summary>For store providers: wraps an open connection and transaction; <paramref name="release"/> gives them back.</summary>
    protected internal StoreSession(
        ErpStore store, DbConnection connection, DbTransaction transaction, Func<StoreSession, ValueTask>? release)
    {
        Store = store;
        Connection = connection;
        Transaction = transaction;
        _release = release;
    }

    /// <summary>The store that the session belongs to.</summary>
    public ErpStore Store { get; }

    /// <summary>The open connection, for SQL of the module or the host.</summary>
    public DbConnection Connection { get; }

    /// <summary>The transaction that every command of the session names.</summary>
    public DbTransaction Transaction { get; }

    /// <summary>
    /// A prepared statement with positional parameters <c>$1, $2, …</c>, numbered in the order in which they first appear.
    /// Allocation-free on SQLite. Dispose it after use; statements of a writer are kept and reused.
    /// </summary>
    public StoreStatement Prepare(string sql) => Store.Prepare(this, sql);

    /// <summary>Rolls back what was not committed and gives the connection back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        await DisposeCoreAsync().ConfigureAwait(false);
        if (_release is not null)
            await _release(this).ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    /// <summary>What a derived session does before its connection is given back.</summary>
    protected virtual ValueTask DisposeCoreAsync() => ValueTask.CompletedTask;
}
