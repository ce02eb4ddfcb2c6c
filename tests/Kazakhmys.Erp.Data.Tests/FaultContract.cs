using Kazakhmys.Erp.Data.PostgreSql;
using Kazakhmys.Erp.Data.Sqlite;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kazakhmys.Erp.Data.Tests;

public abstract class FaultContract(TestEngine engine) : StoreContract(engine)
{
    [Fact]
    public async Task A_lock_that_another_host_holds_too_long_is_a_transient_error()
    {
        const string Lock = "insert into probe_head (book, seq) values ('zhz', 1) on conflict (book) do update set seq = 2";
        await Database.RunAsync(Lock);
        var impatient = Database.OpenStore(Duration.FromMilliseconds(50));
        await using var connection = await Database.ConnectAsync();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = Lock;
            await command.ExecuteNonQueryAsync();
            var refused = await Assert.ThrowsAsync<StoreException>(() => impatient.WriteAsync(null, TouchAsync));
            Assert.Equal(("data.store.busy", true), (refused.Code, refused.IsTransient));
        }
        await impatient.WriteAsync(null, TouchAsync);

        static async Task TouchAsync(UnitOfWork unitOfWork)
        {
            using var statement = unitOfWork.Prepare(Lock);
            await statement.ExecuteAsync();
        }
    }

    [Fact]
    public async Task A_row_that_breaks_a_check_is_refused()
    {
        var refused = await Assert.ThrowsAsync<StoreException>(
            () => Store.WriteAsync(null, unitOfWork => Probe.AddRowAsync(unitOfWork, 1, amount: -1)));
        Assert.Equal(("data.store.refused", false), (refused.Code, refused.IsTransient));
        Assert.Equal(0, await Probe.CountAsync(Store));
    }

    [Fact]
    public async Task A_cancelled_operation_stores_nothing()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.WriteAsync(
            null,
            async unitOfWork =>
            {
                await Probe.AddRowAsync(unitOfWork, 1);
                await stop.CancelAsync();
                stop.Token.ThrowIfCancellationRequested();
            },
            stop.Token));
        Assert.Equal(0, await Probe.CountAsync(Store));
    }

    [Fact]
    public async Task A_sound_database_has_no_physical_faults() => Assert.Empty(await Store.CheckPhysicalAsync());

    [Fact]
    public void The_store_that_the_host_registered_first_wins()
    {
        var own = Database.OpenStore();
        Assert.Same(own, Database.Host(first: services => services.AddSingleton(own)).GetRequiredService<ErpStore>());
    }
}

public sealed class FaultsOnSqlite() : FaultContract(TestEngine.Sqlite)
{
    [Fact]
    public async Task A_unit_of_work_beside_another_of_the_same_process_is_told_to_join_it()
    {
        await using var store = (SqliteStore)Database.OpenStore(Duration.FromMilliseconds(20));
        await using var outer = await store.BeginAsync();
        Assert.Equal("data.store.busy", (await Assert.ThrowsAsync<StoreException>(() => store.BeginAsync())).Code);
        await store.WriteAsync(outer, unitOfWork => Probe.AddRowAsync(unitOfWork, 1));
    }

    [Fact]
    public async Task A_full_disk_is_typed_and_reading_goes_on_and_work_resumes_when_there_is_space()
    {
        await Store.WriteAsync(null, unitOfWork => Probe.AddRowAsync(unitOfWork, 1));
        var refused = await Assert.ThrowsAsync<StoreException>(() => Store.WriteAsync(null, unitOfWork => FillAsync(unitOfWork, 1)));
        Assert.Equal("data.store.full", refused.Code);
        Assert.Equal(1, await Probe.CountAsync(Store));
        await Store.WriteAsync(null, unitOfWork => FillAsync(unitOfWork, 100_000));
        Assert.Equal(401, await Probe.CountAsync(Store));
        Assert.Empty(await Store.CheckPhysicalAsync());

        static async Task FillAsync(UnitOfWork unitOfWork, int pages)
        {
            using var limit = unitOfWork.Prepare($"pragma max_page_count = {pages}");
            await limit.ExecuteAsync();
            for (var seq = 100; seq < 500; seq++)
                await Probe.AddRowAsync(unitOfWork, seq, memo: new string('x', 2000));
        }
    }

