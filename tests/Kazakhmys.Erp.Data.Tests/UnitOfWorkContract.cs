using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Data.Tests;

public abstract class UnitOfWorkContract(TestEngine engine) : StoreContract(engine)
{
    [Fact]
    public async Task What_is_committed_stays_and_what_is_not_leaves_nothing()
    {
        await using (var kept = await Store.BeginAsync())
        {
            await Probe.AddRowAsync(kept, 1);
            await kept.CommitAsync();
            Assert.True(kept.IsCommitted);
        }
        await using (var dropped = await Store.BeginAsync())
            await Probe.AddRowAsync(dropped, 2);
        Assert.Equal(1, await Probe.CountAsync(Store));
    }

    [Fact]
    public async Task An_operation_that_fails_leaves_nothing()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => Store.WriteAsync(null, async unitOfWork =>
        {
            await Probe.AddRowAsync(unitOfWork, 1);
            throw new TimeoutException();
        }));
        Assert.Equal(0, await Probe.CountAsync(Store));
    }

    [Fact]
    public async Task Two_operations_in_one_unit_of_work_are_stored_together()
    {
        await Store.WriteAsync(null, async outer =>
        {
            await Store.WriteAsync(outer, inner => Probe.AddRowAsync(inner, 1));
            await Store.WriteAsync(outer, inner => Probe.AddRowAsync(inner, 2));
        });
        Assert.Equal(2, await Probe.CountAsync(Store));
    }

    [Fact]
    public async Task A_part_that_failed_dooms_the_unit_of_work_even_when_the_caller_swallows_it()
    {
        await using (var unitOfWork = await Store.BeginAsync())
        {
            await Probe.AddRowAsync(unitOfWork, 1);
            await Assert.ThrowsAsync<TimeoutException>(() => Store.WriteAsync(unitOfWork, _ => throw new TimeoutException()));
            Assert.True(unitOfWork.IsDoomed);
            await Assert.ThrowsAsync<InvalidOperationException>(() => unitOfWork.CommitAsync());
        }
        Assert.Equal(0, await Probe.CountAsync(Store));
    }

    [Fact]
    public async Task An_attempt_that_failed_is_undone_and_the_rest_is_stored()
    {
        var told = new List<string>();
        await Store.WriteAsync(null, async unitOfWork =>
        {
            await Probe.AddRowAsync(unitOfWork, 1);
            await Assert.ThrowsAsync<TimeoutException>(() => unitOfWork.AttemptAsync<bool>(async () =>
            {
                await Probe.AddRowAsync(unitOfWork, 2);
                unitOfWork.WhenCommitted(() => told.Add("undone"));
                throw new TimeoutException();
            }));
            unitOfWork.WhenCommitted(() => told.Add("kept"));
            await Probe.AddRowAsync(unitOfWork, 3);
            Assert.Empty(told);
        });
        Assert.Equal(2, await Probe.CountAsync(Store));
        Assert.Equal(["kept"], told);
    }

    [Fact]
    public async Task Nobody_is_told_of_a_commit_that_did_not_happen()
    {
        var told = 0;
        await using (var unitOfWork = await Store.BeginAsync())
            unitOfWork.WhenCommitted(() => told++);
        Assert.Equal(0, told);
    }

    [Fact]
    public async Task The_hosts_transaction_takes_the_suite_in_and_the_host_commits()
    {
        await using (var connection = await Database.ConnectAsync())
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            var joined = Store.Join(connection, transaction);
            Assert.True(joined.IsJoined);
            await Store.WriteAsync(joined, unitOfWork => Probe.AddRowAsync(unitOfWork, 1));
            await joined.DisposeAsync();
            await Assert.ThrowsAsync<InvalidOperationException>(() => joined.CommitAsync());
            await transaction.CommitAsync();
        }
        Assert.Equal(1, await Probe.CountAsync(Store));
    }

    [Fact]
    public async Task The_hosts_rollback_takes_the_suite_along()
    {
        await using (var connection = await Database.ConnectAsync())
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await Store.WriteAsync(Store.Join(connection, transaction), unitOfWork => Probe.AddRowAsync(unitOfWork, 1));
            await transaction.RollbackAsync();
        }
        Assert.Equal(0, await Probe.CountAsync(Store));
    }

    [Fact]
    public async Task An_operation_that_fails_in_the_hosts_transaction_leaves_it_usable()
    {
        await using (var connection = await Database.ConnectAsync())
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            var joined = Store.Join(connection, transaction);
            await Store.WriteAsync(joined, unitOfWork => Probe.AddRowAsync(unitOfWork, 1));
            var refused = await Assert.ThrowsAsync<Kernel.Violations.ConcurrencyException>(() => Store.WriteAsync(joined, async unitOfWork =>
            {
                await Probe.AddRowAsync(unitOfWork, 2);
                await Probe.AddRowAsync(unitOfWork, 1);
            }));
            Assert.Equal("data.concurrency", refused.Code);
            await Store.WriteAsync(joined, unitOfWork => Probe.AddRowAsync(unitOfWork, 3));
            await transaction.CommitAsync();
        }
        Assert.Equal(2, await Probe.CountAsync(Store));
    }

    [Fact]
    public async Task A_bulk_write_that_fails_in_the_hosts_transaction_leaves_it_usable()
    {
        await using (var connection = await Database.ConnectAsync())
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            var joined = Store.Join(connection, transaction);
            await Assert.ThrowsAsync<TimeoutException>(() => Store.WriteAsync(joined, async unitOfWork =>
            {
                await using var keys = unitOfWork.Bulk(Probe.Keys);
                keys.Set(0, "zhz");
                keys.Set(1, "half");
                keys.Set(2, 1);
                await keys.EndRowAsync();
                throw new TimeoutException();
            }));
            await Store.WriteAsync(joined, unitOfWork => Probe.AddRowAsync(unitOfWork, 1));
            await transaction.CommitAsync();
        }
        Assert.Equal(0, await Probe.CountAsync(Store, "probe_key"));
        Assert.Equal(1, await Probe.CountAsync(Store));
    }

    [Fact]
    public async Task A_transaction_of_another_connection_cannot_be_joined()
    {
        await using var connection = await Database.ConnectAsync();
        await using var other = await Database.ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        Assert.Throws<ArgumentException>(() => Store.Join(other, transaction));
        await other.CloseAsync();
        Assert.Throws<ArgumentException>(() => Store.Join(other, transaction));
    }

    [Fact]
    public async Task A_unit_of_work_is_committed_once()
    {
        await using var unitOfWork = await Store.BeginAsync();
        await unitOfWork.CommitAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => unitOfWork.CommitAsync());
    }

    [Fact]
    public async Task Many_writers_at_once_lose_no_count()
    {
        const string Count =
            "insert into probe_head (book, seq) values ($1, 1) on conflict (book) do update set seq = probe_head.seq + 1";
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => Store.WriteAsync(null, async unitOfWork =>
        {
            using var count = unitOfWork.Prepare(Count);
            count.Bind(0, "zhz");
            await count.ExecuteAsync();
        }))));
        Assert.Equal(40L, await Database.RunAsync("select seq from probe_head"));
    }
}

public sealed class UnitOfWorkOnSqlite() : UnitOfWorkContract(TestEngine.Sqlite);

public sealed class UnitOfWorkOnPostgreSql() : UnitOfWorkContract(TestEngine.PostgreSql);
