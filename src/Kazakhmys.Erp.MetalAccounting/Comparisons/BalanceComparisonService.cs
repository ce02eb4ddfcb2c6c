using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Figures;

namespace Kazakhmys.Erp.MetalAccounting.Comparisons;

internal sealed class BalanceComparisonService(ErpStore store, IMetalBalances balances, IDeclaredFigures figures) : IBalanceComparisons
{
    public Task<BalanceComparison> CompareAsync(
        MetalBalanceQuery query,
        IReadOnlyDictionary<Code, Interval<Mass>>? bounds = null,
        StoreSession? within = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return store.ReadAsync(
            within,
            async session =>
            {
                var balance = await balances.StateAsync(query, session, cancellationToken).ConfigureAwait(false);
                var declared = await figures
                    .ListAsync(query.Books[0], query.Period.Code, query.Metal, session, cancellationToken)
                    .ConfigureAwait(false);
                return BalanceComparisonRules.Compare(balance, declared, bounds);
            },
            cancellationToken);
    }
}
