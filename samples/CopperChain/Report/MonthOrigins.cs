using System.Xml.Linq;
using CopperChain.TwinMonth;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Provenance;

namespace CopperChain.Report;

/// <summary>Where a cathode lot and a gold bar came from, back to mines and reserve blocks, and what a blast became: shares that sum to the milligram.</summary>
internal static class MonthOrigins
{
    private static readonly (string Prefix, string Place)[] _places =
    [
        ("stock/ore/", "on ore stockpiles and rails"), ("plant/", "in the concentrators"), ("tailings/", "tailings"), ("stock/concentrate/", "concentrate at the plants and on rails"),
        ("stock/bedding/", "concentrate at the smelters"), ("smelter/", "in process at the smelters"), ("loss/", "smelter slag"), ("product/cathode/", "cathodes"),
        ("stock/slimes/", "slimes"), ("external/liberator/", "liberator copper"), ("unaccounted/", "unaccounted"),
    ];

    public static XElement Of(MonthOutcome month) => Page.Element(
        "div",
        null,
        Page.Heading($"Where the copper of cathode lot {month.Cathode.Recorded.Lot} came from", 3),
        Table(month, month.OfCathode, Mass.FromTonnes(1), "t", 3, Origin),
        Page.Heading($"Where the gold of bar {month.Bar.Cast.Serial} came from", 3),
        Table(month, month.OfBar, Mass.FromGrams(1), "g", 3, Origin),
        Page.Heading($"What the copper of {MonthTraces.FollowedBlast} became", 3),
        Table(month, month.OfBlast, Mass.FromTonnes(1), "t", 3, (_, account) => Place(account)));

    /// <summary>Per cent with two places by largest remainders: they sum to 100.00 as the amounts sum to the whole.</summary>
    internal static IReadOnlyList<(string Name, Mass Amount, decimal Percent)> Shares(Trace trace, Func<Code, string> name)
    {
        var named = trace.Shares.GroupBy(share => name(share.Account)).Select(group => (Name: group.Key, Amount: group.Sum(share => share.Amount)))
            .OrderByDescending(share => share.Amount).ThenBy(share => share.Name, StringComparer.Ordinal).ToList();
        var hundredths = Apportionment.ByLargestRemainder(10_000, [.. named.Select(share => share.Amount)]);
        return [.. named.Zip(hundredths, (share, parts) => (share.Name, Mass.FromMilligrams(share.Amount), parts / 100m))];
    }

    private static XElement Table(MonthOutcome month, Trace trace, Mass unit, string symbol, int decimals, Func<MonthOutcome, Code, string> name)
    {
        string Amount(Mass mass) => Wording.Figure((double)(mass / unit).Fraction, decimals);
        var shares = Shares(trace, account => name(month, account));
        return Page.Table(
            "origins-table",
            ["", $"Amount, {symbol}", "Share, %"],
            [
                .. shares.Select(share => Page.Row(null, share.Name, Page.Figure(Amount(share.Amount)), Page.Figure(Wording.Figure((double)share.Percent, 2)))),
                Page.Row(
                    "recovery",
                    "together",
                    Page.Figure(Amount(shares.Select(share => share.Amount).Sum())),
                    Page.Figure(Wording.Figure((double)shares.Sum(share => share.Percent), 2))),
            ]);
    }

    private static string Origin(MonthOutcome month, Code account)
    {
        var segments = account.Value.Split('/');
        return segments switch
        {
            ["reserve", _, var mine, var block, ..] => $"{NameOf(month, mine)}, {block}",
            ["external", "opening-stock", ..] => "stock from before the month",
            ["external", "supplier", ..] => "purchased concentrate",
            ["unaccounted", var place, ..] => $"measured above the books, {NameOf(month, place)}",
            ["smelter", var place, ..] => $"weighed out above what was weighed in, {NameOf(month, place)}",
            _ => account.Value,
        };
    }

    private static string NameOf(MonthOutcome month, string site) =>
        month.Twin.Network.Sites.Where(each => each.Code.Value == site).Select(each => each.Name).FirstOrDefault() ?? site;

    private static string Place(Code account) =>
        _places.Where(place => account.Value.StartsWith(place.Prefix, StringComparison.Ordinal)).Select(place => place.Place).FirstOrDefault() ?? account.Value;
}
