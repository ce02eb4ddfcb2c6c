using Kazakhmys.Erp.Data.Migrations;

namespace Kazakhmys.Erp.Data.Tests;

public sealed class SchemaScriptTests
{
    [Fact]
    public void Directives_and_tables_are_read()
    {
        var script = SchemaScript.Parse(Probe.Sql);
        Assert.Equal(["probe_head", "probe_row", "probe_sum", "probe_key"], script.Tables);
        Assert.Equal(script.Tables, script.Distributed);
        Assert.Equal(["probe_row"], script.AppendOnly);
        Assert.Empty(script.Replicated);
        Assert.DoesNotContain("--", script.Sql, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("create table a (book text, primary key (book));")]
    [InlineData("-- distributed: a\n-- replicated: a\ncreate table a (book text, primary key (book));")]
    [InlineData("-- distributed: a, b\ncreate table a (book text, primary key (book));")]
    [InlineData("-- distributed: a\n-- append-only: b\ncreate table a (book text, primary key (book));")]
    public void Every_table_is_either_distributed_by_book_or_replicated(string sql) =>
        Assert.Throws<ArgumentException>(() => SchemaScript.Parse(sql));

    [Fact]
    public void Text_in_quotes_is_no_comment() => Assert.Equal(
        "insert into a values ('x -- y', '''--''');", SchemaScript.Parse("insert into a values ('x -- y', '''--'''); -- why").Sql);
}
