using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

internal sealed class NoUncertainties : IBalanceUncertainties
{
    public Task<BalanceUncertainties> OfAsync(
        Code book, Code metal, Period period, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(BalanceUncertainties.None);
}
