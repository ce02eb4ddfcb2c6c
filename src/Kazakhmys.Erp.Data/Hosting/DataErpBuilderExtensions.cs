using Kazakhmys.Erp.Data;
using Kazakhmys.Erp.Kernel.Hosting;

#pragma warning disable IDE0130 // the namespace in which every .NET host looks for registration
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Registers the data floor.</summary>
public static class DataErpBuilderExtensions
{
    /// <summary>Registers schema, outbox and dispatcher. Called by <c>UseSqlite</c> and <c>UsePostgreSql</c>, and by hosts that bring a store of their own.</summary>
    public static ErpBuilder AddErpData(this ErpBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.TryAddModule(new ErpModule { Name = "data", Assembly = typeof(DataViolations).Assembly });
        return builder;
    }
}