    [Fact]
    public async Task A_full_disk_in_the_hosts_transaction_is_typed_too()
    {
        await using var connection = await Database.ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var joined = Store.Join(connection, transaction);
        var refused = await Assert.ThrowsAsync<StoreException>(() => Store.WriteAsync(joined, async unitOfWork =>
        {
            using var limit = unitOfWork.Prepare("pragma max_page_count = 1");
            await limit.ExecuteAsync();
            for (var seq = 100; seq < 500; seq++)
                await Probe.AddRowAsync(unitOfWork, seq, memo: new string('x', 2000));
        }));
        Assert.Equal("data.store.full", refused.Code);
    }

    [Fact]
    public async Task A_file_opened_for_reading_only_is_read_but_not_written()
    {
        await Store.WriteAsync(null, unitOfWork => Probe.AddRowAsync(unitOfWork, 1));
        await using var store = new SqliteStore($"{Database.ConnectionString};Mode=ReadOnly");
        Assert.Equal(1, await Probe.CountAsync(store));
        var refused = await Assert.ThrowsAsync<StoreException>(() => store.WriteAsync(null, unitOfWork => Probe.AddRowAsync(unitOfWork, 2)));
        Assert.Equal("data.store.read-only", refused.Code);
        Assert.Equal(1, await Probe.CountAsync(store));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_not_made()
    {
        var folder = Path.Combine(Database.Folder, "missing");
        await using var store = new SqliteStore($"Data Source={Path.Combine(folder, "erp.db")}");
        Assert.Equal("data.store.unreachable", (await Assert.ThrowsAsync<StoreException>(() => store.BeginAsync())).Code);
        Assert.Equal("data.store.unreachable", (await Assert.ThrowsAsync<StoreException>(() => store.OpenReadAsync())).Code);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_as_it_is()
    {
        var path = Path.Combine(Database.Folder, "report.txt");
        var text = string.Concat(Enumerable.Repeat("This is a shift report, not a database.\n", 100));
        await File.WriteAllTextAsync(path, text);
        await using var store = new SqliteStore($"Data Source={path}");
        Assert.Equal("data.store.damaged", (await Assert.ThrowsAsync<StoreException>(() => store.BeginAsync())).Code);
        Assert.Equal("data.store.damaged", (await Assert.ThrowsAsync<StoreException>(() => store.OpenReadAsync())).Code);
        Assert.NotEmpty(await store.CheckPhysicalAsync());
        Assert.Equal(text, await File.ReadAllTextAsync(path));
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=x;Mode=Memory;Cache=Shared")]
    [InlineData("Data Source=erp.db;Cache=Shared")]
    [InlineData("")]
    public void A_database_in_memory_is_refused_at_once(string connectionString) =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddKazakhmysErp(erp => erp.UseSqlite(connectionString)));

    [Fact]
    public async Task The_file_is_opened_as_it_should_be()
    {
        await using var unitOfWork = await Store.BeginAsync();
        foreach (var (pragma, expected) in new[] { ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("wal_autocheckpoint", "4000") })
        {
            using var statement = unitOfWork.Prepare($"pragma {pragma}");
            Assert.True(await statement.StepAsync());
            Assert.Equal(expected, statement.Text(0));
        }
    }

    [Fact]
    public async Task A_closed_store_leaves_one_file_and_refuses_work()
    {
        await Host.DisposeAsync();
        Assert.Equal(["erp.db"], Directory.GetFiles(Database.Folder).Select(Path.GetFileName));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Store.BeginAsync());
    }
}

public sealed class FaultsOnPostgreSql() : FaultContract(TestEngine.PostgreSql)
{
    [Fact]
    public async Task A_server_that_is_not_there_is_unreachable()
    {
        await using var store = new PostgreSqlStore("Host=127.0.0.1;Port=1;Username=erp;Database=erp;Timeout=5");
        Assert.Equal("data.store.unreachable", (await Assert.ThrowsAsync<StoreException>(() => store.BeginAsync())).Code);
        Assert.Equal("data.store.unreachable", (await Assert.ThrowsAsync<StoreException>(() => store.CheckPhysicalAsync())).Code);
    }

