using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Accounts;

namespace CopperChain.Report.Sankey;

/// <summary>Which box of the flow picture an account belongs to. Boxes of stocks split into opening and closing; see <see cref="FlowPicture"/>.</summary>
internal static class FlowNodes
{
    private static readonly (AccountPattern Accounts, SankeyNode Node)[] _nodes =
    [
        Node("reserve/zhezkazgan/**", "Zhezkazgan", 0, 0, "ground"),
        Node("reserve/karaganda/**", "Karaganda", 0, 1, "ground"),
        Node("reserve/balkhash/**", "Balkhash", 0, 2, "ground"),
        Node("reserve/**", "Reserves", 0, 3, "ground"),
        Node("external/opening-ore-stock/**", "Opening ore stock", 0, 4, "unknown"),
        Node("stock/ore/**", "Ore", 1, 0, "stock"),
        Node("plant/**", "Concentrators", 2, 0, "process"),
        Node("stock/concentrate/**", "Concentrate", 3, 0, "stock"),
        Node("tailings/**", "Tailings", 3, 9, "loss"),
        Node("external/cathode-feed/**", "Above own concentrate", 3, 3, "unknown"),
        Node("external/supplier/**", "Purchased concentrate", 3, 4, "unknown"),
        Node("smelter/**", "Smelters", 4, 0, "process"),
        Node("product/cathode/*/own", "Cathode", 5, 0, "product"),
        Node("product/cathode/*/purchased", "Cathode, purchased feed", 5, 1, "product"),
        Node("unaccounted/**", "Unaccounted", 5, 9, "loss"),
        Node("**", "Other", 5, 10, "unknown"),
    ];

    public static SankeyNode Of(Code account) => _nodes.First(each => each.Accounts.Matches(account, AccountKind.Stock)).Node;

    private static (AccountPattern Accounts, SankeyNode Node) Node(string path, string label, int column, int order, string kind) =>
        (new AccountPattern { Path = path }, new SankeyNode { Id = path, Label = label, Column = column, Order = order, Kind = kind });
}
