using Kazakhmys.Erp.MetalAccounting.Adjustments;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Restatements;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>Registration of the close, of restatements, and of what they tell the balance.</summary>
internal static class CloseRegistration
{
    public static void AddCloses(this IServiceCollection services)
    {
        services.TryAddSingleton<IBalanceUncertainties, CloseUncertainties>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDocumentReadings, CloseReadings>());
        services.TryAddSingleton(CloseSetups.None);
        services.TryAddSingleton<BookReader>();
        services.TryAddSingleton<CloseContexts>();
        services.TryAddSingleton<CloseRuns>();
        services.TryAddSingleton<ClosePostings>();
        services.TryAddSingleton<CloseEntries>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICloseWork, CollectWork>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICloseWork, ValidateWork>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICloseWork, ReconcileWork>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICloseWork, PostAdjustmentsWork>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICloseWork, StockTakeWork>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICloseWork, StatementsWork>());
        services.TryAddSingleton<CloseSteps>();
        services.TryAddSingleton<ClosePlanner>();
        services.TryAddSingleton<CloseSigning>();
        services.TryAddSingleton<CloseRestart>();
        services.TryAddSingleton<CloseWhatIf>();
        services.TryAddSingleton<ICloses, CloseService>();
        services.TryAddSingleton<RestatementPlan>();
        services.TryAddSingleton<IRestatements, RestatementService>();
    }
}
