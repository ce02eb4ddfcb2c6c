namespace Kazakhmys.Erp.Data.Stores;

/// <summary>
/// A prepared statement: bind, execute or step, read columns, reset. Positions of parameters and columns count from 0.
/// Spans are valid until the next step. Errors are the driver's; <see cref="ErpStore.WriteAsync{T}"/> and <see cref="ErpStore.ReadAsync"/> type them.
/// </summary>
public abstract class StoreStatement : IDisposable
{
    /// <summary>Binds an integer to parameter <c>$(position + 1)</c>.</summary>
    public abstract void Bind(int position, long value);

    /// <summary>Binds a text, or null, to parameter <c>$(position + 1)</c>.</summary>
    public abstract void Bind(int position, string? value);

    /// <summary>Runs a statement that returns no rows and resets it; the answer is the number of rows changed.</summary>
    public abstract ValueTask<int> ExecuteAsync(CancellationToken cancellationToken = default);

    /// <summary>Goes to the first or next row; false, and reset, when there is none.</summary>
    public abstract ValueTask<bool> StepAsync(CancellationToken cancellationToken = default);

    /// <summary>An integer column of the current row; 0 where it is null.</summary>
    public abstract long Number(int column);

    /// <summary>True when a column of the current row is null.</summary>
    public abstract bool IsNull(int column);

    /// <summary>A text column of the current row as UTF-8; empty where it is null.</summary>
    public abstract ReadOnlySpan<byte> Utf8(int column);

    /// <summary>A text column of the current row, or null.</summary>
    public abstract string? Text(int column);

    /// <summary>Leaves the rows that were not read, so that the statement can be bound again.</summary>
    public abstract ValueTask ResetAsync(CancellationToken cancellationToken = default);

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives the statement back.</summary>
    protected abstract void Dispose(bool disposing);
}
