using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Microsoft.Data.Sqlite;

namespace Kazakhmys.Erp.Data.Sqlite;

/// <summary>
/// The store in one SQLite file, for the process that embeds the suite: one long-lived writing connection behind a gate that
/// serves writers in turn, and reading connections that see a snapshot and never block it. Dispose it to close the file.
/// </summary>
public sealed class SqliteStore : ErpStore, IDisposable, IAsyncDisposable
{
    private readonly string _connectionString;
    private readonly SqliteStoreOptions _options;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ConcurrentBag<SqliteSlot> _readers = [];
    private SqliteSlot? _writer;
    private volatile bool _disposed;

    /// <summary>A store in the file that the connection string names. The file is created by the first use, its folder is not.</summary>
    /// <param name="connectionString"><c>Data Source=erp.db</c>; <c>Mode=ReadOnly</c> opens without writing.</param>
    /// <param name="options">How the file is opened; null for the defaults.</param>
    /// <exception cref="ArgumentException">The connection string names no file: a store has several connections, which a database in memory cannot serve.</exception>
    public SqliteStore(string connectionString, SqliteStoreOptions? options = null)
    {
        _connectionString = Guard(connectionString);
        _options = options ?? new SqliteStoreOptions();
    }

    /// <inheritdoc />
    public override string Engine => "sqlite";

    /// <inheritdoc />
    public override string ForUpdate => "";

    /// <inheritdoc />
    public override async Task<UnitOfWork> BeginAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!await _gate.WaitAsync(_options.BusyTimeout.ToTimeSpan(), cancellationToken).ConfigureAwait(false))
            throw SqliteErrors.Store(DataViolations.StoreBusy);
        try
        {
            _writer ??= SqliteSlot.Open(_connectionString, _options, reader: false);
            var transaction = _writer.Connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
            return new UnitOfWork(this, _writer.Connection, transaction, ReleaseWriterAsync);
        }
        catch (Exception exception)
        {
            DropWriter();
            _gate.Release();
            if (exception is DbException error)
                throw Translated(error);
            throw;
        }
    }

    /// <inheritdoc />
    public override Task<StoreSession> OpenReadAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        SqliteSlot? slot = null;
        try
        {
            slot = _readers.TryTake(out var idle) ? idle : SqliteSlot.Open(_connectionString, _options, reader: true);
            var transaction = slot.Connection.BeginTransaction(IsolationLevel.Serializable, deferred: true);
            return Task.FromResult<StoreSession>(new SqliteReadSession(this, slot, transaction, ReleaseReaderAsync));
        }
        catch (DbException error)
        {
            slot?.Dispose();
            throw Translated(error);
        }
    }

    /// <inheritdoc />
    public override UnitOfWork Join(DbConnection connection, DbTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        if (connection is not SqliteConnection { State: ConnectionState.Open })
            throw new ArgumentException("An open SqliteConnection is needed.", nameof(connection));
        if (!ReferenceEquals(transaction.Connection, connection))
            throw new ArgumentException("The transaction is not on the connection.", nameof(transaction));
        return new UnitOfWork(this, connection, transaction, null);
    }

    /// <inheritdoc />
    public override ErpException Translated(DbException exception) => SqliteErrors.Translated(exception);

    /// <inheritdoc />
    public override string SchemaSql(string script) => SqliteSchema.Translated(script);

    /// <inheritdoc />
    public override Task LockSchemaAsync(UnitOfWork unitOfWork, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <inheritdoc />
    public override async Task<bool> HasTableAsync(StoreSession session, string table, CancellationToken cancellationToken = default)
    {
        using var statement = Prepare(session, "select 1 from sqlite_schema where type = 'table' and name = $1");
        statement.Bind(0, table);
        return await statement.StepAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public override Task BackupAsync(
        string path, IProgress<BackupProgress>? progress = null, CancellationToken cancellationToken = default) =>
        SqliteBackup.RunAsync(this, path, progress, cancellationToken);

    /// <inheritdoc />
    public override Task<IReadOnlyList<string>> CheckPhysicalAsync(CancellationToken cancellationToken = default) =>
        SqlitePhysicalCheck.RunAsync(this, cancellationToken);

    /// <inheritdoc />
    public override Task<IReadOnlyList<(int Index, long Value)>> FindKeysAsync(
        UnitOfWork unitOfWork, KeyLookup lookup, string book, IReadOnlyList<string> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        ArgumentNullException.ThrowIfNull(keys);
        var found = new List<(int Index, long Value)>();
        using var statement = PrepareRaw(unitOfWork, SqliteLookupSql.Of(lookup));
        statement.Bind(0, book);
        for (var i = 0; i < keys.Count; i++)
        {
            statement.Bind(1, keys[i]);
            if (statement.Step())
                found.Add((i, statement.Number(0)));
            statement.Reset();
        }
        return Task.FromResult<IReadOnlyList<(int Index, long Value)>>(found);
    }

    /// <summary>Closes the file. Sessions that are still open keep their connections until they are disposed.</summary>
    public void Dispose()
    {
        _disposed = true;
        if (_gate.Wait(0))
        {
            DropWriter();
            _gate.Release();
        }
        while (_readers.TryTake(out var slot))
            slot.Dispose();
    }

    /// <inheritdoc cref="Dispose" />
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    protected override StoreStatement Prepare(StoreSession session, string sql) => PrepareRaw(session, sql);

    /// <inheritdoc />
    protected override BulkWriter Bulk(UnitOfWork unitOfWork, BulkTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new SqliteBulkWriter(unitOfWork, PrepareRaw(unitOfWork, SqliteBulkSql.Of(target)), target.Columns.Count);
    }

    /// <summary>The connection string as the store uses it, or a refusal when it names no file.</summary>
    internal static string Guard(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        if (builder.DataSource is "" or ":memory:" || builder.Mode == SqliteOpenMode.Memory || builder.Cache == SqliteCacheMode.Shared)
            throw new ArgumentException(
                "Name a file. Writers and readers have their own connections, which neither a database in memory nor a shared cache serves.",
                nameof(connectionString));
        return builder.ToString();
    }

    private SqliteStatement PrepareRaw(StoreSession session, string sql)
    {
        ArgumentNullException.ThrowIfNull(session);
        var slot = session is SqliteReadSession read ? read.Slot
            : ReferenceEquals(session.Connection, _writer?.Connection) ? _writer : null;
        return slot?.Prepare(sql) ?? new SqliteStatement((SqliteConnection)session.Connection, sql, kept: false);
    }

    private ValueTask ReleaseWriterAsync(StoreSession session)
    {
        if (_writer is { } writer && (!writer.Settle() || _disposed))
            DropWriter();
        _gate.Release();
        return ValueTask.CompletedTask;
    }

    private ValueTask ReleaseReaderAsync(StoreSession session)
    {
        var slot = ((SqliteReadSession)session).Slot;
        if (slot.Settle() && !_disposed && _readers.Count < _options.IdleReaders)
            _readers.Add(slot);
        else
            slot.Dispose();
        return ValueTask.CompletedTask;
    }

    private void DropWriter()
    {
        _writer?.Dispose();
        _writer = null;
    }
}