    [Fact]
    public async Task Two_units_of_work_that_wait_for_each_other_are_told_to_try_again()
    {
        await Database.RunAsync("insert into probe_head (book, seq) values ('a', 1), ('b', 1)");
        await using var one = await Store.BeginAsync();
        await using var two = await Store.BeginAsync();
        await TouchAsync(one, "a");
        await TouchAsync(two, "b");
        var errors = await Task.WhenAll(CodeAsync(one, "b"), CodeAsync(two, "a"));
        Assert.Equal("data.store.busy", Assert.Single(errors, e => e is not null));

        async Task<string?> CodeAsync(UnitOfWork unitOfWork, string book)
        {
            try
            {
                await Store.WriteAsync(unitOfWork, u => TouchAsync(u, book));
                await unitOfWork.CommitAsync();
                return null;
            }
            catch (ErpException exception)
            {
                await unitOfWork.DisposeAsync();
                return exception.Code;
            }
        }

        static async Task TouchAsync(UnitOfWork unitOfWork, string book)
        {
            using var update = unitOfWork.Prepare("update probe_head set seq = seq + 1 where book = $1");
            update.Bind(0, book);
            await update.ExecuteAsync();
        }
    }

    [Fact]
    public async Task A_server_that_is_killed_loses_what_was_not_committed_and_nothing_else()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        await using var database = await TestDatabase.CreateAsync(server);
        var host = database.Host(erp => erp.TryAddModule(Probe.Module));
        await host.MigrateErpAsync();
        var store = host.GetRequiredService<ErpStore>();
        await store.WriteAsync(null, unitOfWork => Probe.AddRowAsync(unitOfWork, 1));
        await using (var cut = await store.BeginAsync())
        {
            await Probe.AddRowAsync(cut, 2);
            await server.CrashAsync();
            Assert.Equal("data.store.unreachable", (await Assert.ThrowsAsync<StoreException>(() => cut.CommitAsync())).Code);
        }
        await server.RestartAsync();
        Assert.Equal(1, await CountPatientlyAsync(store));

        // Connections that the pool kept from before the crash fail once each.
        static async Task<long> CountPatientlyAsync(ErpStore store)
        {
            for (var attempt = 0; ; attempt++)
            {
                try
                {
                    return await Probe.CountAsync(store);
                }
                catch (StoreException exception) when (exception.Code == "data.store.unreachable" && attempt < 5)
                {
                    continue;
                }
            }
        }
    }

    [Fact]
    public async Task Indexes_are_checked_where_amcheck_is_installed()
    {
        Assert.SkipUnless(
            await Database.RunAsync("select 1 from pg_available_extensions where name = 'amcheck'") is not null, "amcheck is not installed");
        await Database.RunAsync("create extension amcheck");
        await Store.WriteAsync(null, unitOfWork => Probe.AddRowAsync(unitOfWork, 1));
        Assert.Empty(await Store.CheckPhysicalAsync());
        // An index whose order changes under it is what a new collation after an upgrade of the system looks like.
        await Database.RunAsync(
            """
            create function probe_order(bigint, bigint) returns int language sql immutable as 'select btint8cmp($1, $2)';
            create operator class probe_ops for type bigint using btree as operator 1 <, operator 2 <=, operator 3 =, operator 4 >=,
                operator 5 >, function 1 probe_order(bigint, bigint);
            create index probe_by_amount on probe_row (amount probe_ops);
            """);
        await Store.WriteAsync(null, async unitOfWork =>
        {
            for (var seq = 2; seq < 50; seq++)
                await Probe.AddRowAsync(unitOfWork, seq, amount: seq);
        });
        Assert.Empty(await Store.CheckPhysicalAsync());
        await Database.RunAsync(
            "create or replace function probe_order(bigint, bigint) returns int language sql immutable as 'select btint8cmp($2, $1)'");
        Assert.Contains("probe_by_amount", Assert.Single(await Store.CheckPhysicalAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_is_left_to_the_servers_own_tools() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => Store.BackupAsync("erp.backup"));
}
