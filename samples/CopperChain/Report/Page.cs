using System.Xml.Linq;

namespace CopperChain.Report;

/// <summary>Builds elements of the page; text is always escaped and the page is well-formed because it is built as a tree.</summary>
internal static class Page
{
    public static XElement Element(string name, string? style, params object?[] content) =>
        new(name, style is null ? null : new XAttribute("class", style), content);

    public static XElement Heading(string text, int level = 2) => new($"h{level}", text);

    public static XElement Table(string style, IEnumerable<string> header, IEnumerable<XElement> rows) => Element(
        "div",
        "scroll",
        Element("table", style, new XElement("thead", new XElement("tr", header.Select(text => new XElement("th", text)))), new XElement("tbody", rows)));

    public static XElement Row(string? style, params object?[] cells) =>
        Element("tr", style, cells.Select(cell => cell is XElement { Name.LocalName: "td" } ? cell : new XElement("td", cell)));

    public static XElement Figure(string? text) => Element("td", "figure", text ?? "");

    public static XElement Badge(string style, string text) => Element("td", "verdict", Element("span", $"badge {style}", text));

    /// <summary>A link where the text is an address, else the text; several addresses stand apart by a semicolon.</summary>
    public static IEnumerable<object> Source(string text) =>
        text.Split(" ; ").SelectMany((part, i) => new object[]
        {
            i == 0 ? "" : "; ",
            Uri.TryCreate(part, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal)
                ? new XElement("a", new XAttribute("href", part), part)
                : part,
        });
}
