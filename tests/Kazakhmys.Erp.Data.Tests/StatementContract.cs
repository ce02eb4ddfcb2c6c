using System.Text;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Data.Tests;

public abstract class StatementContract(TestEngine engine) : StoreContract(engine)
{
    [Theory]
    [InlineData("")]
    [InlineData("Жезказган, Қазақстан")]
    [InlineData("=1+1'; drop table probe_row; --")]
    [InlineData(null)]
    public async Task Text_comes_back_as_it_went_in(string? text)
    {
        await Store.WriteAsync(null, unitOfWork => Probe.AddRowAsync(unitOfWork, 1, memo: text));
        await Store.ReadAsync(null, async session =>
        {
            using var select = session.Prepare("select memo from probe_row");
            Assert.True(await select.StepAsync());
            Assert.Equal(text, select.Text(0));
            Assert.Equal(text is null, select.IsNull(0));
            Assert.Equal(text ?? "", Encoding.UTF8.GetString(select.Utf8(0)));
            Assert.False(await select.StepAsync());
            return true;
        });
    }

    [Fact]
    public async Task Long_text_comes_back_as_it_went_in()
    {
        var text = string.Concat(Enumerable.Repeat("Ұшырағанда ", 1000));
        await Store.WriteAsync(null, unitOfWork => Probe.AddRowAsync(unitOfWork, 1, memo: text));
        Assert.Equal(text, await Database.RunAsync("select memo from probe_row"));
    }

    [Fact]
    public async Task Text_with_half_a_surrogate_pair_is_refused_instead_of_altered()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => Store.WriteAsync(null, unitOfWork => Probe.AddRowAsync(unitOfWork, 1, memo: "a\ud800b")));
        Assert.Equal(0, await Probe.CountAsync(Store));
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public async Task Integers_come_back_exactly(long value)
    {
        await Store.WriteAsync(null, unitOfWork => Probe.AddSumAsync(unitOfWork, 1, "a", (value, 0)));
        Assert.Equal(value, await Database.RunAsync("select inflow from probe_sum"));
    }

    [Fact]
    public async Task A_statement_is_bound_and_run_again_and_again()
    {
        await Store.WriteAsync(null, async unitOfWork =>
        {
            for (var seq = 1; seq <= 5; seq++)
                await Probe.AddRowAsync(unitOfWork, seq, amount: seq * 10);
            using var update = unitOfWork.Prepare("update probe_head set seq = $1 where book = $2");
            update.Bind(0, 1);
            update.Bind(1, "nobody");
            Assert.Equal(0, await update.ExecuteAsync());
            using var select = unitOfWork.Prepare("select amount from probe_row where book = $1 and seq >= $2 order by seq");
            foreach (var (from, expected) in new[] { (2L, 20L), (4L, 40L) })
            {
                select.Bind(0, "zhz");
                select.Bind(1, from);
                Assert.True(await select.StepAsync());
                Assert.Equal(expected, select.Number(0));
                await select.ResetAsync();
            }
        });
    }

    [Fact]
    public async Task A_parameter_may_appear_twice()
    {
        await Store.WriteAsync(null, unitOfWork => Probe.AddRowAsync(unitOfWork, 7, amount: 7));
        await Store.ReadAsync(null, async session =>
        {
            using var select = session.Prepare("select seq from probe_row where seq = $1 and amount = $1 and book = $2");
            select.Bind(0, 7);
            select.Bind(1, "zhz");
            Assert.True(await select.StepAsync());
            Assert.Equal(7, select.Number(0));
            return true;
        });
    }
}

public sealed class StatementsOnSqlite() : StatementContract(TestEngine.Sqlite)
{
    [Fact]
    public async Task The_same_text_twice_at_once_gives_two_statements()
    {
        await Store.WriteAsync(null, async unitOfWork =>
        {
            for (var seq = 1; seq <= 3; seq++)
                await Probe.AddRowAsync(unitOfWork, seq);
            using var outer = unitOfWork.Prepare("select seq from probe_row order by seq");
            using var inner = unitOfWork.Prepare("select seq from probe_row order by seq");
            Assert.True(await outer.StepAsync());
            Assert.True(await outer.StepAsync());
            Assert.True(await inner.StepAsync());
            Assert.Equal((2, 1), (outer.Number(0), inner.Number(0)));
        });
    }

    [Theory]
    [InlineData("select $2, $1")]
    [InlineData("select ?1")]
    [InlineData("select 1; select 2")]
    [InlineData("")]
    public async Task A_statement_of_the_wrong_shape_is_refused(string sql) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ReadAsync(null, session => Task.FromResult(session.Prepare(sql))));

    [Fact]
    public async Task Rows_are_written_without_allocating()
    {
        await Store.WriteAsync(null, async unitOfWork =>
        {
            await using var sums = unitOfWork.Bulk(Probe.Sums);
            await FillAsync(sums, 1);
            var before = GC.GetAllocatedBytesForCurrentThread();
            await FillAsync(sums, 10_000);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024);
            await sums.CompleteAsync();
        });

        static async Task FillAsync(Stores.BulkWriter sums, int rows)
        {
            for (var i = 0; i < rows; i++)
            {
                sums.Set(0, "zhz");
                sums.Set(1, i);
                sums.Set(2, "south/stockpile-1");
                sums.Set(3, 1);
                sums.Set(4, 0);
                await sums.EndRowAsync();
            }
        }
    }
}

public sealed class StatementsOnPostgreSql() : StatementContract(TestEngine.PostgreSql);
