using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Figures;

namespace Kazakhmys.Erp.MetalAccounting.Comparisons;

/// <summary>Holds balances against declared figures. Hosts consume it.</summary>
public interface IBalanceComparisons
{
    /// <summary>
    /// The balance beside what was declared for its first book, metal and period under the codes of its lines. A figure that was posted from a rounded one
    /// carries its rounding: <paramref name="bounds"/> gives, by line or stage code, how far the posted amount may lie from the truth to either side.
    /// Right: <c>metal-accounting.balance.read</c>.
    /// </summary>
    /// <exception cref="ErpException">As for the balance.</exception>
    Task<BalanceComparison> CompareAsync(
        MetalBalanceQuery query,
        IReadOnlyDictionary<Code, Interval<Mass>>? bounds = null,
        StoreSession? within = null,
        CancellationToken cancellationToken = default);
}
