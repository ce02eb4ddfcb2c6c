using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger.Accounts;

/// <summary>Opens, closes and lists accounts. They are never deleted. Hosts consume it.</summary>
public interface IAccounts
{
    /// <summary>Opens accounts; one that is open already with the same definition is accepted. Right: <c>ledger.account.open</c>.</summary>
    /// <exception cref="NotFoundException">The book is not there.</exception>
    /// <exception cref="IdempotencyConflictException">A code is taken by another definition (<c>ledger.account.differs</c>).</exception>
    Task OpenAsync(Code book, IReadOnlyList<OpenAccount> accounts, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Closes an account after a day. Right: <c>ledger.account.close</c>.</summary>
    /// <exception cref="NotFoundException">The account is not there.</exception>
    /// <exception cref="RuleViolatedException">It has a balance (<c>ledger.account.not-empty</c>), is closed already, or was posted to after that day.</exception>
    Task CloseAsync(Code book, Code account, ProductionDay lastDay, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>The account with a code, or null.</summary>
    Task<Account?> FindAsync(Code book, Code account, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Accounts of a book, by code; with <paramref name="under"/> only that code and what lies below it.</summary>
    Task<IReadOnlyList<Account>> ListAsync(Code book, Code? under = null, StoreSession? within = null, CancellationToken cancellationToken = default);
}
