using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Data.Tests;

public abstract class SnapshotContract(TestEngine engine) : StoreContract(engine)
{
    [Fact]
    public async Task A_reader_sees_one_moment_and_does_not_stop_the_writer()
    {
        await Store.WriteAsync(null, unitOfWork => Probe.AddRowAsync(unitOfWork, 1));
        await using (var session = await Store.OpenReadAsync())
        {
            Assert.Equal(1, await Probe.CountAsync(session));
            await Store.WriteAsync(null, unitOfWork => Probe.AddRowAsync(unitOfWork, 2));
            Assert.Equal(1, await Probe.CountAsync(session));
            Assert.Equal(1, await Store.ReadAsync(session, s => Probe.CountAsync(s)));
        }
        Assert.Equal(2, await Probe.CountAsync(Store));
    }

    [Fact]
    public async Task A_reader_does_not_see_what_is_not_committed()
    {
        await using var unitOfWork = await Store.BeginAsync();
        await Probe.AddRowAsync(unitOfWork, 1);
        Assert.Equal(0, await Probe.CountAsync(Store));
        Assert.Equal(1, await Store.ReadAsync(unitOfWork, s => Probe.CountAsync(s)));
    }

    [Fact]
    public async Task A_reader_cannot_write()
    {
        var refused = await Assert.ThrowsAsync<StoreException>(() => Store.ReadAsync(null, async session =>
        {
            using var insert = session.Prepare("insert into probe_head (book, seq) values ('zhz', 1)");
            return await insert.ExecuteAsync();
        }));
        Assert.Equal("data.store.read-only", refused.Code);
    }

    [Fact]
    public async Task Rows_are_locked_for_the_writer_that_read_them()
    {
        await Store.WriteAsync(null, async unitOfWork =>
        {
            using var select = unitOfWork.Prepare("select seq from probe_head where book = $1" + Store.ForUpdate);
            select.Bind(0, "zhz");
            Assert.False(await select.StepAsync());
        });
    }
}

public sealed class SnapshotsOnSqlite() : SnapshotContract(TestEngine.Sqlite);

public sealed class SnapshotsOnPostgreSql() : SnapshotContract(TestEngine.PostgreSql);
