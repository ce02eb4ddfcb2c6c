using Kazakhmys.Erp.Data.Stores;
using Npgsql;

namespace Kazakhmys.Erp.Data.PostgreSql;

/// <summary>Looks many keys of a book up in one round trip.</summary>
internal static class PostgreSqlLookup
{
    internal static async Task<Dictionary<string, long>> FindAsync(
        UnitOfWork unitOfWork, KeyLookup lookup, string book, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, long>(StringComparer.Ordinal);
        if (keys.Count == 0)
            return values;
        var command = new NpgsqlCommand(
            $"select {lookup.KeyColumn}, {lookup.ValueColumn} from {lookup.Table} where book = $1 and {lookup.KeyColumn} = any($2)",
            (NpgsqlConnection)unitOfWork.Connection, (NpgsqlTransaction)unitOfWork.Transaction);
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = book });
            command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. keys] });
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    values[reader.GetString(0)] = reader.GetInt64(1);
        }
        return values;
    }
}
