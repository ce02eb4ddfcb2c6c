using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Identities;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

#pragma warning disable IDE0130 // the namespace in which every .NET host looks for Add… methods
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>What a test puts in the place of the machine.</summary>
public static class TestingServiceCollectionExtensions
{
    /// <summary>
    /// Registers a clock that stands, identities out of a seed and a user that a test chooses; call it before <c>AddKazakhmysErp</c>, whose defaults then stand back.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="now">What the clock shows.</param>
    /// <param name="actor">Who acts unless told otherwise.</param>
    /// <param name="seed">Of the identities.</param>
    public static IServiceCollection AddManualMachine(this IServiceCollection services, Instant now, Code actor, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(services);
        var clock = new ManualClock(now);
        var user = new ManualUser(actor);
        return services
            .AddSingleton(clock).AddSingleton<IClock>(clock)
            .AddSingleton(user).AddSingleton<ICurrentUser>(user)
            .AddSingleton<IIdentities>(new SeededIdentities(clock, seed));
    }

    /// <summary>Registers <see cref="IReferenceEnterprise"/>; it needs metal accounting and what <see cref="AddManualMachine"/> registers.</summary>
    public static IServiceCollection AddReferenceEnterprise(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<IReferenceEnterprise, ReferenceEnterprise>();
        return services;
    }
}
