using System.Xml.Linq;
using CopperChain.TwinMonth;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Unaccounted;
using Kazakhmys.Erp.Testing.Twins;

namespace CopperChain.Report;

/// <summary>What is unaccounted of copper by area: what the measurements leave open with its uncertainty, and what was posted; areas without either are left out.</summary>
internal static class MonthUnaccounted
{
    public static XElement Of(MonthOutcome month) => Page.Table(
        "unaccounted",
        ["Area", "Measured, t", "± 1 u, t", "Score", "Within ± 2 u", "Posted, t", "Posted, million KZT"],
        month.Unaccounted
            .Where(line => line.Metal == MonthFlows.Metals[0] && (line.Measured is not null || line.Posted != Mass.Zero))
            .Select(line => Row(month, line)));

    private static XElement Row(MonthOutcome month, UnaccountedLine line) => Page.Row(
        null,
        NameOf(month, line.Area),
        Page.Figure(Tonnes(line.Measured)),
        Page.Figure(Tonnes(line.Standard)),
        Page.Figure(line.Score is { } score ? Wording.Figure((double)score.Fraction, 1) : ""),
        line.IsWithinTwoSigma is { } within ? Page.Badge(within ? "good" : "bad", within ? "yes" : "no") : Page.Badge("none", "not known"),
        Page.Figure(Tonnes(line.Posted)),
        Page.Figure(line.PostedWorth is { } worth ? Wording.Figure((double)worth.Amount / 1e6, 1) : ""));

    /// <summary>Nodes that stand for the same accounts are one area, under the code of the first.</summary>
    private static string NameOf(MonthOutcome month, Code area)
    {
        var node = month.Twin.Network.Node(area);
        var (site, place) = (month.Twin.Network.Site(node.Site), area.Value[(area.Value.LastIndexOf('.') + 1)..]);
        return (site.Kind, place) switch
        {
            (TwinSiteKind.Mine, _) => $"{site.Name}: ore on stockpile and rails",
            (_, "concentrate-store") => $"{site.Name}: concentrate in store and on rails",
            _ => $"{site.Name}: {place.Replace('-', ' ')}",
        };
    }

    private static string Tonnes(Mass? mass) => mass is { } known ? Wording.Figure((double)known.Tonnes, 1) : "";
}
