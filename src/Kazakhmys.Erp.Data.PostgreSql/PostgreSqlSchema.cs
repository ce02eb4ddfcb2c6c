using System.Text;
using Kazakhmys.Erp.Data.Migrations;

namespace Kazakhmys.Erp.Data.PostgreSql;

/// <summary>Schema scripts are PostgreSQL already; only the triggers that keep rows as they are come with it.</summary>
internal static class PostgreSqlSchema
{
    private const string Function =
        """
        create or replace function erp_append_only() returns trigger language plpgsql as $erp$
        begin raise exception 'append-only: %', tg_table_name using errcode = 'restrict_violation'; end $erp$;
        """;

    internal static string Translated(string text)
    {
        var script = SchemaScript.Parse(text);
        if (script.AppendOnly.Count == 0)
            return script.Sql;
        var sql = new StringBuilder(script.Sql).Append('\n').Append(Function);
        foreach (var table in script.AppendOnly)
            sql.Append('\n').Append(AppendOnly(table));
        return sql.ToString();
    }

    private static string AppendOnly(string table) =>
        $"""
        create trigger {table}_append_only before update or delete or truncate on {table} for each statement execute function erp_append_only();
        """;
}
