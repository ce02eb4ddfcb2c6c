using System.Globalization;
using System.Xml.Linq;
using CopperChain.Balances;
using CopperChain.Inputs;
using CopperChain.Report.Sankey;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Comparisons;
using Kazakhmys.Erp.MetalAccounting.Figures;

namespace CopperChain.Report;

/// <summary>One period on the page: flow picture, balance, chain, origins of the cathode.</summary>
internal static class PeriodSection
{
    public static string Anchor(PeriodStatement statement) => "p" + statement.Published.Period.Code;

    public static XElement Of(PeriodStatement statement, IReadOnlyList<ReserveRow> reserves) => Page.Element(
        "section",
        "period",
        new XAttribute("id", Anchor(statement)),
        Page.Heading(statement.Published.Name),
        Page.Element("p", "scope", $"{statement.Published.Scope}. Copper in kt; the flows are in proportion."),
        Page.Element("figure", "sankey", Page.Element("div", "scroll", SankeySvg.Of(statement))),
        Page.Heading("Metal balance of copper", 3),
        Balance(statement),
        Page.Element(
            "div",
            "pair",
            Page.Element("div", null, Page.Heading("Along the chain", 3), Chain(statement)),
            Page.Element("div", null, Page.Heading("Where the copper of the cathode came from", 3), Origins(statement, reserves))));

    private static XElement Balance(PeriodStatement statement)
    {
        var rows = BalanceRow.Of(statement.Copper).Where(row => !row.IsStage && row.Name != "unaccounted").Append(BalanceRow.Unaccounted(statement));
        return Page.Table(
            "balance",
            ["Term", "Line", "Ledger, kt", "By rounding, kt", "Published, kt", "Verdict"],
            rows.Select(row => Row(row, row.Term, 3)));
    }

    private static XElement Chain(PeriodStatement statement)
    {
        var copper = BalanceRow.Stages(statement.Copper).Select(row => Row(row with { Name = row.Name + ", kt Cu" }, null, 3));
        var ore = BalanceRow.Stages(statement.Ore).Where(row => row.Published is not null).Select(row => Row(row with { Name = row.Name + ", kt ore" }, null, 0));
        var change = statement.Ore.Lines.Where(line => line.Name.Value == "stock-ore-change").Select(line => Page.Row(
            null,
            "change of ore stock, kt ore",
            Page.Figure(Wording.Kilotonnes(line.Computed.Value, 0)),
            Page.Figure(Wording.Bounds(line.Computed)),
            Page.Figure(null),
            Page.Badge("none", "not published")));
        IEnumerable<XElement> recoveries =
        [
            .. statement.Copper.Recoveries.Select(recovery => Recovered(Wording.NameOf(statement, recovery.Name), recovery.Computed)),
            Recovered("the same, by rounding of the grade alone", ConcentratorRecovery.ByGrade(statement)),
        ];
        var precious = BalanceRow.Stages(statement.Gold).Concat(BalanceRow.Stages(statement.Silver)).Where(row => row.Published is not null)
            .Select(row => Row(row with { Name = row.Name + ", kg" }, null, null));
        return Page.Table("chain", ["Flow", "Ledger", "By rounding", "Published", "Verdict"], [.. ore, .. change, .. copper, .. recoveries, .. precious]);
    }

    private static XElement Recovered(string name, Interval<Ratio> recovery) => Page.Row(
        "recovery",
        name,
        Page.Figure(Wording.Percent(recovery.Value)),
        Page.Figure(Wording.Range(recovery)),
        Page.Figure(null),
        Page.Badge("none", "not published"));

    private static XElement Row(BalanceRow row, string? term, int? decimals)
    {
        string Write(Mass mass) => decimals is { } places ? Wording.Kilotonnes(mass, places) : Wording.Kilograms(mass);
        List<object?> cells =
        [
            row.Name,
            Page.Figure(Write(row.Computed.Value)),
            Page.Figure(Wording.Bounds(row.Computed, decimals is null ? mass => mass.Kilograms : null)),
            Page.Figure(row.Published is { } published ? Write(published.Value) : null),
            Page.Badge(
                row.Verdict switch { Verdict.AgreesWithinRounding => "good", Verdict.Differs => "bad", _ => "none" },
                Wording.Of(row.Verdict)),
        ];
        if (term is not null)
            cells.Insert(0, Page.Element("td", "term", term));
        return Page.Row(null, [.. cells]);
    }

    private static XElement Origins(PeriodStatement statement, IReadOnlyList<ReserveRow> reserves)
    {
        var total = Mass.FromMilligrams(statement.Origins.Sum(trace => trace.Amount));
        var shares = statement.Origins.SelectMany(trace => trace.Shares)
            .GroupBy(share => Named(share.Account, reserves))
            .Select(group => (Name: group.Key, Amount: Mass.FromMilligrams(group.Sum(share => share.Amount))))
            .OrderByDescending(share => share.Amount);
        return Page.Element("div", "origins", shares.Select(share => Bar(share.Name, share.Amount, share.Amount / total)));
    }

    private static XElement Bar(string name, Mass amount, Ratio share) => Page.Element(
        "div",
        "origin",
        Page.Element("span", "name", name),
        Page.Element("span", "amount", $"{Wording.Kilotonnes(amount, 1)} kt · {Wording.Percent(share)}"),
        Page.Element(
            "span",
            "track",
            Page.Element(
                "span",
                "fill",
                new XAttribute("style", string.Create(CultureInfo.InvariantCulture, $"width:{Math.Max(0.5m, share.Percent):F2}%")),
                "")));

    private static string Named(Code account, IReadOnlyList<ReserveRow> reserves)
    {
        var region = reserves.FirstOrDefault(reserve => account.Value.StartsWith($"reserve/{reserve.Region}/", StringComparison.Ordinal));
        if (region is not null)
            return $"Mines of the {region.Name}";
        return FlowNodes.Of(account) is { Label: not "Other" } node ? $"{node.Label} (not published)" : account.Value;
    }
}
