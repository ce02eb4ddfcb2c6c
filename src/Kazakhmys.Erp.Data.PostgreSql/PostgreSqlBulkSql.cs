using System.Collections.Concurrent;
using System.Globalization;
using Kazakhmys.Erp.Data.Stores;

namespace Kazakhmys.Erp.Data.PostgreSql;

/// <summary>The statements of a bulk target, built once from its declaration.</summary>
internal static class PostgreSqlBulkSql
{
    private static readonly ConcurrentDictionary<BulkTarget, string> Copies = new(ReferenceEqualityComparer.Instance);
    private static readonly ConcurrentDictionary<BulkTarget, string> Sums = new(ReferenceEqualityComparer.Instance);

    internal static string Copy(BulkTarget target) => Copies.GetOrAdd(
        target, static t => $"copy {t.Table} ({Names(t.Columns)}) from stdin (format binary)");

    internal static string Accumulate(BulkTarget target) => Sums.GetOrAdd(target, BuildAccumulate);

    // One command may not touch a row twice, so rows of the same key are added up first; in the order of the key, so that two
    // writers lock rows in the same order.
    private static string BuildAccumulate(BulkTarget target)
    {
        var columns = target.Columns;
        var key = Names(columns.Where(c => c.Role == BulkRole.Key));
        var arrays = string.Join(", ", columns.Select((c, i) =>
            string.Create(CultureInfo.InvariantCulture, $"${i + 1}::{(c.IsText ? "text" : "bigint")}[]")));
        var picked = string.Join(", ", columns.Select(c => c.Role switch
        {
            BulkRole.Key => c.Name,
            BulkRole.Sum => $"sum({c.Name})::bigint",
            _ => $"(array_agg({c.Name} order by erp_row))[1]",
        }));
        var sums = string.Join(
            ", ", columns.Where(c => c.Role == BulkRole.Sum).Select(c => $"{c.Name} = {target.Table}.{c.Name} + excluded.{c.Name}"));
        return $"""
            insert into {target.Table} ({Names(columns)})
            select {picked} from unnest({arrays}) with ordinality as erp_rows ({Names(columns)}, erp_row)
            group by {key} order by {key}
            on conflict ({key}) do update set {sums}
            """;
    }

    private static string Names(IEnumerable<BulkColumn> columns) => string.Join(", ", columns.Select(c => c.Name));
}
