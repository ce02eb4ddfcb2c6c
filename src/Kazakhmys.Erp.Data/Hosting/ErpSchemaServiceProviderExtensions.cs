using Kazakhmys.Erp.Data.Migrations;

#pragma warning disable IDE0130 // the namespace in which every .NET host looks for it
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Brings the tables of the registered modules up to date.</summary>
public static class ErpSchemaServiceProviderExtensions
{
    /// <summary>Applies the schema scripts that are missing; see <see cref="IErpSchema.MigrateAsync"/>. Safe when many hosts start at once.</summary>
    public static Task<IReadOnlyList<SchemaScriptStatus>> MigrateErpAsync(
        this IServiceProvider provider, CancellationToken cancellationToken = default) =>
        provider.GetRequiredService<IErpSchema>().MigrateAsync(cancellationToken);
}
