using Kazakhmys.Erp.Kernel.Hosting;
using Kazakhmys.Erp.Ledger;
using Kazakhmys.Erp.MetalAccounting.Adjustments;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Comparisons;
using Kazakhmys.Erp.MetalAccounting.Figures;
using Kazakhmys.Erp.MetalAccounting.Restatements;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kazakhmys.Erp.MetalAccounting;

/// <summary>Registration of metal accounting.</summary>
public static class MetalAccountingModule
{
    /// <summary>Registers metal accounting and the ledger below it; calling it again changes nothing.</summary>
    public static ErpBuilder AddMetalAccounting(this ErpBuilder erp)
    {
        ArgumentNullException.ThrowIfNull(erp);
        erp.AddLedger();
        if (!erp.TryAddModule(new ErpModule { Name = "metal", Assembly = typeof(MetalAccountingModule).Assembly, After = ["ledger"] }))
            return erp;
        var services = erp.Services;
        services.TryAddSingleton(BalanceLayouts.Default);
        services.TryAddSingleton<IBalanceUncertainties, CloseUncertainties>();
        services.TryAddSingleton<IMetalBalances, MetalBalanceService>();
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
        services.TryAddSingleton<IDeclaredFigures, DeclaredFigureService>();
        services.TryAddSingleton<IBalanceComparisons, BalanceComparisonService>();
        return erp;
    }
}
