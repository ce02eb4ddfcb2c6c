using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Geology.Changes;
using Kazakhmys.Erp.Geology.Depletions;
using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Geology.Exploration;
using Kazakhmys.Erp.Geology.Statements;
using Kazakhmys.Erp.Kernel.Hosting;
using Kazakhmys.Erp.Ledger;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kazakhmys.Erp.Geology;

/// <summary>Registration of geology.</summary>
public static class GeologyModule
{
    /// <summary>Registers geology and the ledger that it posts to. Calling it again changes nothing.</summary>
    public static ErpBuilder AddGeology(this ErpBuilder erp)
    {
        ArgumentNullException.ThrowIfNull(erp);
        erp.AddLedger();
        if (!erp.TryAddModule(new ErpModule { Name = "geology", Assembly = typeof(GeologyModule).Assembly, After = ["ledger"] }))
            return erp;
        var services = erp.Services;
        services.TryAddSingleton(new GeologyOptions());
        services.TryAddSingleton<IDeposits, DepositService>();
        services.TryAddSingleton<IReserveBlocks, ReserveBlockService>();
        services.TryAddSingleton<IReserveChanges, ReserveChangeService>();
        services.TryAddSingleton<IDepletions, DepletionService>();
        services.TryAddSingleton<IReserveStatements, ReserveStatementService>();
        services.TryAddSingleton<IExplorationProgrammes, ExplorationService>();
        return erp;
    }
}
