using Kazakhmys.Erp.Kernel.Quantities;

namespace CopperChain.Report.Sankey;

/// <summary>
/// Places a flow picture: columns side by side, boxes stacked from the top so that the main flow runs along it, links leaving and arriving in the order of the boxes at their
/// other end. Heights are in proportion to copper.
/// </summary>
internal sealed class SankeyLayout
{
    public const double Width = 1000;
    public const double BoxWidth = 14;
    private const double Gap = 40;
    private const double Top = 30;
    private readonly Dictionary<string, Box> _boxes;

    public SankeyLayout(FlowPicture picture)
    {
        var columns = picture.Nodes.GroupBy(node => node.Column).ToDictionary(group => group.Key, group => group.OrderBy(node => node.Order).ToList());
        var last = Math.Max(1, columns.Keys.Max());
        var tallest = columns.Values.Max(column => Sum(column.Select(node => node.Amount)));
        var scale = 300 / tallest;
        var height = columns.Values.Max(column => Sum(column.Select(node => node.Amount)) * scale + (column.Count - 1) * Gap);
        Height = height + 2 * Top;
        _boxes = columns.SelectMany(column => Column(column.Value, 4 + column.Key * (Width - BoxWidth - 8) / last, scale))
            .ToDictionary(box => box.Node.Id);
        Ribbons = [.. Place(picture, scale)];
    }

    public double Height { get; }

    public IEnumerable<Box> Boxes => _boxes.Values;

    public IReadOnlyList<Ribbon> Ribbons { get; }

    /// <summary>A placed box.</summary>
    internal sealed record Box(SankeyNode Node, double X, double Y, double Height);

    /// <summary>A placed link: the middle of its two ends and its thickness.</summary>
    internal sealed record Ribbon(SankeyLink Link, Box From, Box To, double FromY, double ToY, double Thickness);

    private static IEnumerable<Box> Column(List<SankeyNode> nodes, double x, double scale)
    {
        var y = Top;
        foreach (var node in nodes)
        {
            var tall = Math.Max(1.5, Number(node.Amount) * scale);
            yield return new Box(node, x, y, tall);
            y += tall + Gap;
        }
    }

    private IEnumerable<Ribbon> Place(FlowPicture picture, double scale)
    {
        var leaving = _boxes.ToDictionary(box => box.Key, box => box.Value.Y);
        Dictionary<SankeyLink, double> starts = [];
        foreach (var link in picture.Links.OrderBy(link => _boxes[link.To].Y))
        {
            starts[link] = leaving[link.From];
            leaving[link.From] += Number(link.Amount) * scale;
        }
        var arriving = _boxes.ToDictionary(box => box.Key, box => box.Value.Y);
        foreach (var link in picture.Links.OrderBy(link => _boxes[link.From].Y))
        {
            var thick = Math.Max(1, Number(link.Amount) * scale);
            yield return new Ribbon(link, _boxes[link.From], _boxes[link.To], starts[link] + thick / 2, arriving[link.To] + thick / 2, thick);
            arriving[link.To] += Number(link.Amount) * scale;
        }
    }

    private static double Sum(IEnumerable<Mass> amounts) => amounts.Sum(Number);

    private static double Number(Mass mass) => (double)mass.Kilotonnes;
}
