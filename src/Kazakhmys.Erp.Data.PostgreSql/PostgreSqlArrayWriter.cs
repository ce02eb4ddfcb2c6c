using Kazakhmys.Erp.Data.Stores;
using Npgsql;
using NpgsqlTypes;

namespace Kazakhmys.Erp.Data.PostgreSql;

/// <summary>Rows that add to what is there go out as one array per column, some thousands at a time.</summary>
internal sealed class PostgreSqlArrayWriter : PostgreSqlBulkWriter
{
    private const int RowsAtOnce = 8192;
    private readonly List<string?>[] _texts;
    private readonly List<long?>[] _numbers;
    private int _rows;

    internal PostgreSqlArrayWriter(UnitOfWork unitOfWork, BulkTarget target)
        : base(unitOfWork, target)
    {
        _texts = [.. target.Columns.Select(_ => new List<string?>())];
        _numbers = [.. target.Columns.Select(_ => new List<long?>())];
    }

    protected override async ValueTask SendAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < Target.Columns.Count; i++)
        {
            if (Target.Columns[i].IsText)
                _texts[i].Add(IsNull(i) ? null : Text(i));
            else
                _numbers[i].Add(IsNull(i) ? null : Number(i));
        }
        if (++_rows == RowsAtOnce)
            await FinishAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        if (_rows == 0)
            return;
        var command = new NpgsqlCommand(
            PostgreSqlBulkSql.Accumulate(Target), (NpgsqlConnection)UnitOfWork.Connection, (NpgsqlTransaction)UnitOfWork.Transaction);
        await using (command.ConfigureAwait(false))
        {
            for (var i = 0; i < Target.Columns.Count; i++)
                command.Parameters.Add(Target.Columns[i].IsText
                    ? new NpgsqlParameter { Value = _texts[i], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text }
                    : new NpgsqlParameter { Value = _numbers[i], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
        await AbandonAsync().ConfigureAwait(false);
    }

    protected override ValueTask AbandonAsync()
    {
        _rows = 0;
        foreach (var column in _texts)
            column.Clear();
        foreach (var column in _numbers)
            column.Clear();
        return ValueTask.CompletedTask;
    }
}
