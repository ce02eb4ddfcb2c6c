using System.Data;
using System.Data.Common;
using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Npgsql;

namespace Kazakhmys.Erp.Data.PostgreSql;

/// <summary>The store of a group-wide installation: PostgreSQL 15 or newer, READ COMMITTED for writers, a snapshot for readers.</summary>
public sealed class PostgreSqlStore : ErpStore, IDisposable, IAsyncDisposable
{
    // Any number that no other user of advisory locks in the same database takes: "kzerp" in ASCII.
    private const string SchemaLock = "select pg_advisory_xact_lock(461316547184)";
    private readonly NpgsqlDataSource _source;

    /// <summary>A store in the database and schema (search path) that the connection string names. Nothing is opened yet.</summary>
    public PostgreSqlStore(string connectionString, PostgreSqlStoreOptions? options = null) =>
        _source = NpgsqlDataSource.Create(Configured(connectionString, options ?? new PostgreSqlStoreOptions()));

    /// <inheritdoc />
    public override string Engine => "postgresql";

    /// <inheritdoc />
    public override string ForUpdate => " for update";

    /// <inheritdoc />
    public override async Task<UnitOfWork> BeginAsync(CancellationToken cancellationToken = default)
    {
        var (connection, transaction) = await OpenAsync(IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
        return new UnitOfWork(this, connection, transaction, CloseAsync);
    }

    /// <inheritdoc />
    public override async Task<StoreSession> OpenReadAsync(CancellationToken cancellationToken = default)
    {
        var (connection, transaction) = await OpenAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
        var session = new PostgreSqlReadSession(this, connection, transaction, CloseAsync);
        try
        {
            using var readOnly = Prepare(session, "set transaction read only");
            await readOnly.ExecuteAsync(cancellationToken).ConfigureAwait(false);
            return session;
        }
        catch (Exception exception)
        {
            await session.DisposeAsync().ConfigureAwait(false);
            if (exception is DbException error)
                throw Translated(error);
            throw;
        }
    }

    /// <inheritdoc />
    public override UnitOfWork Join(DbConnection connection, DbTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        if (connection is not NpgsqlConnection { State: ConnectionState.Open })
            throw new ArgumentException("An open NpgsqlConnection is needed.", nameof(connection));
        if (!ReferenceEquals(transaction.Connection, connection))
            throw new ArgumentException("The transaction is not on the connection.", nameof(transaction));
        return new UnitOfWork(this, connection, transaction, null);
    }

    /// <inheritdoc />
    public override ErpException Translated(DbException exception) => PostgreSqlErrors.Translated(exception);

    /// <inheritdoc />
    public override string SchemaSql(string script) => PostgreSqlSchema.Translated(script);

    /// <inheritdoc />
    public override async Task LockSchemaAsync(UnitOfWork unitOfWork, CancellationToken cancellationToken = default)
    {
        using var statement = Prepare(unitOfWork, SchemaLock);
        await statement.ExecuteAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public override async Task<bool> HasTableAsync(StoreSession session, string table, CancellationToken cancellationToken = default)
    {
        using var statement = Prepare(session, "select 1 where to_regclass($1) is not null");
        statement.Bind(0, table);
        return await statement.StepAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public override Task BackupAsync(
        string path, IProgress<BackupProgress>? progress = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("PostgreSQL is backed up with its own tools: pg_basebackup for the server, pg_dump for one database.");

    /// <inheritdoc />
    public override async Task<IReadOnlyList<string>> CheckPhysicalAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await PostgreSqlPhysicalCheck.RunAsync(_source, cancellationToken).ConfigureAwait(false);
        }
        catch (DbException exception)
        {
            throw Translated(exception);
        }
    }

    /// <inheritdoc />
    public override async Task<IReadOnlyList<(int Index, long Value)>> FindKeysAsync(
        UnitOfWork unitOfWork, KeyLookup lookup, string book, IReadOnlyList<string> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(unitOfWork);
        ArgumentNullException.ThrowIfNull(lookup);
        ArgumentNullException.ThrowIfNull(keys);
        var values = await PostgreSqlLookup.FindAsync(unitOfWork, lookup, book, keys, cancellationToken).ConfigureAwait(false);
        var found = new List<(int Index, long Value)>(values.Count);
        for (var i = 0; i < keys.Count; i++)
            if (values.TryGetValue(keys[i], out var value))
                found.Add((i, value));
        return found;
    }

    /// <summary>Closes the pool.</summary>
    public void Dispose() => _source.Dispose();

    /// <inheritdoc cref="Dispose" />
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <inheritdoc />
    protected override StoreStatement Prepare(StoreSession session, string sql)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new PostgreSqlStatement((NpgsqlConnection)session.Connection, (NpgsqlTransaction)session.Transaction, sql);
    }

    /// <inheritdoc />
    protected override BulkWriter Bulk(UnitOfWork unitOfWork, BulkTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Accumulates ? new PostgreSqlArrayWriter(unitOfWork, target) : new PostgreSqlCopyWriter(unitOfWork, target);
    }

    private static string Configured(string connectionString, PostgreSqlStoreOptions options)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        if (given.MaxAutoPrepare == 0)
            given.MaxAutoPrepare = options.PreparedStatements;
        if (string.IsNullOrEmpty(given.Options))
            given.Options = string.Create(CultureInfo.InvariantCulture, $"-c lock_timeout={(long)options.LockTimeout.TotalMilliseconds}");
        return given.ToString();
    }

    private async Task<(NpgsqlConnection, NpgsqlTransaction)> OpenAsync(IsolationLevel isolation, CancellationToken cancellationToken)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            return (connection, await connection.BeginTransactionAsync(isolation, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            if (connection is not null)
                await connection.DisposeAsync().ConfigureAwait(false);
            if (exception is DbException error)
                throw Translated(error);
            throw;
        }
    }

    private static ValueTask CloseAsync(StoreSession session) => session.Connection.DisposeAsync();
}
