using Kazakhmys.Erp.Kernel.Hosting;
using Kazakhmys.Erp.Ledger;
using Kazakhmys.Erp.Smelting.AcidPlant;
using Kazakhmys.Erp.Smelting.Anodes;
using Kazakhmys.Erp.Smelting.Balances;
using Kazakhmys.Erp.Smelting.Bars;
using Kazakhmys.Erp.Smelting.Campaigns;
using Kazakhmys.Erp.Smelting.Cathodes;
using Kazakhmys.Erp.Smelting.CellHouse;
using Kazakhmys.Erp.Smelting.Charges;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Files;
using Kazakhmys.Erp.Smelting.Heats;
using Kazakhmys.Erp.Smelting.Leaching;
using Kazakhmys.Erp.Smelting.Losses;
using Kazakhmys.Erp.Smelting.PeriodProductions;
using Kazakhmys.Erp.Smelting.Plans;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.Smelting.StockTakes;
using Kazakhmys.Erp.Smelting.Taps;
using Kazakhmys.Erp.Smelting.Tolling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kazakhmys.Erp.Smelting;

/// <summary>Registration of smelting.</summary>
public static class SmeltingModule
{
    /// <summary>Registers smelting and the ledger below it; calling it again changes nothing.</summary>
    public static ErpBuilder AddSmelting(this ErpBuilder erp)
    {
        ArgumentNullException.ThrowIfNull(erp);
        erp.AddLedger();
        if (!erp.TryAddModule(new ErpModule { Name = "smelting", Assembly = typeof(SmeltingModule).Assembly, After = ["ledger"] }))
            return erp;
        var services = erp.Services;
        services.TryAddSingleton(new SmeltingOptions());
        services.TryAddSingleton<FeedCheck>();
        services.TryAddSingleton<Withdrawals>();
        services.TryAddSingleton<DocumentRegister>();
        services.TryAddSingleton<DocumentDesk>();
        services.TryAddSingleton<TollAccountReader>();
        services.TryAddSingleton<StageDesk>();
        services.TryAddSingleton<LotDesk>();
        services.TryAddSingleton<HeatSheets>();
        services.TryAddSingleton<BarPosting>();
        AddWorks(services);
        services.TryAddSingleton<ISmelters, SmelterService>();
        services.TryAddSingleton<ICharges, ChargeService>();
        services.TryAddSingleton<ICathodeLots, CathodeLotService>();
        services.TryAddSingleton<IBars, BarService>();
        services.TryAddSingleton<IMetalLosses, MetalLossService>();
        services.TryAddSingleton<ITolling, TollingService>();
        services.TryAddSingleton<IPeriodProductions, PeriodProductionService>();
        services.TryAddSingleton<ISmelterBalances, SmelterBalanceService>();
        return erp;
    }

    private static void AddWorks(IServiceCollection services)
    {
        services.TryAddSingleton<ICampaigns, CampaignService>();
        services.TryAddSingleton<IStoppages, StoppageService>();
        services.TryAddSingleton<IHeats, HeatService>();
        services.TryAddSingleton<ITaps, TapService>();
        services.TryAddSingleton<IAnodes, AnodeService>();
        services.TryAddSingleton<ISections, SectionService>();
        services.TryAddSingleton<ICrops, CropService>();
        services.TryAddSingleton<IAcidProductions, AcidService>();
        services.TryAddSingleton<IRheniumSolutions, RheniumService>();
        services.TryAddSingleton<ILeachPads, LeachPadService>();
        services.TryAddSingleton<IStackings, StackingService>();
        services.TryAddSingleton<IPadReadings, PadReadingService>();
        services.TryAddSingleton<IExtractions, ExtractionService>();
        services.TryAddSingleton<IStockTakes, StockTakeService>();
        services.TryAddSingleton<IPlans, PlanService>();
        services.TryAddSingleton<ISmeltingFiles, SmeltingFileService>();
    }
}
