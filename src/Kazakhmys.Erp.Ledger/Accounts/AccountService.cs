using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Masters;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Accounts;

internal sealed class AccountService(
    ErpStore store, MastersCache masters, IClock clock, ICurrentUser user, IAuthorizer authorizer) : IAccounts
{
    public async Task OpenAsync(
        Code book, IReadOnlyList<OpenAccount> accounts, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var unnamed = accounts.Select((a, i) => (a.Code, i)).Where(a => a.Code.IsEmpty).ToList();
        if (unnamed.Count > 0)
            throw new ValidationFailedException(unnamed.ConvertAll(u => Code.Violation(null, Path(u.i))));
        await authorizer.RequireAsync(user.Actor, "ledger.account.open", book, cancellationToken).ConfigureAwait(false);
        await store
            .WriteAsync(within, unitOfWork => OpenAsync(unitOfWork, book, accounts, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public async Task CloseAsync(
        Code book, Code account, ProductionDay lastDay, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        await authorizer.RequireAsync(user.Actor, "ledger.account.close", book, cancellationToken).ConfigureAwait(false);
        await store
            .WriteAsync(within, unitOfWork => CloseAsync(unitOfWork, book, account, lastDay, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<Account?> FindAsync(Code book, Code account, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(
            within,
            async session =>
            {
                var (_, known) = await masters.ReadAsync(session, book, cancellationToken).ConfigureAwait(false);
                return known.Find(account) is { } found ? Of(book, found) : null;
            },
            cancellationToken);

    public Task<IReadOnlyList<Account>> ListAsync(
        Code book, Code? under = null, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync<IReadOnlyList<Account>>(
            within,
            async session =>
            {
                var (_, known) = await masters.ReadAsync(session, book, cancellationToken).ConfigureAwait(false);
                return [.. known.Accounts.Where(a => under is not { } u || a.Code.IsWithin(u)).OrderBy(a => a.Code).Select(a => Of(book, a))];
            },
            cancellationToken);

    private async Task OpenAsync(UnitOfWork unitOfWork, Code book, IReadOnlyList<OpenAccount> wanted, CancellationToken cancellationToken)
    {
        var (_, known) = await masters.LockAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
        var fresh = new Dictionary<Code, OpenAccount>();
        for (var i = 0; i < wanted.Count; i++)
        {
            var account = wanted[i] with { AllowsOverdraft = wanted[i].AllowsOverdraft ?? AccountRules.AllowsOverdraft(wanted[i].Kind) };
            var same = known.Find(account.Code) is { } present
                ? IsSame(account, present)
                : fresh.TryAdd(account.Code, account) || fresh[account.Code] == account;
            if (!same)
                throw new IdempotencyConflictException(LedgerViolations.AccountDiffers.At(Path(i), wanted[i].Code));
        }
        if (fresh.Count == 0)
            return;
        var firstId = known.Accounts.Count == 0 ? 1 : known.Accounts[^1].Id + 1;
        await AccountStore
            .InsertAsync(unitOfWork, book, firstId, fresh.Values, clock.GetCurrentInstant(), user.Actor, cancellationToken)
            .ConfigureAwait(false);
        await HeadRow.ChangeMastersAsync(unitOfWork, masters, book, cancellationToken).ConfigureAwait(false);
    }

    private async Task CloseAsync(UnitOfWork unitOfWork, Code book, Code code, ProductionDay lastDay, CancellationToken cancellationToken)
    {
        var (_, known) = await masters.LockAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
        var account = Lookups.Account(known, book, code, "Account");
        if (account.LastDay != AccountState.NeverClosed)
            throw new RuleViolatedException(LedgerViolations.AccountClosed.At("Account", code));
        var uses = await AccountStore.UsesAsync(unitOfWork, book, account.Id, cancellationToken).ConfigureAwait(false);
        if (uses.LastDay > lastDay.Number)
            throw new RuleViolatedException(LedgerViolations.AccountUsedLater.At(
                "LastDay", code, ("day", ProductionDay.FromNumber(uses.LastDay))));
        if (uses.Balances.FirstOrDefault(b => b.Balance != 0) is { Commodity: { } commodity, Balance: var balance })
            throw new RuleViolatedException(LedgerViolations.AccountNotEmpty.At(
                "Account", code, ("commodity", commodity), ("amount", balance)));
        await AccountStore
            .InsertClosureAsync(unitOfWork, book, account.Id, lastDay, clock.GetCurrentInstant(), user.Actor, cancellationToken)
            .ConfigureAwait(false);
        await HeadRow.ChangeMastersAsync(unitOfWork, masters, book, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsSame(OpenAccount wanted, AccountState present) =>
        wanted.Kind == present.Kind
        && wanted.Material == present.Material
        && wanted.AllowsOverdraft == present.AllowsOverdraft
        && wanted.ValidFrom.Number == present.ValidFrom;

    private static string Path(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index}].Code");

    private static Account Of(Code book, AccountState state) => new()
    {
        Book = book,
        Code = state.Code,
        Kind = state.Kind,
        Material = state.Material,
        AllowsOverdraft = state.AllowsOverdraft,
        ValidFrom = ProductionDay.FromNumber(state.ValidFrom),
        LastDay = state.LastDay == AccountState.NeverClosed ? null : ProductionDay.FromNumber(state.LastDay),
    };
}
