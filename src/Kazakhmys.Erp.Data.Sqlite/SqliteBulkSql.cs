using System.Collections.Concurrent;
using System.Globalization;
using Kazakhmys.Erp.Data.Stores;

namespace Kazakhmys.Erp.Data.Sqlite;

/// <summary>The statement of a bulk target, built once from its declaration.</summary>
internal static class SqliteBulkSql
{
    private static readonly ConcurrentDictionary<BulkTarget, string> Cache = new(ReferenceEqualityComparer.Instance);

    internal static string Of(BulkTarget target) => Cache.GetOrAdd(target, Build);

    private static string Build(BulkTarget target)
    {
        var columns = target.Columns;
        var names = string.Join(", ", columns.Select(c => c.Name));
        var values = string.Join(", ", columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"${i + 1}")));
        var sql = $"insert into {target.Table} ({names}) values ({values})";
        if (!target.Accumulates)
            return sql;
        var key = string.Join(", ", columns.Where(c => c.Role == BulkRole.Key).Select(c => c.Name));
        var sums = string.Join(
            ", ", columns.Where(c => c.Role == BulkRole.Sum).Select(c => $"{c.Name} = {target.Table}.{c.Name} + excluded.{c.Name}"));
        return $"{sql} on conflict ({key}) do update set {sums}";
    }
}
