using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;

namespace Kazakhmys.Erp.MetalAccounting.Adjustments;

/// <summary>Finds the areas of a flowsheet by the accounts that its nodes stand for.</summary>
internal static class PostingAreas
{
    public static IReadOnlyList<PostingArea> Of(Flowsheet flowsheet, ClosedFlowsheet setup, BookFacts facts) =>
    [
        .. flowsheet.Drawn.Nodes
            .Select(node => (Node: node.Code, Accounts: AccountsOf(node.Accounts, facts)))
            // A node without accounts is an area of its own.
            .GroupBy(each => each.Accounts.Count == 0 ? each.Node.Value : string.Join('\n', each.Accounts))
            .Select(group => group.OrderBy(each => each.Node).ToList())
            .Select(nodes => new PostingArea
            {
                Code = nodes[0].Node,
                Nodes = nodes.Select(each => each.Node).ToHashSet(),
                Accounts = nodes[0].Accounts,
                Unaccounted = UnaccountedOf(nodes[0].Node, nodes[0].Accounts, setup, facts),
            })
            .OrderBy(area => area.Code),
    ];

    public static IReadOnlyList<Code> AccountsOf(AccountPattern? pattern, BookFacts facts) => pattern is null
        ? []
        : [.. facts.Kinds.Where(account => pattern.Matches(account.Key, account.Value)).Select(account => account.Key).Order()];

    /// <summary>As set up; else the unaccounted account that is there for a plant or smelter among the segments of the accounts; else one for the node.</summary>
    private static Code UnaccountedOf(Code node, IReadOnlyList<Code> accounts, ClosedFlowsheet setup, BookFacts facts)
    {
        if (setup.Areas.FirstOrDefault(area => area.Node == node) is { } said)
            return said.Unaccounted;
        return accounts.SelectMany(account => account.Value.Split('/'))
            .Prepend(node.Value)
            .Select(segment => Code.Parse($"unaccounted/{segment}"))
            .FirstOrDefault(account => facts.Kinds.GetValueOrDefault(account, AccountKind.External) == AccountKind.Unaccounted) is { IsEmpty: false } found
                ? found
                : Code.Parse($"unaccounted/{node}");
    }
}
