using Kazakhmys.Erp.Kernel.Hosting;
using Kazakhmys.Erp.Ledger;
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
        return erp;
    }
}
