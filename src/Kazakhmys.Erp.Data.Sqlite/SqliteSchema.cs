using System.Text;
using System.Text.RegularExpressions;
using Kazakhmys.Erp.Data.Migrations;

namespace Kazakhmys.Erp.Data.Sqlite;

/// <summary>Schema scripts as SQLite wants them: STRICT tables keyed by their primary key, and triggers that keep rows as they are.</summary>
internal static partial class SqliteSchema
{
    internal static string Translated(string text)
    {
        var script = SchemaScript.Parse(text);
        var sql = new StringBuilder(
            EndOfTable().Replace(
                Bigint().Replace(Collation().Replace(script.Sql, ""), "integer"),
                "${table}\n) strict, without rowid;"));
        foreach (var table in script.AppendOnly)
            sql.Append('\n').Append(AppendOnly(table));
        return sql.ToString();
    }

    private static string AppendOnly(string table) =>
        $"""
        create trigger {table}_no_update before update on {table} begin select raise(abort, 'append-only: {table}'); end;
        create trigger {table}_no_delete before delete on {table} begin select raise(abort, 'append-only: {table}'); end;
        """;

    [GeneratedRegex(@"\s+collate\s+""C""", RegexOptions.IgnoreCase)]
    private static partial Regex Collation();

    [GeneratedRegex(@"\bbigint\b", RegexOptions.IgnoreCase)]
    private static partial Regex Bigint();

    [GeneratedRegex(@"(?<table>\bcreate\s+table\s+[^;]*?)\s*\)\s*;", RegexOptions.IgnoreCase)]
    private static partial Regex EndOfTable();
}
