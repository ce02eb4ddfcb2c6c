using System.Globalization;
using System.Xml.Linq;
using CopperChain.TwinMonth;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace CopperChain.Report;

/// <summary>The synthetic month on the page: what was wrong and how it was found, what was adjusted, recoveries, unaccounted, the close, and where metal came from.</summary>
internal static class MonthSection
{
    public const string Anchor = "synthetic-month";

    public static XElement Of(MonthOutcome month) => Page.Element(
        "section",
        "period month",
        new XAttribute("id", Anchor),
        Page.Heading($"A synthetic month: {month.Scale.Month.Code}"),
        Page.Element(
            "p",
            "synthetic",
            Page.Element("strong", null, "Synthetic. "),
            "Sites have their published names; every figure of this section is made up from a seed and is nobody's. The month runs through the same modules as the published "
            + "periods, shift by shift and heat by heat, in a book and file of its own. Because it is made up, the truth is known and stands beside what was found."),
        Page.Heading("One typing error, found and corrected", 3),
        Found(month),
        Page.Heading("Measured and adjusted", 3),
        Page.Element(
            "p",
            "scope",
            "Masses of the month along the chain. z is the measurement test with its sign: what a weighbridge or laboratory shares over all its readings is taken out of it, so it may be small "
            + "where the adjustment is large."),
        MonthStreams.Of(month),
        Page.Heading("Recoveries", 3),
        Recoveries(month),
        Page.Heading("Unaccounted copper", 3),
        MonthUnaccounted.Of(month),
        Page.Heading("The close", 3),
        Closed(month),
        MonthOrigins.Of(month));

    public static XElement Tile(MonthOutcome month) => Page.Element(
        "a",
        "tile",
        new XAttribute("href", "#" + Anchor),
        Page.Element("span", "when", $"{month.Scale.Month.Code}, synthetic"),
        Page.Element("strong", null, month.Close.IsLocked ? "closed" : "open", Page.Element("small", null, " with proof")),
        Page.Element("span", null, $"{month.Proof.Result.GlobalTest.DegreesOfFreedom} checks on {Readings(month)} readings"));

    private static int Readings(MonthOutcome month) => month.Proof.Result.Readings.Count(reading => reading.State == ReadingState.Measured);

    private static XElement Found(MonthOutcome month)
    {
        var (found, result) = (month.Found, month.Proof.Result);
        return Page.Table(
            "findings",
            ["", "With the error", "Corrected"],
            [
                Page.Row(null, "global test: objective, at most", Test(found.GlobalTest), Test(result.GlobalTest)),
                Page.Row(null, "verdict", Verdict(found.GlobalTest), Verdict(result.GlobalTest)),
                Page.Row(
                    null,
                    "suspects, by the measurement test (critical value " + Wording.Figure(result.JointCriticalValue, 2) + ")",
                    Suspects(found.Suspects),
                    Suspects([.. result.Readings.Where(reading => reading.IsSuspect).OrderByDescending(reading => reading.TestStatistic)])),
                Page.Row(null, "cannot be told apart from the first suspect", Tags([.. found.Equivalent.Where(tag => tag != found.Suspect.Tag)]), ""),
                Page.Row(null, "dated by the scale before it", $"{found.Day}: {found.Typed}", $"ticket: {found.Ticket}"),
                Page.Row(
                    null,
                    "what had been put in",
                    $"{month.Fault.Tag} on {month.Fault.First}: two digits changed places",
                    Page.Badge(
                        found.Point == month.Fault.Tag && found.Day == month.Fault.First ? "good" : "bad",
                        found.Point == month.Fault.Tag && found.Day == month.Fault.First ? "found" : "NOT FOUND")),
            ]);
    }

    private static XElement Test(GlobalTest test) => Page.Figure(
        $"{Wording.Figure(test.Objective, 1)}, {Wording.Figure(test.CriticalValue ?? 0, 1)} ({test.DegreesOfFreedom} degrees of freedom)");

    private static XElement Verdict(GlobalTest test) => Page.Badge(test.Passes ? "good" : "bad", test.Passes ? "passes" : "a gross error");

    private static object Suspects(IReadOnlyList<ReconciledReading> suspects) => suspects.Count == 0
        ? "none"
        : new XElement(
            "span",
            suspects.Take(4).SelectMany((suspect, i) => new object[]
            {
                i == 0 ? "" : ", ", new XElement("code", suspect.Tag.ToString()), $" {Wording.Figure(suspect.TestStatistic ?? 0, 1)}",
            }),
            suspects.Count > 4 ? $" and {suspects.Count - 4} more" : "");

    private static object Tags(IReadOnlyList<ReadingTag> tags) =>
        tags.Count == 0 ? "nothing: it stands alone" : new XElement("code", string.Join(", ", tags));

    private static XElement Recoveries(MonthOutcome month) => Page.Table(
        "recoveries",
        ["Plant", "Metal", "Reconciled, %", "± 1 u", "True, %", "Apart, u"],
        month.Recoveries.Where(each => each.Reconciled is { Recovery: not null, StandardUncertainty: > 0 }).Select(each => Page.Row(
            each.Metal == MonthFlows.Metals[0] ? "recovery" : null,
            each.Name,
            each.Metal.Value,
            Page.Figure(Wording.Figure(each.Reconciled.Recovery!.Value * 100, 2)),
            Page.Figure(Wording.Figure(each.Reconciled.StandardUncertainty!.Value * 100, 2)),
            Page.Figure(Wording.Figure(each.True * 100, 2)),
            Page.Figure(Wording.Figure(each.Score, 1)))));

    private static XElement Closed(MonthOutcome month) => Page.Element(
        "div",
        null,
        Page.Table(
            "steps",
            ["Step", "By", "State", "Hash"],
            month.Close.Steps.Select(step => Page.Row(
                null,
                step.Step.ToString(),
                step.Actor?.Value ?? "",
                Page.Badge(step.State == CloseStepState.Done ? "good" : "bad", step.State.ToString().ToLower(CultureInfo.InvariantCulture)),
                Page.Element("td", "source", new XElement("code", step.Hash?[..16] ?? ""))))),
        Page.Element(
            "p",
            "scope",
            "Proof: ",
            new XElement("a", new XAttribute("href", month.ProofFile), month.ProofFile),
            $" ({(month.ProofFindings.Count == 0 ? "verified" : "DOES NOT HOLD")}; again with ",
            new XElement("code", $"kzerp verify-balance {month.ProofFile}"),
            "). Input ",
            new XElement("code", month.Proof.InputHash)));
}
