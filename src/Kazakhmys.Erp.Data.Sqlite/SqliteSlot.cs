using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kazakhmys.Erp.Data.Sqlite;

/// <summary>A connection of the store that lives longer than a session, with the statements prepared on it.</summary>
internal sealed class SqliteSlot : IDisposable
{
    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);

    private SqliteSlot(SqliteConnection connection) => Connection = connection;

    internal SqliteConnection Connection { get; }

    internal static SqliteSlot Open(string connectionString, SqliteStoreOptions options, bool reader)
    {
        var connection = new SqliteConnection(connectionString)
        {
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.BusyTimeout.TotalSeconds)),
        };
        try
        {
            connection.Open();
            Configure(connection, options, reader);
            return new SqliteSlot(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A statement that is kept for the next session; one of its own when the kept one is in use.</summary>
    internal SqliteStatement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
            _statements[sql] = statement = new SqliteStatement(Connection, sql, kept: true);
        else if (statement.InUse)
            return new SqliteStatement(Connection, sql, kept: false);
        statement.InUse = true;
        return statement;
    }

    /// <summary>Makes the connection ready for the next session; false when it has to be closed instead.</summary>
    internal bool Settle()
    {
        foreach (var statement in _statements.Values)
            if (statement.InUse)
                statement.Dispose();
        return Connection.Handle is { } handle && raw.sqlite3_get_autocommit(handle) != 0;
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Free();
        Connection.Dispose();
    }

    private static void Configure(SqliteConnection connection, SqliteStoreOptions options, bool reader)
    {
        raw.sqlite3_busy_timeout(connection.Handle!, (int)Math.Min(int.MaxValue, options.BusyTimeout.TotalMilliseconds));
        if (raw.sqlite3_db_readonly(connection.Handle!, "main") == 0)
            EnterWriteAheadLog(connection);
        Run(connection, string.Create(
            CultureInfo.InvariantCulture,
            $"""
            pragma synchronous = {(options.Durability == SqliteDurability.Normal ? "normal" : "full")};
            pragma foreign_keys = on;
            pragma temp_store = memory;
            pragma wal_autocheckpoint = {options.CheckpointPages};
            pragma cache_size = -{options.CacheKibibytes};
            """));
        // Reading the header here makes a file that is no database fail now, with its own error.
        Run(connection, reader ? "pragma query_only = on; pragma schema_version;" : "pragma schema_version;");
    }

    private static void EnterWriteAheadLog(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = wal";
        if (command.ExecuteScalar() is not "wal")
            throw new StoreException(DataViolations.StoreRefused.At("", "journal_mode = wal"));
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
