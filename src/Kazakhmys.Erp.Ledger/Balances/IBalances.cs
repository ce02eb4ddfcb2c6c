using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger.Balances;

/// <summary>Reads balances. Hosts consume it.</summary>
public interface IBalances
{
    /// <summary>The balance of one commodity in one account, in its smallest unit; 0 where nothing was ever posted.</summary>
    /// <exception cref="NotFoundException">Book, account or commodity is not there.</exception>
    Task<long> OfAsync(Code book, Code account, Code commodity, BalanceMoment? moment = null, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>All balances that are not zero, by account and commodity; with <paramref name="under"/> only that account and those below it.</summary>
    /// <exception cref="NotFoundException">The book is not there.</exception>
    Task<IReadOnlyList<AccountBalance>> AllAsync(Code book, Code? under = null, BalanceMoment? moment = null, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Opening balance, receipts, issues and closing balance over production days from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    /// <exception cref="NotFoundException">The book is not there.</exception>
    Task<IReadOnlyList<AccountTurnover>> TurnoverAsync(Code book, ProductionDay first, ProductionDay last, Code? under = null, StoreSession? within = null, CancellationToken cancellationToken = default);
}
