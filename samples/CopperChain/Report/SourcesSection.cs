using System.Xml.Linq;
using CopperChain.Inputs;

namespace CopperChain.Report;

/// <summary>Every figure that was read, with its source and status as recorded.</summary>
internal static class SourcesSection
{
    public static XElement Of(ChainInputs inputs) => Page.Element(
        "section",
        null,
        Page.Heading("Figures and their sources"),
        Page.Table(
            "sources",
            ["For", "Figure", "Value", "Status", "Source"],
            [
                .. inputs.Periods.SelectMany(period => period.Figures.OrderBy(figure => figure.Row)).Select(figure =>
                    Row($"{figure.PeriodAsPublished}, {figure.Scope}", figure.MetricAsPublished, $"{figure.Text} {figure.Unit}", figure.Status, figure.Source)),
                .. inputs.Reserves.Select(reserve =>
                    Row($"{reserve.Name}, as of {reserve.AsOf}", "reserve", $"{reserve.Ore} at {reserve.Copper} Cu", reserve.Status, reserve.Source)),
                .. inputs.Limits.Select(limit => Row("plausibility", $"{limit.Limit}: {limit.Note}", $"{limit.Value} {limit.Unit}", limit.Status, limit.Source)),
            ]));

    private static XElement Row(string scope, string figure, string value, string status, string source) =>
        Page.Row(null, scope, figure, Page.Figure(value), status.Replace('_', ' '), Page.Element("td", "source", Page.Source(source)));
}
