using System.Globalization;
using System.Xml.Linq;
using CopperChain.Balances;

namespace CopperChain.Report.Sankey;

/// <summary>Draws a flow picture as SVG that takes its colours from the page.</summary>
internal static class SankeySvg
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    public static XElement Of(PeriodStatement statement)
    {
        var layout = new SankeyLayout(FlowPicture.Of(statement));
        return new XElement(
            _svg + "svg",
            new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {SankeyLayout.Width} {layout.Height:F0}")),
            new XAttribute("role", "img"),
            new XAttribute("aria-label", $"Flow of copper, {statement.Published.Name}, in kt"),
            layout.Ribbons.Select(Ribbon),
            layout.Boxes.Select(Box));
    }

    private static XElement Ribbon(SankeyLayout.Ribbon ribbon)
    {
        var (x1, x2) = (ribbon.From.X + SankeyLayout.BoxWidth, ribbon.To.X);
        var middle = (x1 + x2) / 2;
        return new XElement(
            _svg + "path",
            new XAttribute("class", $"link {(ribbon.To.Node.Kind == "loss" ? "loss" : ribbon.From.Node.Kind)}"),
            new XAttribute("d", string.Create(
                CultureInfo.InvariantCulture,
                $"M{x1:F1},{ribbon.FromY:F1} C{middle:F1},{ribbon.FromY:F1} {middle:F1},{ribbon.ToY:F1} {x2:F1},{ribbon.ToY:F1}")),
            new XAttribute("stroke-width", ribbon.Thickness.ToString("F2", CultureInfo.InvariantCulture)),
            new XElement(_svg + "title", $"{ribbon.From.Node.Label} → {ribbon.To.Node.Label}: {Wording.Kilotonnes(ribbon.Link.Amount, 3)} kt"));
    }

    private static IEnumerable<XElement> Box(SankeyLayout.Box box)
    {
        yield return new XElement(
            _svg + "rect",
            new XAttribute("class", $"node {box.Node.Kind}"),
            At("x", box.X),
            At("y", box.Y),
            At("width", SankeyLayout.BoxWidth),
            At("height", box.Height),
            new XAttribute("rx", 2),
            new XElement(_svg + "title", $"{box.Node.Label}: {Wording.Kilotonnes(box.Node.Amount, 3)} kt"));
        var anchor = box.X < 40 ? "start" : box.X > SankeyLayout.Width - 60 ? "end" : "middle";
        var x = anchor == "start" ? box.X : anchor == "end" ? box.X + SankeyLayout.BoxWidth : box.X + SankeyLayout.BoxWidth / 2;
        yield return new XElement(
            _svg + "text",
            At("x", x),
            At("y", box.Y - 7),
            new XAttribute("text-anchor", anchor),
            box.Node.Label + " ",
            new XElement(_svg + "tspan", new XAttribute("class", "amount"), Wording.Kilotonnes(box.Node.Amount, 1)));
    }

    private static XAttribute At(string name, double value) => new(name, value.ToString("F1", CultureInfo.InvariantCulture));
}
