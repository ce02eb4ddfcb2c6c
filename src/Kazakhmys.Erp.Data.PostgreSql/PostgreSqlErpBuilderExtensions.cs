using Kazakhmys.Erp.Data.PostgreSql;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

#pragma warning disable IDE0130 // the namespace in which every .NET host looks for registration
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Chooses PostgreSQL as the store.</summary>
public static class PostgreSqlErpBuilderExtensions
{
    /// <summary>Keeps everything in a PostgreSQL database: <c>UsePostgreSql("Host=…;Database=erp;…")</c>. A store that the host registered first wins.</summary>
    public static ErpBuilder UsePostgreSql(
        this ErpBuilder builder, string connectionString, Action<PostgreSqlStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var options = new PostgreSqlStoreOptions();
        configure?.Invoke(options);
        builder.Services.TryAddSingleton<ErpStore>(_ => new PostgreSqlStore(connectionString, options));
        return builder.AddErpData();
    }
}
