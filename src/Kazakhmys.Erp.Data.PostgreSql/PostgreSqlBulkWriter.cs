using System.Text;
using Kazakhmys.Erp.Data.Stores;

namespace Kazakhmys.Erp.Data.PostgreSql;

/// <summary>The current row of a bulk write, and what both ways of sending rows share.</summary>
internal abstract class PostgreSqlBulkWriter(UnitOfWork unitOfWork, BulkTarget target) : BulkWriter
{
    private readonly ulong _all = target.Columns.Count == 64 ? ulong.MaxValue : (1UL << target.Columns.Count) - 1;
    private readonly long[] _numbers = new long[target.Columns.Count];
    private readonly string?[] _texts = new string?[target.Columns.Count];
    private ulong _set;
    private ulong _null;
    private bool _written;
    private bool _completed;
    private bool _disposed;

    protected BulkTarget Target { get; } = target;

    protected UnitOfWork UnitOfWork { get; } = unitOfWork;

    public override void Set(int column, long value)
    {
        Guard(column, isText: false);
        _numbers[column] = value;
        Mark(column, isNull: false);
    }

    public override void Set(int column, string? value)
    {
        Guard(column, isText: true);
        _texts[column] = value;
        Mark(column, value is null);
    }

    public override void Set(int column, ReadOnlySpan<byte> utf8) => Set(column, Encoding.UTF8.GetString(utf8));

    public override void SetNull(int column) => Mark(column, isNull: true);

    public override ValueTask EndRowAsync(CancellationToken cancellationToken = default)
    {
        if (_set != _all)
            throw new InvalidOperationException("Every column of a row is set before the row ends.");
        _set = 0;
        _written = true;
        return SendAsync(cancellationToken);
    }

    public override async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        await FinishAsync(cancellationToken).ConfigureAwait(false);
        _completed = true;
    }

    protected bool IsNull(int column) => (_null >> column & 1) != 0;

    protected long Number(int column) => _numbers[column];

    protected string? Text(int column) => _texts[column];

    /// <summary>Takes the current row.</summary>
    protected abstract ValueTask SendAsync(CancellationToken cancellationToken);

    /// <summary>Sends what is still here.</summary>
    protected abstract ValueTask FinishAsync(CancellationToken cancellationToken);

    /// <summary>Gives up what was not finished.</summary>
    protected abstract ValueTask AbandonAsync();

    protected override async ValueTask DisposeCoreAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        if (_written && !_completed)
            UnitOfWork.Doom();
        await AbandonAsync().ConfigureAwait(false);
    }

    private void Guard(int column, bool isText)
    {
        if (Target.Columns[column].IsText != isText)
            throw new InvalidOperationException($"Column {Target.Columns[column].Name} is {(isText ? "bigint" : "text")}.");
    }

    private void Mark(int column, bool isNull)
    {
        var bit = 1UL << column;
        _set |= bit;
        _null = isNull ? _null | bit : _null & ~bit;
    }
}
