using System.Data.Common;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Data.Tests;

public abstract class AppendOnlyContract(TestEngine engine) : StoreContract(engine)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Store.WriteAsync(null, unitOfWork => Probe.AddRowAsync(unitOfWork, 1, amount: 5));
    }

    [Theory]
    [InlineData("update probe_row set amount = 6")]
    [InlineData("delete from probe_row")]
    public async Task The_database_itself_refuses_to_change_a_stored_row(string sql)
    {
        await Assert.ThrowsAnyAsync<DbException>(() => Database.RunAsync(sql));
        var refused = await Assert.ThrowsAsync<StoreException>(() => Store.WriteAsync(null, async unitOfWork =>
        {
            using var statement = unitOfWork.Prepare(sql);
            await statement.ExecuteAsync();
        }));
        Assert.Equal("data.store.refused", refused.Code);
        Assert.Equal(5L, await Database.RunAsync("select amount from probe_row"));
    }
}

public sealed class AppendOnlyOnSqlite() : AppendOnlyContract(TestEngine.Sqlite)
{
    [Fact]
    public async Task Tables_are_strict_and_keyed_by_their_primary_key() => Assert.Equal(
        "1/1", await Database.RunAsync("select strict || '/' || wr from pragma_table_list where name = 'probe_row'"));
}

public sealed class AppendOnlyOnPostgreSql() : AppendOnlyContract(TestEngine.PostgreSql)
{
    [Fact]
    public async Task The_table_cannot_be_emptied() =>
        await Assert.ThrowsAnyAsync<DbException>(() => Database.RunAsync("truncate probe_row"));
}
