using Npgsql;

namespace Kazakhmys.Erp.Data.PostgreSql;

/// <summary>
/// What SQL can say about the files below: checksum failures that the server has met, and, where the extension amcheck is installed and
/// the role may use it, whether every B-tree of the schema fits its table. A sound answer without amcheck only means that nobody met a fault.
/// </summary>
internal static class PostgreSqlPhysicalCheck
{
    private const string Checksums =
        "select coalesce(checksum_failures, 0) from pg_stat_database where datname = current_database()";

    private const string Indexes =
        """
        select c.oid::bigint, c.relname::text from pg_class c
        join pg_index i on i.indexrelid = c.oid join pg_am a on a.oid = c.relam
        where a.amname = 'btree' and i.indisvalid and c.relnamespace = current_schema()::regnamespace
          and exists (select 1 from pg_extension where extname = 'amcheck') order by c.relname
        """;

    internal static async Task<IReadOnlyList<string>> RunAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var checksums = source.CreateCommand(Checksums);
        await using (checksums.ConfigureAwait(false))
            if (await checksums.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is long and > 0 and var failures)
                faults.Add($"checksum failures: {failures}");
        foreach (var (oid, name) in await IndexesAsync(source, cancellationToken).ConfigureAwait(false))
            await CheckIndexAsync(source, oid, name, faults, cancellationToken).ConfigureAwait(false);
        return faults;
    }

    // Each on a connection of its own: the driver gives a connection up that has reported corruption.
    private static async Task CheckIndexAsync(
        NpgsqlDataSource source, long oid, string name, List<string> faults, CancellationToken cancellationToken)
    {
        try
        {
            var command = source.CreateCommand("select bt_index_check($1::oid::regclass, true)");
            await using (command.ConfigureAwait(false))
            {
                command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = oid });
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.IndexCorrupted or PostgresErrorCodes.DataCorrupted)
        {
            faults.Add($"{name}: {exception.MessageText}");
        }
    }

    private static async Task<List<(long Oid, string Name)>> IndexesAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        var found = new List<(long, string)>();
        var command = source.CreateCommand(Indexes);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    found.Add((reader.GetInt64(0), reader.GetString(1)));
        }
        return found;
    }
}
