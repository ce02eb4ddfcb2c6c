using CopperChain.Balances;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Balances;

namespace CopperChain.Report.Sankey;

/// <summary>The boxes and links of a period: the flows of the ledger, and what stocks held before and hold after.</summary>
internal sealed record FlowPicture
{
    public required IReadOnlyList<SankeyNode> Nodes { get; init; }

    public required IReadOnlyList<SankeyLink> Links { get; init; }

    public static FlowPicture Of(PeriodStatement statement)
    {
        Dictionary<string, SankeyNode> nodes = new(StringComparer.Ordinal);
        Dictionary<(string From, string To), Mass> links = [];
        foreach (var flow in statement.CopperFlows)
            Link(Named(FlowNodes.Of(flow.From)), Named(FlowNodes.Of(flow.To)), Mass.FromMilligrams(flow.Amount));
        foreach (var line in statement.Copper.Balance.Lines.Where(line => line.Term is BalanceTerm.OpeningStock or BalanceTerm.ClosingStock))
            foreach (var cell in line.Cells)
                Stock(FlowNodes.Of(cell.Account), line.Term == BalanceTerm.OpeningStock, cell.Amount);
        var drawn = links.Where(link => link.Value > Mass.Zero).Select(link => new SankeyLink(link.Key.From, link.Key.To, link.Value)).ToList();
        return new FlowPicture
        {
            Links = drawn,
            Nodes = [.. nodes.Values.Select(node => node with { Amount = Largest(node.Id, drawn) }).Where(node => node.Amount > Mass.Zero)],
        };

        string Named(SankeyNode node)
        {
            nodes.TryAdd(node.Id, node);
            return node.Id;
        }

        void Link(string from, string to, Mass amount)
        {
            if (from != to)
                links[(from, to)] = links.GetValueOrDefault((from, to)) + amount;
        }

        void Stock(SankeyNode node, bool isOpening, Mass amount)
        {
            var side = node with
            {
                Id = node.Id + (isOpening ? " before" : " after"),
                Label = isOpening ? "In stock before" : node.Column == 1 ? "Ore to stock" : node.Column == 3 ? "Not made into cathode" : "In process after",
                Column = isOpening ? node.Column - 1 : node.Column == 3 ? 5 : node.Column + 1,
                Order = isOpening ? 5 : 6,
                Kind = "stock",
            };
            if (isOpening)
                Link(Named(side), Named(node), amount);
            else
                Link(Named(node), Named(side), amount);
        }
    }

    private static Mass Largest(string node, List<SankeyLink> links)
    {
        var into = links.Where(link => link.To == node).Sum(link => link.Amount);
        var from = links.Where(link => link.From == node).Sum(link => link.Amount);
        return into > from ? into : from;
    }
}
