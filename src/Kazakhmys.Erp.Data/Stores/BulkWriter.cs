namespace Kazakhmys.Erp.Data.Stores;

/// <summary>
/// Writes many rows of one table: set every column, end the row, complete. Only one writer of a unit of work is open at a time.
/// On SQLite each row is written at once through the C API, on PostgreSQL rows go out as binary COPY (or as arrays where they accumulate).
/// </summary>
public abstract class BulkWriter : IAsyncDisposable
{
    /// <summary>Sets an integer column of the current row.</summary>
    public abstract void Set(int column, long value);

    /// <summary>Sets a text column of the current row, or null.</summary>
    public abstract void Set(int column, string? value);

    /// <summary>Sets a text column of the current row from UTF-8.</summary>
    public abstract void Set(int column, ReadOnlySpan<byte> utf8);

    /// <summary>Sets a column of the current row to null.</summary>
    public abstract void SetNull(int column);

    /// <summary>Ends the current row.</summary>
    public abstract ValueTask EndRowAsync(CancellationToken cancellationToken = default);

    /// <summary>Completes the write. A writer that is disposed without it has written nothing that the caller may commit.</summary>
    public abstract ValueTask CompleteAsync(CancellationToken cancellationToken = default);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await DisposeCoreAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives back what the writer holds.</summary>
    protected abstract ValueTask DisposeCoreAsync();
}
