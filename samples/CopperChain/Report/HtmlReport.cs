using System.Reflection;
using System.Xml.Linq;
using CopperChain.Balances;

namespace CopperChain.Report;

/// <summary>The report as one page that opens offline: no script, no font, no picture from elsewhere.</summary>
internal static class HtmlReport
{
    public static string Of(CopperChainOutcome outcome)
    {
        var page = new XElement(
            "html",
            new XAttribute("lang", "en"),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("meta", new XAttribute("name", "color-scheme"), new XAttribute("content", "light dark")),
                new XElement("title", "Kazakhmys copper chain: metal balance from published figures"),
                new XElement("style", Style())),
            new XElement("body", Header(outcome), new XElement("main", Body(outcome)), Footer(outcome)));
        return "<!DOCTYPE html>\n" + page.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private static string Style()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("CopperChain.report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static XElement Header(CopperChainOutcome outcome) => Page.Element(
        "header",
        null,
        Page.Element("p", "kicker", "Metal accounting"),
        Page.Heading("Copper from ore to cathode", 1),
        Page.Element("p", "lead", "Published production of Kazakhmys, posted to a ledger, balanced to the milligram and held against what was published."),
        Page.Element(
            "p",
            "state " + (outcome.ExitCode == 0 ? "good" : "bad"),
            outcome.ExitCode == 0
                ? $"All {outcome.Checks.Count} reference values reproduced · {outcome.Traps.Count} traps refused · ledger sound"
                : $"{outcome.Failures.Count} figures are not as they should be"));

    private static IEnumerable<object?> Body(CopperChainOutcome outcome)
    {
        yield return outcome.ExitCode == 0 ? null : Page.Element("section", "failures", Page.Heading("Not as it should be"), new XElement("ul", outcome.Failures.Select(text => new XElement("li", text))));
        yield return Tiles(outcome);
        foreach (var statement in outcome.Statements)
            yield return PeriodSection.Of(statement, outcome.Inputs.Reserves);
        if (outcome.Month is { } month)
            yield return MonthSection.Of(month);
        yield return ChecksSection.Of(outcome);
        yield return ChecksSection.Refused(outcome);
        yield return Page.Element(
            "section", null, Page.Heading("Assumptions"), new XElement("ol", Assumptions.Of(outcome.Inputs).Select(text => new XElement("li", text))));
        yield return SourcesSection.Of(outcome.Inputs);
    }

    private static XElement Tiles(CopperChainOutcome outcome) => Page.Element(
        "section",
        "tiles",
        outcome.Statements.Select(statement => Page.Element(
            "a",
            "tile",
            new XAttribute("href", "#" + PeriodSection.Anchor(statement)),
            Page.Element("span", "when", statement.Published.Name),
            Page.Element("strong", null, Wording.Kilotonnes(statement.Copper.Balance.Of(Kazakhmys.Erp.Kernel.Codes.Code.Parse("cathode")), 1), Page.Element("small", null, " kt cathode")),
            Page.Element("span", null, $"recovery {Recovery(statement)}"))),
        outcome.Month is { } month ? MonthSection.Tile(month) : null);

    private static string Recovery(PeriodStatement statement) =>
        statement.Copper.Recoveries.Where(recovery => recovery.Name.Value == "concentrator-recovery").Select(recovery => Wording.Percent(recovery.Computed.Value)).FirstOrDefault() ?? "not known";

    private static XElement Footer(CopperChainOutcome outcome) => Page.Element(
        "footer",
        null,
        outcome.Verified?.Books.Select(book => new XElement(
            "p",
            $"Ledger: {book.Entries} entries, {book.Transfers} transfers, {book.Snapshots} closed periods; "
            + $"{(outcome.Verified!.IsSound ? "verified sound" : "NOT SOUND")}. Head {book.Head.Seq}: ",
            new XElement("code", book.Head.Hash.ToString()))),
        outcome.Month is { } month
            ? new XElement("p", $"Synthetic month: {month.Verified.Books.Sum(book => book.Entries)} entries; hash of the close ", new XElement("code", month.Close.Hash ?? "none"))
            : null,
        new XElement("p", $"Periods closed: {string.Join(", ", outcome.Closed.Select(closed => closed.Period.Code))}."));
}
