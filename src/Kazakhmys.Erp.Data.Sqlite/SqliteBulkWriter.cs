using Kazakhmys.Erp.Data.Stores;

namespace Kazakhmys.Erp.Data.Sqlite;

/// <summary>One step of one prepared statement per row: faster on this engine than any statement of many rows.</summary>
internal sealed class SqliteBulkWriter(UnitOfWork unitOfWork, SqliteStatement statement, int columns) : BulkWriter
{
    private readonly ulong _all = columns == 64 ? ulong.MaxValue : (1UL << columns) - 1;
    private ulong _set;
    private bool _written;
    private bool _completed;
    private bool _disposed;

    public override void Set(int column, long value)
    {
        statement.Bind(column, value);
        _set |= 1UL << column;
    }

    public override void Set(int column, string? value)
    {
        statement.Bind(column, value);
        _set |= 1UL << column;
    }

    public override void Set(int column, ReadOnlySpan<byte> utf8)
    {
        statement.Bind(column, utf8);
        _set |= 1UL << column;
    }

    public override void SetNull(int column)
    {
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
        statement.Execute();
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
