using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Balances;

/// <summary>Reads what became of the metal that a smelter charged. Hosts consume it.</summary>
public interface ISmelterBalances
{
    /// <summary>The balance of a metal over a period, of all owners or of one.</summary>
    /// <exception cref="NotFoundException">The smelter is not there (<c>smelting.smelter.unknown</c>).</exception>
    Task<SmelterBalance> OfAsync(
        Code book, Code smelter, Code metal, Period period, MetalOwner? owner = null, StoreSession? within = null, CancellationToken cancellationToken = default);
}
