using Kazakhmys.Erp.Data;
using Kazakhmys.Erp.Data.Migrations;
using Kazakhmys.Erp.Data.Outbox;
using Kazakhmys.Erp.Kernel.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

#pragma warning disable IDE0130 // the namespace in which every .NET host looks for registration
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Registers the data floor.</summary>
public static class DataErpBuilderExtensions
{
    /// <summary>
    /// Registers schema, outbox and dispatcher; what the host registered first wins. Called by <c>UseSqlite</c> and <c>UsePostgreSql</c>,
    /// and by hosts that bring a store of their own.
    /// </summary>
    public static ErpBuilder AddErpData(this ErpBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.TryAddModule(new ErpModule { Name = "data", Assembly = typeof(DataViolations).Assembly });
        builder.Services.TryAddSingleton<IErpSchema, ErpSchema>();
        builder.Services.TryAddSingleton<IOutbox, SqlOutbox>();
        builder.Services.TryAddSingleton<IOutboxDispatcher, OutboxDispatcher>();
        return builder;
    }
}
