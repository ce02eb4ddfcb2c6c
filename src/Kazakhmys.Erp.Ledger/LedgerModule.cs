using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Hosting;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Ledger.Flows;
using Kazakhmys.Erp.Ledger.Masters;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.Ledger.Posting;
using Kazakhmys.Erp.Ledger.Provenance;
using Kazakhmys.Erp.Ledger.Statements;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kazakhmys.Erp.Ledger;

/// <summary>Registration of the ledger.</summary>
public static class LedgerModule
{
    /// <summary>Registers the ledger. Modules that post call it themselves; calling it again changes nothing.</summary>
    public static ErpBuilder AddLedger(this ErpBuilder erp)
    {
        ArgumentNullException.ThrowIfNull(erp);
        if (!erp.TryAddModule(new ErpModule { Name = "ledger", Assembly = typeof(LedgerModule).Assembly, After = ["data"] }))
            return erp;
        var services = erp.Services;
        services.TryAddSingleton(ProductionCalendar.Kazakhstan);
        services.TryAddSingleton<MastersCache>();
        services.TryAddSingleton<CommodityCache>();
        services.TryAddSingleton<BalanceCache>();
        services.TryAddSingleton<EntryResolution>();
        services.TryAddSingleton<Poster>();
        services.TryAddSingleton<TakingBack>();
        services.TryAddSingleton<KnowledgeTime>();
        services.TryAddSingleton<ControlEntries>();
        services.TryAddSingleton<PeriodClosing>();
        services.TryAddSingleton<IBooks, BookService>();
        services.TryAddSingleton<ICommodities, CommodityService>();
        services.TryAddSingleton<IAccounts, AccountService>();
        services.TryAddSingleton<IPeriods, PeriodService>();
        services.TryAddSingleton<ILedger, LedgerService>();
        services.TryAddSingleton<IBalances, BalanceService>();
        services.TryAddSingleton<IIntegrity, IntegrityService>();
        services.TryAddSingleton<IStatements, StatementService>();
        services.TryAddSingleton<IProvenance, ProvenanceService>();
        services.TryAddSingleton<IFlows, FlowService>();
        services.TryAddSingleton<DocumentPosting>();
        return erp;
    }
}
