using Kazakhmys.Erp.Data.Stores;
using Npgsql;
using NpgsqlTypes;

namespace Kazakhmys.Erp.Data.PostgreSql;

/// <summary>Rows that must be new go out as binary COPY.</summary>
internal sealed class PostgreSqlCopyWriter(UnitOfWork unitOfWork, BulkTarget target) : PostgreSqlBulkWriter(unitOfWork, target)
{
    private NpgsqlBinaryImporter? _import;

    protected override async ValueTask SendAsync(CancellationToken cancellationToken)
    {
        _import ??= await ((NpgsqlConnection)UnitOfWork.Connection)
            .BeginBinaryImportAsync(PostgreSqlBulkSql.Copy(Target), cancellationToken).ConfigureAwait(false);
        await _import.StartRowAsync(cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < Target.Columns.Count; i++)
        {
            if (IsNull(i))
                await _import.WriteNullAsync(cancellationToken).ConfigureAwait(false);
            else if (Target.Columns[i].IsText)
                await _import.WriteAsync(Text(i)!, NpgsqlDbType.Text, cancellationToken).ConfigureAwait(false);
            else
                await _import.WriteAsync(Number(i), NpgsqlDbType.Bigint, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        if (_import is null)
            return;
        await _import.CompleteAsync(cancellationToken).ConfigureAwait(false);
        await AbandonAsync().ConfigureAwait(false);
    }

    protected override async ValueTask AbandonAsync()
    {
        if (_import is not { } import)
            return;
        _import = null;
        await import.DisposeAsync().ConfigureAwait(false);
    }
}
