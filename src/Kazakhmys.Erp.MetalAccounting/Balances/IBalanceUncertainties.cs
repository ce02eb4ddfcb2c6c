using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>
/// Knows the standard uncertainties of what a period moved. Hosts may implement it; the one of the package answers from the run that the period
/// was closed with.
/// </summary>
public interface IBalanceUncertainties
{
    /// <summary>What is known of a metal in a book over a period; <see cref="BalanceUncertainties.None"/> when nothing is.</summary>
    Task<BalanceUncertainties> OfAsync(Code book, Code metal, Period period, StoreSession? within = null, CancellationToken cancellationToken = default);
}
