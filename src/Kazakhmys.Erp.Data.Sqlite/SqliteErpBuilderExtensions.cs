using Kazakhmys.Erp.Data.Sqlite;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

#pragma warning disable IDE0130 // the namespace in which every .NET host looks for registration
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Chooses SQLite as the store.</summary>
public static class SqliteErpBuilderExtensions
{
    /// <summary>Keeps everything in one SQLite file: <c>UseSqlite("Data Source=erp.db")</c>. A store that the host registered first wins.</summary>
    /// <exception cref="ArgumentException">The connection string names no file.</exception>
    public static ErpBuilder UseSqlite(
        this ErpBuilder builder, string connectionString, Action<SqliteStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new SqliteStoreOptions();
        configure?.Invoke(options);
        SqliteStore.Guard(connectionString);
        builder.Services.TryAddSingleton<ErpStore>(_ => new SqliteStore(connectionString, options));
        return builder.AddErpData();
    }
}
