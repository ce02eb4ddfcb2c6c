using Kazakhmys.Erp.Kernel.Hosting;
using Kazakhmys.Erp.Ledger;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Comparisons;
using Kazakhmys.Erp.MetalAccounting.Figures;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Instruments;
using Kazakhmys.Erp.MetalAccounting.Laboratory;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;
using Kazakhmys.Erp.MetalAccounting.Samples;
using Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;
using Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;
using Kazakhmys.Erp.MetalAccounting.Settlement.Lots;
using Kazakhmys.Erp.MetalAccounting.Settlement.Quotations;
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
        services.TryAddSingleton<IMetalBalances, MetalBalanceService>();
        services.AddCloses();
        services.TryAddSingleton<IDeclaredFigures, DeclaredFigureService>();
        services.TryAddSingleton<IBalanceComparisons, BalanceComparisonService>();
        services.TryAddSingleton(new MetalAccountingOptions());
        services.TryAddSingleton<MeasurementIntake>();
        services.TryAddSingleton<MeasurementRecording>();
        services.TryAddSingleton<MeasurementJudging>();
        services.TryAddSingleton<MeasurementImport>();
        services.TryAddSingleton<ResultRecording>();
        services.TryAddSingleton<BatchJudging>();
        services.TryAddSingleton<BatchImport>();
        services.TryAddSingleton<IFlowsheets, FlowsheetService>();
        services.TryAddSingleton<IInstruments, InstrumentService>();
        services.TryAddSingleton<IMeasurements, MeasurementService>();
        services.TryAddSingleton<ISamples, SampleService>();
        services.TryAddSingleton<ILaboratory, LaboratoryService>();
        services.TryAddSingleton<ReconciliationCollection>();
        services.TryAddSingleton<IReconciliations, ReconciliationService>();
        services.TryAddSingleton<ISettlementContracts, SettlementContractService>();
        services.TryAddSingleton<ISettlementLots, SettlementLotService>();
        services.TryAddSingleton<ISettlementInvoices, SettlementInvoiceService>();
        services.TryAddSingleton<IQuotations, QuotationService>();
        return erp;
    }
}
