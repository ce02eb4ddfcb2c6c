using System.Data.Common;
using System.Globalization;
using Kazakhmys.Erp.Data.PostgreSql;
using Kazakhmys.Erp.Data.Sqlite;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Npgsql;

namespace Kazakhmys.Erp.TestSupport;

/// <summary>An empty database of one test, on either engine, with everything that was opened on it; disposed with it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static int _count;
    private readonly List<IAsyncDisposable> _opened = [];
    private readonly string? _folder;

    private TestDatabase(TestEngine engine, string connectionString, string? folder) =>
        (Engine, ConnectionString, _folder) = (engine, connectionString, folder);

    /// <summary>The engine.</summary>
    public TestEngine Engine { get; }

    /// <summary>Connection string of the database.</summary>
    public string ConnectionString { get; }

    /// <summary>The clock of every host on this database; it stands until it is moved.</summary>
    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 1, 5, 3, 0));

    /// <summary>Path of the SQLite file.</summary>
    public string FilePath => Path.Combine(Folder, "erp.db");

    /// <summary>The folder of the SQLite file, for copies beside it.</summary>
    public string Folder => _folder ?? throw new InvalidOperationException("Only SQLite keeps its database in a file.");

    /// <summary>Whether the engine is there; a test that needs it skips with the reason.</summary>
    public static bool IsAvailable(TestEngine engine, out string reason)
    {
        reason = engine == TestEngine.PostgreSql ? PostgreSqlServer.Obstacle ?? "" : "";
        return reason.Length == 0;
    }

    /// <summary>A new database; on PostgreSQL on the server that the process shares.</summary>
    public static async Task<TestDatabase> CreateAsync(TestEngine engine)
    {
        if (engine == TestEngine.PostgreSql)
            return await CreateAsync(await PostgreSqlServer.SharedAsync());
        var folder = Directory.CreateTempSubdirectory("kzerp-db-").FullName;
        return new TestDatabase(engine, $"Data Source={Path.Combine(folder, "erp.db")}", folder);
    }

    /// <summary>A new database on a given server.</summary>
    public static async Task<TestDatabase> CreateAsync(PostgreSqlServer server)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _count)}");
        await using var connection = new NpgsqlConnection($"{server.ConnectionString("postgres")};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new TestDatabase(TestEngine.PostgreSql, server.ConnectionString(name), null);
    }

    /// <summary>A host on this database as an integrator would build it. Each call is another host.</summary>
    /// <param name="choose">What it registers besides the store: modules.</param>
    /// <param name="first">What the host registers before the suite, and so wins.</param>
    public ServiceProvider Host(Action<ErpBuilder>? choose = null, Action<IServiceCollection>? first = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(Clock);
        first?.Invoke(services);
        services.AddKazakhmysErp(erp =>
        {
            _ = Engine == TestEngine.Sqlite ? erp.UseSqlite(ConnectionString) : erp.UsePostgreSql(ConnectionString);
            choose?.Invoke(erp);
        });
        var host = services.BuildServiceProvider();
        _opened.Add(host);
        return host;
    }

    /// <summary>A store on this database without a host.</summary>
    /// <param name="patience">How long it waits for locks; its default when null.</param>
    public ErpStore OpenStore(Duration? patience = null)
    {
        if (Engine == TestEngine.Sqlite)
        {
            var options = new SqliteStoreOptions();
            return Kept(new SqliteStore(ConnectionString, patience is { } busy ? options with { BusyTimeout = busy } : options));
        }
        var server = new PostgreSqlStoreOptions();
        return Kept(new PostgreSqlStore(ConnectionString, patience is { } wait ? server with { LockTimeout = wait } : server));
    }

    /// <summary>An open connection of the bare driver, not of the suite.</summary>
    public async Task<DbConnection> ConnectAsync()
    {
        DbConnection connection = Engine == TestEngine.Sqlite
            ? new SqliteConnection($"{ConnectionString};Pooling=False")
            : new NpgsqlConnection($"{ConnectionString};Pooling=false");
        _opened.Add(connection);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Runs SQL outside the suite and answers the first value.</summary>
    public async Task<object?> RunAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    /// <summary>On PostgreSQL: returns once some connection waits for a lock of another, so that a test knows who comes second.</summary>
    public async Task LockIsAwaitedAsync(CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        while ((long)(await command.ExecuteScalarAsync(cancellationToken))! == 0)
            cancellationToken.ThrowIfCancellationRequested();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var opened in Enumerable.Reverse(_opened))
            await opened.DisposeAsync();
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }

    private T Kept<T>(T store)
        where T : ErpStore, IAsyncDisposable
    {
        _opened.Add(store);
        return store;
    }
}
