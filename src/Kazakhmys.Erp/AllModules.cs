using Kazakhmys.Erp.Enrichment;
using Kazakhmys.Erp.Geology;
using Kazakhmys.Erp.Kernel.Hosting;
using Kazakhmys.Erp.MetalAccounting;
using Kazakhmys.Erp.Mines;
using Kazakhmys.Erp.Smelting;

namespace Kazakhmys.Erp;

/// <summary>Registration of the whole suite.</summary>
public static class AllModules
{
    /// <summary>
    /// Registers every module; what the host registered first wins, and a module that is registered already stays as it is. The store is the
    /// host's choice: <c>UseSqlite</c> or <c>UsePostgreSql</c>.
    /// </summary>
    public static ErpBuilder AddAllModules(this ErpBuilder erp)
    {
        ArgumentNullException.ThrowIfNull(erp);
        return erp.AddGeology().AddMines().AddEnrichment().AddSmelting().AddMetalAccounting();
    }
}
