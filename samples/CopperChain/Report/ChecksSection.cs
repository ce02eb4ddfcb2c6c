using System.Xml.Linq;

namespace CopperChain.Report;

/// <summary>The reference values and the refused figures on the page.</summary>
internal static class ChecksSection
{
    public static XElement Of(CopperChainOutcome outcome) => Page.Element(
        "section",
        null,
        Page.Heading("Reference values"),
        Page.Element("p", "scope", "Worked out by hand from the published figures, and what the ledger gives for each."),
        Page.Table(
            "checks",
            ["Set", "Check", "Worked out as", "Expected", "Ledger", "Unit", "Verdict"],
            outcome.Checks.Select(check => Page.Row(
                null,
                check.Expected.Set,
                check.Expected.Check,
                Page.Element("td", "expression", check.Expected.Expression),
                Page.Figure(check.Expected.Computed.Replace("..", " … ", StringComparison.Ordinal)),
                Page.Figure((check.Reproduced ?? "nothing").Replace("..", " … ", StringComparison.Ordinal)),
                check.Expected.Unit,
                Page.Badge(check.Agrees ? "good" : "bad", check.Agrees ? "reproduced" : "DIFFERS")))));

    public static XElement Refused(CopperChainOutcome outcome) => Page.Element(
        "section",
        null,
        Page.Heading("What was refused"),
        Page.Element("p", "scope", "Figures as they are misprinted or misread, each tried in a unit of work of its own. The head of the ledger did not move."),
        Page.Element(
            "div",
            "traps",
            outcome.Traps.Select(trap => Page.Element(
                "article",
                trap.Held ? "trap" : "trap failed",
                Page.Heading(trap.Trap.Trap, 3),
                Page.Element("p", "printed", $"{trap.Trap.Period}: ", Page.Element("strong", null, $"{trap.Trap.Text} {trap.Trap.Unit}")),
                Page.Element("p", null, trap.Trap.Note),
                trap.Violations.Where(violation => violation.IsError).Select(violation =>
                    Page.Element("p", "violation", new XElement("code", violation.Code), " " + violation.Message.En)),
                Page.Element("p", "head", $"Head before {trap.Before.Seq}, after {trap.After.Seq}: {(trap.NothingStored ? "nothing stored" : "CHANGED")}. Source: ", Page.Source(trap.Trap.Source))))));
}
