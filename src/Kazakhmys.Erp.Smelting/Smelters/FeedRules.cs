using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;

namespace Kazakhmys.Erp.Smelting.Smelters;

/// <summary>Which accounts may feed whose metal. Pure.</summary>
public static class FeedRules
{
    private const string TollRoot = "external/toll/";

    /// <summary>The party whose metal an account holds: <c>external/toll/&lt;party&gt;</c> or a last segment <c>tolled-&lt;party&gt;</c>; null for others.</summary>
    public static Code? TollingParty(Code account)
    {
        if (account.Value.StartsWith(TollRoot, StringComparison.Ordinal))
            return Code.Parse(account.Value[TollRoot.Length..]);
        var last = account.Value[(account.Value.LastIndexOf('/') + 1)..];
        return MetalOwner.TryParse(last, out var owner) ? owner.Party : null;
    }

    /// <summary>
    /// What is wrong with an account as a source of an owner's metal: it is not of a kind that gives metal (<c>smelting.source.kind</c>), or tolled
    /// metal would become somebody else's (<c>smelting.owner.tolled-feed</c>). Null when nothing is.
    /// </summary>
    public static Violation? Check(string path, MetalOwner owner, Code account, AccountKind kind)
    {
        if (kind is not (AccountKind.Stock or AccountKind.InProcess or AccountKind.InTransit or AccountKind.External))
            return SmeltingViolations.SourceKind.At(path, account, ("kind", kind));
        return TollingParty(account) is { } party && party != owner.Party
            ? SmeltingViolations.OwnerTolledFeed.At(path, account, ("owner", owner))
            : null;
    }
}
