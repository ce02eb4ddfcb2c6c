using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;

namespace Kazakhmys.Erp.Smelting.Smelters;

/// <summary>Checks the accounts that a command names as sources.</summary>
internal sealed class FeedCheck(IAccounts accounts)
{
    public async Task<IReadOnlyList<Violation>> CheckAsync(
        StoreSession session, Code book, IEnumerable<(string Path, MetalOwner Owner, Code Account)> sources, CancellationToken cancellationToken)
    {
        var violations = new List<Violation>();
        foreach (var (path, owner, code) in sources)
        {
            // An account that is not there is refused by the ledger, which names it.
            if (await accounts.FindAsync(book, code, session, cancellationToken).ConfigureAwait(false) is { } account
                && FeedRules.Check(path, owner, code, account.Kind) is { } violation)
                violations.Add(violation);
        }
        return violations;
    }
}
