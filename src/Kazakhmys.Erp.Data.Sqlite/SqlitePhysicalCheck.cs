using Kazakhmys.Erp.Data.Stores;
using Microsoft.Data.Sqlite;

namespace Kazakhmys.Erp.Data.Sqlite;

/// <summary><c>PRAGMA integrity_check</c>, which on a badly damaged file fails instead of answering: that is a finding too.</summary>
internal static class SqlitePhysicalCheck
{
    internal static async Task<IReadOnlyList<string>> RunAsync(SqliteStore store, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        try
        {
            var session = await store.OpenReadAsync(cancellationToken).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
                await Task.Run(() => Check((SqliteConnection)session.Connection, faults, cancellationToken), cancellationToken)
                    .ConfigureAwait(false);
        }
        catch (SqliteException exception)
        {
            faults.Add(exception.Message);
        }
        catch (StoreException exception) when (exception.Code == DataViolations.StoreDamaged.Code)
        {
            faults.Add(exception.InnerException?.Message ?? exception.Message);
        }
        return faults;
    }

    private static void Check(SqliteConnection connection, List<string> faults, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "pragma integrity_check";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.GetString(0) is not "ok" and var fault)
                faults.Add(fault);
        }
    }
}
