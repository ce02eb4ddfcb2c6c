using System.Xml.Linq;
using CopperChain.TwinMonth;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace CopperChain.Report;

/// <summary>Every reading of the month: as measured, as adjusted with its uncertainty, by how much, and the truth. Masses along the chain first, the rest folded away.</summary>
internal static class MonthStreams
{
    private static readonly HashSet<string> _chain =
    [
        "hoisted", "unloaded", "feed", "concentrate", "tailings", "received", "purchased", "charge", "matte", "slag", "blister", "anodes", "cathodes", "slimes-sent", "dore",
    ];

    private static readonly string[] _header = ["Reading", "Measured", "Adjusted", "± 1 u", "Adjustment", "z", "True", "Unit"];

    public static XElement Of(MonthOutcome month)
    {
        var scores = month.Run.Adjustments.GroupBy(each => (each.Stream, each.Component)).ToDictionary(group => group.Key, group => group.First().ZScore);
        var readings = month.Proof.Result.Readings.Where(reading => reading is { Measured: not null, Adjusted: not null }).ToList();
        XElement Row(ReconciledReading reading) =>
            MonthStreams.Row(month, reading, scores.GetValueOrDefault((reading.Tag.Stream, reading.Tag.Component ?? Kazakhmys.Erp.Ledger.Commodities.KnownCommodities.Mass)));
        var chain = readings.Where(IsOnChain).ToList();
        return Page.Element(
            "div",
            null,
            Page.Table("readings", _header, chain.Select(Row)),
            Page.Element(
                "details",
                null,
                new XElement("summary", $"All {readings.Count} readings"),
                Page.Table("readings", _header, readings.Select(Row))));
    }

    private static bool IsOnChain(ReconciledReading reading) =>
        reading.Tag.Component is null && _chain.Contains(reading.Tag.Stream.Value[(reading.Tag.Stream.Value.LastIndexOf('.') + 1)..]);

    private static XElement Row(MonthOutcome month, ReconciledReading reading, double? score)
    {
        var decimals = Wording.DecimalsFor(reading.AdjustedStandardUncertainty ?? 0);
        return Page.Row(
            reading.IsSuspect ? "suspect" : null,
            Page.Element("td", "tag", reading.Tag.ToString()),
            Page.Figure(Wording.Figure(reading.Measured!.Value, decimals)),
            Page.Figure(Wording.Figure(reading.Adjusted!.Value, decimals)),
            Page.Figure(reading.AdjustedStandardUncertainty is { } standard ? Wording.Figure(standard, decimals) : ""),
            Page.Figure(Wording.Figure(reading.Adjustment ?? 0, decimals)),
            Page.Figure(score is { } z ? Wording.Figure(z, 1) : ""),
            Page.Figure(True(month, reading.Tag) is { } truth ? Wording.Figure(truth, decimals) : ""),
            UnitOf(month, reading.Tag));
    }

    private static string UnitOf(MonthOutcome month, ReadingTag tag) => tag.Component is { } component
        ? month.Proof.Problem.Components.First(each => each.Code == component).Unit
        : month.Proof.Problem.MassUnit;

    private static double? True(MonthOutcome month, ReadingTag tag)
    {
        var (code, days) = (tag.Stream.Value, month.Scale.Month);
        var content = code.EndsWith(".opening", StringComparison.Ordinal) ? month.Twin.Stock(Code.Parse(code[..^8]), days.First.Previous)
            : code.EndsWith(".closing", StringComparison.Ordinal) ? month.Twin.Stock(Code.Parse(code[..^8]), days.Last)
            : month.Twin.Flow(tag.Stream, days).Content;
        if (tag.Component is not { } component)
            return (double)content.Mass.Tonnes;
        var grade = content.GradeOf(component);
        return UnitOf(month, tag) == "%" ? (double?)grade?.Percent : (double?)grade?.GramsPerTonne;
    }
}
