using Kazakhmys.Erp.Kernel.Hosting;
using Kazakhmys.Erp.Ledger;
using Kazakhmys.Erp.Mines.Blasts;
using Kazakhmys.Erp.Mines.Coal;
using Kazakhmys.Erp.Mines.Files;
using Kazakhmys.Erp.Mines.Fleet;
using Kazakhmys.Erp.Mines.Hoists;
using Kazakhmys.Erp.Mines.PeriodProductions;
using Kazakhmys.Erp.Mines.Places;
using Kazakhmys.Erp.Mines.Plans;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.Reports;
using Kazakhmys.Erp.Mines.Samples;
using Kazakhmys.Erp.Mines.ShiftReports;
using Kazakhmys.Erp.Mines.ShortIntervals;
using Kazakhmys.Erp.Mines.Stockpiles;
using Kazakhmys.Erp.Mines.Stopes;
using Kazakhmys.Erp.Mines.Surveys;
using Kazakhmys.Erp.Mines.Ventilation;
using Kazakhmys.Erp.Mines.Weightometers;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kazakhmys.Erp.Mines;

/// <summary>Registration of the mines.</summary>
public static class MinesModule
{
    /// <summary>Registers the mines and the ledger that they post to. Calling it again changes nothing.</summary>
    public static ErpBuilder AddMines(this ErpBuilder erp)
    {
        ArgumentNullException.ThrowIfNull(erp);
        erp.AddLedger();
        if (!erp.TryAddModule(new ErpModule { Name = "mines", Assembly = typeof(MinesModule).Assembly, After = ["ledger"] }))
            return erp;
        var services = erp.Services;
        services.TryAddSingleton(new MinesOptions());
        services.TryAddSingleton<ShiftReportApproval>();
        services.TryAddSingleton<ApprovalPosting>();
        services.TryAddSingleton<ShiftContext>();
        services.TryAddSingleton<ShiftReportImport>();
        services.TryAddSingleton<SurveyPosting>();
        services.TryAddSingleton<SurveyRegrading>();
        services.TryAddSingleton<StockTaking>();
        services.TryAddSingleton<StockpileMovements>();
        services.TryAddSingleton<MineFiles>();
        services.TryAddSingleton<ICoal, CoalService>();
        services.TryAddSingleton<ISamples, SampleService>();
        services.TryAddSingleton<IWeightometers, WeightometerService>();
        services.TryAddSingleton<IVentilation, VentilationService>();
        services.TryAddSingleton<IFleet, FleetService>();
        services.TryAddSingleton<IPlaces, PlaceService>();
        services.TryAddSingleton<IHoists, HoistService>();
        services.TryAddSingleton<IPlans, PlanService>();
        services.TryAddSingleton<IShortIntervals, ShortIntervalService>();
        services.TryAddSingleton<IStopes, StopeService>();
        services.TryAddSingleton<IBlasts, BlastService>();
        services.TryAddSingleton<IMines, MineService>();
        services.TryAddSingleton<IShiftReports, ShiftReportService>();
        services.TryAddSingleton<ISurveys, SurveyService>();
        services.TryAddSingleton<IStockpiles, StockpileService>();
        services.TryAddSingleton<IPeriodProductions, PeriodProductionService>();
        services.TryAddSingleton<IMineReports, MineReportService>();
        return erp;
    }
}
