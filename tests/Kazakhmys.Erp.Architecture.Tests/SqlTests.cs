using Kazakhmys.Erp.Architecture.Tests.Rules;
using Kazakhmys.Erp.Architecture.Tests.Suite;

namespace Kazakhmys.Erp.Architecture.Tests;

public sealed class SqlTests
{
    [Fact]
    public void A_package_names_its_own_tables_only() => Repository.Obeys(TableRules.Breaches);

    [Theory]
    [InlineData("select amount from ledger_transfer where book = @book")]
    [InlineData("with x as (select 1) select * from x join rail_train t on t.book = x.book")]
    [InlineData("insert into erp_event (book) values (@book)")]
    [InlineData("update ledger_account set name = @name")]
    [InlineData("delete from geology_block where book = @book")]
    [InlineData("select ledger_entry.seq from mines_report")]
    public void A_table_of_another_package_is_found(string sql) =>
        Assert.NotEmpty(TableRules.Breaches(SuiteProject.Sample($"internal static class Store {{ private const string Sql = \"{sql}\"; }}")));

    [Fact]
    public void A_script_with_a_table_of_another_package_is_found()
    {
        Assert.NotEmpty(TableRules.Breaches(SuiteProject.Sample("", script: "create table ledger_mine (book text not null) strict;")));
        Assert.NotEmpty(TableRules.Breaches(SuiteProject.Sample("", script: "create table shifts (book text not null) strict;")));
        Assert.NotEmpty(TableRules.Breaches(SuiteProject.Sample("", script: "create index mines_x on rail_train (book);")));
    }

    [Fact]
    public void A_name_of_a_foreign_table_alone_is_found()
    {
        var table = Repository.Projects.Single(p => p.Name == "Kazakhmys.Erp.Ledger").Scripts.Values.SelectMany(SqlText.Created).First();
        Assert.NotEmpty(TableRules.Breaches(SuiteProject.Sample($"internal static class Store {{ private const string Table = \"{table}\"; }}")));
    }

    [Fact]
    public void A_column_named_after_another_package_is_no_table() => Assert.Empty(TableRules.Breaches(SuiteProject.Sample(
        """internal static class Store { private const string Sql = "select ledger_seq, r.power_kwh from mines_report r where ledger_seq = @seq"; }""",
        script: "create table mines_report (book text not null, ledger_seq bigint) strict;")));

    [Fact]
    public void Sql_is_constant_text() => Repository.Obeys(SqlConstancyRules.Breaches);

    [Fact]
    public void No_file_is_excused_from_constant_sql_without_need()
    {
        Repository.Obeys(SqlConstancyRules.NeedlessExcuses);
        Assert.NotEmpty(SqlConstancyRules.NeedlessExcuses(SuiteProject.Sample("", "Kazakhmys.Erp.Data.Sqlite", "SqliteSlot.cs")));
    }

    [Theory]
    [InlineData("""$"select * from mines_report where id = '{id}'" """)]
    [InlineData("""$"select * from mines_{id}" """)]
    [InlineData("""$"update {id} set name = ''" """)]
    [InlineData(""" "delete from mines_report where id = " + id """)]
    [InlineData(""" Sql + " where id = " + id """)]
    [InlineData(""" string.Format("insert into mines_report values ('{0}')", id) """)]
    [InlineData(""" new System.Text.StringBuilder().Append("select 1 from mines_report where id = ").Append(id).ToString() """)]
    [InlineData(""" "select * from mines_report where id = $id".Replace("$id", id) """)]
    public void Sql_with_a_value_in_its_text_is_found(string expression) => Assert.NotEmpty(SqlConstancyRules.Breaches(Store(expression)));

    [Theory]
    [InlineData("""$"{Sql} where id = @id" """)]
    [InlineData(""" Sql + " where id = @id" """)]
    [InlineData("""$"Select the shift of {id}." """)]
    public void Constant_sql_and_plain_words_are_no_breach(string expression) => Assert.Empty(SqlConstancyRules.Breaches(Store(expression)));

    private static SuiteProject Store(string expression) => SuiteProject.Sample(
        $$"""
        internal static class Store
        {
            private const string Sql = "select * from mines_report";
            internal static string Text(string id) => {{expression}};
        }
        """);
}
