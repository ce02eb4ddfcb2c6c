using System.Data.Common;

namespace Kazakhmys.Erp.Data.Stores;

/// <summary>
/// One write transaction in which documents, transfers and events are stored together or not at all.
/// It either owns its connection, or it has joined a connection and transaction that the host already holds:
/// then the host commits, and an operation that fails leaves nothing behind in the host's transaction.
/// </summary>
public sealed class UnitOfWork : StoreSession
{
    private readonly List<Action> _whenCommitted = [];
    private int _savepoints;

    /// <summary>For store providers: a unit of work on an open connection and transaction.</summary>
    public UnitOfWork(
        ErpStore store, DbConnection connection, DbTransaction transaction, Func<StoreSession, ValueTask>? release)
        : base(store, connection, transaction, release) => IsJoined = release is null;

    /// <summary>True when the host owns the connection and transaction.</summary>
    public bool IsJoined { get; }

    /// <summary>True once the unit of work has been committed.</summary>
    public bool IsCommitted { get; private set; }

    /// <summary>True when an operation in it failed half-way: it can then only be rolled back.</summary>
    public bool IsDoomed { get; private set; }

    /// <summary>Writes rows of one table in bulk.</summary>
    public BulkWriter Bulk(BulkTarget target) => Store.Bulk(this, target);

    /// <summary>
    /// Runs after the commit, in this process. For caches only: it is not called when the process dies, nor in a unit of work
    /// that has joined the host's transaction. It must not throw: the commit has happened. What must happen goes to the outbox.
    /// </summary>
    public void WhenCommitted(Action action) => _whenCommitted.Add(action);

    /// <summary>Commits. Only for a unit of work that owns its transaction.</summary>
    /// <exception cref="InvalidOperationException">The host owns the transaction, an operation in it failed, or it was committed before.</exception>
    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        if (IsJoined)
            throw new InvalidOperationException("The host owns this transaction and commits it.");
        if (IsDoomed)
            throw new InvalidOperationException("An operation in this unit of work failed; it can only be rolled back.");
        if (IsCommitted)
            throw new InvalidOperationException("This unit of work has been committed.");
        try
        {
            await Transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DbException exception)
        {
            IsDoomed = true;
            throw Store.Translated(exception);
        }
        IsCommitted = true;
        foreach (var action in _whenCommitted)
            action();
    }

    /// <summary>
    /// Runs a part that may fail while the rest goes on: what the part wrote is undone when it throws, and the unit of work stays usable.
    /// </summary>
    public async Task<T> AttemptAsync<T>(Func<Task<T>> part, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(part);
        var name = $"erp_{++_savepoints}";
        var callbacks = _whenCommitted.Count;
        var doomed = IsDoomed;
        await Transaction.SaveAsync(name, cancellationToken).ConfigureAwait(false);
        try
        {
            var result = await part().ConfigureAwait(false);
            await Transaction.ReleaseAsync(name, cancellationToken).ConfigureAwait(false);
            return result;
        }
        catch
        {
            await UndoAsync(name).ConfigureAwait(false);
            _whenCommitted.RemoveRange(callbacks, _whenCommitted.Count - callbacks);
            IsDoomed = doomed;
            throw;
        }
    }

    /// <summary>Says that an operation failed half-way, so that a unit of work that owns its transaction can no longer be committed.</summary>
    public void Doom() => IsDoomed = true;

    /// <inheritdoc />
    protected override async ValueTask DisposeCoreAsync()
    {
        if (!IsJoined)
            await EndAsync().ConfigureAwait(false);
        await base.DisposeCoreAsync().ConfigureAwait(false);
    }

    private async ValueTask EndAsync()
    {
        try
        {
            if (!IsCommitted)
                await Transaction.RollbackAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            // The connection is gone or the engine has rolled back by itself: either way nothing was stored.
            IsDoomed = true;
        }
        await Transaction.DisposeAsync().ConfigureAwait(false);
    }

    private async Task UndoAsync(string name)
    {
        try
        {
            await Transaction.RollbackAsync(name, CancellationToken.None).ConfigureAwait(false);
            await Transaction.ReleaseAsync(name, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            // The engine has rolled the whole transaction back (disk full, lost connection): the savepoint went with it.
            IsDoomed = true;
        }
    }
}
