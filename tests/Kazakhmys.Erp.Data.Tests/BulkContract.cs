using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Data.Tests;

public abstract class BulkContract(TestEngine engine) : StoreContract(engine)
{
    [Fact]
    public async Task Many_rows_are_written_and_counted()
    {
        await Store.WriteAsync(null, unitOfWork => FillAsync(unitOfWork, 20_000));
        Assert.Equal(20_000, await Probe.CountAsync(Store));
        Assert.Equal(6_667L, await Database.RunAsync("select count(*) from probe_row where memo is null"));
        Assert.Equal(20_000L * 20_001 / 2, Convert.ToInt64(await Database.RunAsync("select sum(amount) from probe_row"), null));
    }

    [Fact]
    public async Task Sums_grow_within_a_batch_and_over_batches()
    {
        await Store.WriteAsync(null, unitOfWork => Probe.AddSumAsync(unitOfWork, 1, "a", (5, 0), (7, 1)));
        await Store.WriteAsync(null, async unitOfWork =>
        {
            await Probe.AddSumAsync(unitOfWork, 1, "a", (100, 10));
            await Probe.AddSumAsync(unitOfWork, 1, "b", (1, 1));
        });
        Assert.Equal("112/11", await Database.RunAsync("select inflow || '/' || outflow from probe_sum where account = 'a'"));
        Assert.Equal("1/1", await Database.RunAsync("select inflow || '/' || outflow from probe_sum where account = 'b'"));
    }

    [Fact]
    public async Task More_sums_than_one_message_holds_are_added_up()
    {
        await Store.WriteAsync(null, unitOfWork => Probe.AddSumAsync(unitOfWork, 1, "a", [.. Enumerable.Repeat((1L, 2L), 20_000)]));
        Assert.Equal("20000/40000", await Database.RunAsync("select inflow || '/' || outflow from probe_sum"));
    }

    [Fact]
    public async Task A_sum_that_leaves_the_exact_range_is_refused()
    {
        await Store.WriteAsync(null, unitOfWork => Probe.AddSumAsync(unitOfWork, 1, "a", (long.MaxValue, 0)));
        var refused = await Assert.ThrowsAsync<OverflowedException>(
            () => Store.WriteAsync(null, unitOfWork => Probe.AddSumAsync(unitOfWork, 1, "a", (1, 0))));
        Assert.Equal("data.overflow", refused.Code);
        Assert.Equal(long.MaxValue, await Database.RunAsync("select inflow from probe_sum"));
    }

    [Fact]
    public async Task A_row_that_is_there_is_a_concurrent_change_and_nothing_of_the_batch_is_stored()
    {
        await Store.WriteAsync(null, unitOfWork => Probe.AddRowAsync(unitOfWork, 50));
        var refused = await Assert.ThrowsAsync<ConcurrencyException>(
            () => Store.WriteAsync(null, unitOfWork => FillAsync(unitOfWork, 100)));
        Assert.Equal("data.concurrency", refused.Code);
        Assert.Equal(1, await Probe.CountAsync(Store));
    }

    [Fact]
    public async Task A_bulk_write_that_was_not_completed_cannot_be_committed()
    {
        await using (var unitOfWork = await Store.BeginAsync())
        {
            await using (var keys = unitOfWork.Bulk(Probe.Keys))
            {
                keys.Set(0, "zhz");
                keys.Set(1, "half");
                keys.Set(2, 1);
                await keys.EndRowAsync();
            }
            await Assert.ThrowsAsync<InvalidOperationException>(() => unitOfWork.CommitAsync());
        }
        Assert.Equal(0, await Probe.CountAsync(Store, "probe_key"));
    }

    [Fact]
    public async Task A_row_with_a_column_missing_does_not_end()
    {
        await using var unitOfWork = await Store.BeginAsync();
        await using var keys = unitOfWork.Bulk(Probe.Keys);
        keys.Set(0, "zhz");
        keys.Set(2, 1);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await keys.EndRowAsync());
    }

    [Fact]
    public async Task Keys_are_found_with_their_values_and_places()
    {
        await Store.WriteAsync(null, async unitOfWork =>
        {
            await using (var keys = unitOfWork.Bulk(Probe.Keys))
            {
                foreach (var (book, key, seq) in new[] { ("zhz", "a", 1L), ("zhz", "b", 2L), ("blk", "c", 3L) })
                {
                    keys.Set(0, book);
                    keys.Set(1, key);
                    keys.Set(2, seq);
                    await keys.EndRowAsync();
                }
                await keys.CompleteAsync();
            }
            Assert.Equal(
                [(1, 2L), (3, 1L), (4, 2L)],
                await Store.FindKeysAsync(unitOfWork, Probe.ByKey, "zhz", ["none", "b", "c", "a", "b"]));
            Assert.Empty(await Store.FindKeysAsync(unitOfWork, Probe.ByKey, "zhz", []));
        });
    }

    private static async Task FillAsync(UnitOfWork unitOfWork, int rows)
    {
        await using var writer = unitOfWork.Bulk(Probe.Rows);
        for (var i = 1; i <= rows; i++)
        {
            writer.Set(0, "zhz");
            writer.Set(1, i);
            writer.Set(2, i);
            if (i % 3 == 1)
                writer.SetNull(3);
            else
                writer.Set(3, "Қойма");
            await writer.EndRowAsync();
        }
        await writer.CompleteAsync();
    }
}

public sealed class BulkOnSqlite() : BulkContract(TestEngine.Sqlite);

public sealed class BulkOnPostgreSql() : BulkContract(TestEngine.PostgreSql);
