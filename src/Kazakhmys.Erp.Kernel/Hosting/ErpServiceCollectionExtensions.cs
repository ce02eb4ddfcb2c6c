using Kazakhmys.Erp.Kernel.Hosting;
using Kazakhmys.Erp.Kernel.Identities;
using Kazakhmys.Erp.Kernel.Security;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

#pragma warning disable IDE0130 // the namespace in which every .NET host looks for Add… methods
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Registration of the suite in a host.</summary>
public static class ErpServiceCollectionExtensions
{
    /// <summary>Registers what the host chooses of Kazakhmys.Erp: <c>services.AddKazakhmysErp(erp => erp.UseSqlite("…").AddMines())</c>.</summary>
    /// <exception cref="Kazakhmys.Erp.Kernel.Violations.RuleViolatedException">Packages of different suite versions are mixed.</exception>
    public static IServiceCollection AddKazakhmysErp(this IServiceCollection services, Action<ErpBuilder> choose)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(choose);
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.TryAddSingleton<IIdentities, ClockIdentities>();
        services.TryAddSingleton<ICurrentUser, SystemUser>();
        services.TryAddSingleton<IAuthorizer, InProcessAuthorizer>();
        var builder = new ErpBuilder(services);
        choose(builder);
        SuiteVersion.Guard(builder.Modules);
        return services;
    }
}
