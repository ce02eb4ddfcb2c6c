using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger.Masters;

/// <summary>Finding masters by code, or saying which one is not there.</summary>
internal static class Lookups
{
    public static AccountState Account(BookMasters masters, Code book, Code account, string path) =>
        masters.Find(account) ?? throw new NotFoundException(LedgerViolations.AccountMissing.At(path, account, ("book", book)));

    public static PeriodSpan Period(BookMasters masters, Code book, Code period) =>
        masters.FindPeriod(period) ?? throw new NotFoundException(LedgerViolations.PeriodMissing.At("Period", period, ("book", book)));

    public static async ValueTask<CommodityState> CommodityAsync(
        CommodityCache commodities, StoreSession session, Code commodity, CancellationToken cancellationToken) =>
        await commodities.FindAsync(session, commodity, cancellationToken).ConfigureAwait(false)
        ?? throw new NotFoundException(LedgerViolations.CommodityMissing.At("Commodity", commodity));
}
