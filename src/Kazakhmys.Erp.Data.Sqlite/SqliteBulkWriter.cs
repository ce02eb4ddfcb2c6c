using Kazakhmys.Erp.Data.Stores;

namespace Kazakhmys.Erp.Data.Sqlite;

/// <summary>One step of one prepared statement per row: faster on this engine than any statement of many rows.</summary>
internal sealed class SqliteBulkWriter(UnitOfWork unitOfWork, SqliteStatement statement, int columns) : BulkWriter
{
    private readonly ulong _all = columns == 64 ? ulong.MaxValue : (1UL << columns) - 1;
    private readonly string?[] _bound = new string?[columns];
    private ulong _set;
    private bool _written;
    private bool _completed;
    private bool _disposed;

    public override void Set(int column, long value)
    {
        _bound[column] = null;
        statement.Bind(column, value);
        _set |= 1UL << column;
    }

    // Bindings outlive a step: a text that is the same object as in the row before is bound already.
    public override void Set(int column, string? value)
    {
        _set |= 1UL << column;
        if (value is not null && ReferenceEquals(_bound[column], value))
            return;
        statement.Bind(column, value);
        _bound[column] = value;
    }

    public override void Set(int column, ReadOnlySpan<byte> utf8)
    {
        _bound[column] = null;
        statement.Bind(column, utf8);
        _set |= 1UL << column;
    }

    public override void SetNull(int column)
    {
        _bound[column] = null;
        statement.BindNull(column);
        _set |= 1UL << column;
    }

    public override ValueTask EndRowAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_set != _all)
            throw new InvalidOperationException("Every column of a row is set before the row ends.");
        _set = 0;
        _written = true;
        statement.ExecuteRow();
        return ValueTask.CompletedTask;
    }

    public override ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        _completed = true;
        return ValueTask.CompletedTask;
    }

    protected override ValueTask DisposeCoreAsync()
    {
        if (_disposed)
            return ValueTask.CompletedTask;
        _disposed = true;
        if (_written && !_completed)
            unitOfWork.Doom();
        statement.Dispose();
        return ValueTask.CompletedTask;
    }
}
