using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kazakhmys.Erp.Data.Sqlite;

/// <summary>A statement of the C API on the handle of an open connection.</summary>
internal sealed class SqliteStatement : StoreStatement
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly bool _kept;

    internal SqliteStatement(SqliteConnection connection, string sql, bool kept)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        _kept = kept;
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v3(_database, sql, kept ? raw.SQLITE_PREPARE_PERSISTENT : 0u, out _statement, out string rest), _database);
        try
        {
            GuardShape(sql, rest);
        }
        catch
        {
            _statement.Dispose();
            throw;
        }
    }

    /// <summary>True while somebody uses a kept statement.</summary>
    internal bool InUse { get; set; }

    public override void Bind(int position, long value) => Check(raw.sqlite3_bind_int64(_statement, position + 1, value));

    public override void Bind(int position, string? value) => Check(
        value is null ? raw.sqlite3_bind_null(_statement, position + 1) : SqliteText.Bind(_statement, position + 1, value));

    // An empty span has no address, and SQLite would take it for null.
    internal void Bind(int position, ReadOnlySpan<byte> utf8) => Check(
        utf8.IsEmpty ? raw.sqlite3_bind_text(_statement, position + 1, "") : raw.sqlite3_bind_text(_statement, position + 1, utf8));

    public override ValueTask<int> ExecuteAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Execute());
    }

    /// <summary>Runs it to its end and resets it.</summary>
    internal int Execute()
    {
        int code;
        do
            code = raw.sqlite3_step(_statement);
        while (code == raw.SQLITE_ROW);
        Check(code);
        var changed = raw.sqlite3_changes(_database);
        Check(raw.sqlite3_reset(_statement));
        return changed;
    }

    /// <summary>Runs a statement without rows whose number of changes nobody asks for.</summary>
    internal void ExecuteRow()
    {
        var code = raw.sqlite3_step(_statement);
        if (code != raw.SQLITE_DONE)
            Check(code);
        Check(raw.sqlite3_reset(_statement));
    }

    public override ValueTask<bool> StepAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Step());
    }

    internal bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
            return true;
        Check(code);
        Check(raw.sqlite3_reset(_statement));
        return false;
    }

    public override long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    public override bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public override ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(_statement, column);

    public override string? Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public override ValueTask ResetAsync(CancellationToken cancellationToken = default)
    {
        Reset();
        return ValueTask.CompletedTask;
    }

    /// <summary>Leaves the rows not read; the result code only repeats the error of the last step.</summary>
    internal void Reset() => _ = raw.sqlite3_reset(_statement);

    internal void BindNull(int position) => Check(raw.sqlite3_bind_null(_statement, position + 1));

    /// <summary>Frees a kept statement when its connection is closed.</summary>
    internal void Free() => _statement.Dispose();

    protected override void Dispose(bool disposing)
    {
        if (!disposing || _statement.IsClosed)
            return;
        if (!_kept)
        {
            Free();
            return;
        }
        Reset();
        _ = raw.sqlite3_clear_bindings(_statement);
        InUse = false;
    }

    private void GuardShape(string sql, string rest)
    {
        if (_statement.IsInvalid || !string.IsNullOrWhiteSpace(rest))
            throw new ArgumentException($"One statement is prepared at a time: {sql}", nameof(sql));
        for (var i = raw.sqlite3_bind_parameter_count(_statement); i > 0; i--)
        {
            var name = raw.sqlite3_bind_parameter_name(_statement, i).utf8_to_string();
            if (name != string.Create(CultureInfo.InvariantCulture, $"${i}"))
                throw new ArgumentException($"Parameters are $1, $2, … in the order in which they first appear: {sql}", nameof(sql));
        }
    }

    private void Check(int code)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_DONE)
            return;
        try
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }
        finally
        {
            Reset();
        }
    }
}
