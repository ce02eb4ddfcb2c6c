using System.Collections.Concurrent;
using Kazakhmys.Erp.Data.Stores;

namespace Kazakhmys.Erp.Data.Sqlite;

/// <summary>The statement of a key lookup, built once from its declaration.</summary>
internal static class SqliteLookupSql
{
    private static readonly ConcurrentDictionary<KeyLookup, string> Cache = new();

    internal static string Of(KeyLookup lookup) => Cache.GetOrAdd(
        lookup, static l => $"select {l.ValueColumn} from {l.Table} where book = $1 and {l.KeyColumn} = $2");
}
