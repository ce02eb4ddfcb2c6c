using Kazakhmys.Erp.Enrichment.Campaigns;
using Kazakhmys.Erp.Enrichment.Consumption;
using Kazakhmys.Erp.Enrichment.Downtimes;
using Kazakhmys.Erp.Enrichment.FinalBalances;
using Kazakhmys.Erp.Enrichment.Layouts;
using Kazakhmys.Erp.Enrichment.Lots;
using Kazakhmys.Erp.Enrichment.OreReceipts;
using Kazakhmys.Erp.Enrichment.PeriodBalances;
using Kazakhmys.Erp.Enrichment.Plans;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Enrichment.SelectiveBalances;
using Kazakhmys.Erp.Enrichment.ShiftBalances;
using Kazakhmys.Erp.Enrichment.Tailings;
using Kazakhmys.Erp.Kernel.Hosting;
using Kazakhmys.Erp.Ledger;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kazakhmys.Erp.Enrichment;

/// <summary>Registration of enrichment.</summary>
public static class EnrichmentModule
{
    /// <summary>Registers enrichment and the ledger that it posts to. Calling it again changes nothing.</summary>
    public static ErpBuilder AddEnrichment(this ErpBuilder erp)
    {
        ArgumentNullException.ThrowIfNull(erp);
        erp.AddLedger();
        if (!erp.TryAddModule(new ErpModule { Name = "enrichment", Assembly = typeof(EnrichmentModule).Assembly, After = ["ledger"] }))
            return erp;
        var services = erp.Services;
        services.TryAddSingleton(new EnrichmentOptions());
        services.TryAddSingleton<FacilityGate>();
        services.TryAddSingleton<IPlants, PlantService>();
        services.TryAddSingleton<IPlantLayouts, PlantLayoutService>();
        services.TryAddSingleton<IDowntimes, DowntimeService>();
        services.TryAddSingleton<IConsumption, ConsumptionService>();
        services.TryAddSingleton<ITailings, TailingsService>();
        services.TryAddSingleton<ICampaigns, CampaignService>();
        services.TryAddSingleton<IProductionPlans, ProductionPlanService>();
        services.TryAddSingleton<IOreReceipts, OreReceiptService>();
        services.TryAddSingleton<IShiftBalances, ShiftBalanceService>();
        services.TryAddSingleton<ISelectiveBalances, SelectiveBalanceService>();
        services.TryAddSingleton<IPeriodBalances, PeriodBalanceService>();
        services.TryAddSingleton<IFinalBalances, FinalBalanceService>();
        services.TryAddSingleton<IConcentrateLots, ConcentrateLotService>();
        return erp;
    }
}
