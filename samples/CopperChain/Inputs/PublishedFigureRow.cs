using System.Globalization;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Figures;

namespace CopperChain.Inputs;

/// <summary>A published figure as it stands in the file, with its source and status.</summary>
internal sealed record PublishedFigureRow
{
    private static readonly Dictionary<string, PublishedMetric> _metrics = new(StringComparer.Ordinal)
    {
        ["ore extracted"] = PublishedMetric.OreMined,
        ["Cu grade of ore"] = PublishedMetric.CopperGrade,
        ["ore processed"] = PublishedMetric.OreProcessed,
        ["Cu in concentrate"] = PublishedMetric.CopperInConcentrate,
        ["Cu in concentrate, own"] = PublishedMetric.CopperInConcentrate,
        ["Cu cathode equivalent, own concentrate (incl. rod)"] = PublishedMetric.CathodeOwn,
        ["Cu cathode, purchased concentrate"] = PublishedMetric.CathodePurchased,
        ["Cu cathode"] = PublishedMetric.CathodeTotal,
        ["Cu cathode total"] = PublishedMetric.CathodeTotal,
        ["Cu cathode above plan"] = PublishedMetric.CathodeAbovePlan,
        ["gold bars"] = PublishedMetric.Gold,
        ["silver bars and granules"] = PublishedMetric.Silver,
    };

    public required int Row { get; init; }

    public required Period Period { get; init; }

    public required string PeriodAsPublished { get; init; }

    public required string Scope { get; init; }

    public required PublishedMetric Metric { get; init; }

    public required string MetricAsPublished { get; init; }

    public required string Text { get; init; }

    public required string Unit { get; init; }

    public required string Source { get; init; }

    public required string Status { get; init; }

    public required string Note { get; init; }

    /// <summary>The value with the half-width of its rounding; for all metrics but the grade.</summary>
    public Rounded<Mass>? Mass { get; init; }

    public Rounded<Grade>? Grade { get; init; }

    public static PublishedFigureRow Read(CsvRow row)
    {
        var metric = row.Known("metric", _metrics);
        var unit = row.Text("unit");
        var isGrade = metric == PublishedMetric.CopperGrade;
        var period = row.Read("period", PublishedPeriods.Parse);
        return new PublishedFigureRow
        {
            Row = row.Number,
            Period = period!,
            PeriodAsPublished = row.Text("period"),
            Scope = row.Text("scope"),
            Metric = metric,
            MetricAsPublished = row.Text("metric"),
            Text = row.Text("value"),
            Unit = unit,
            Source = row.Text("source"),
            Status = row.Text("status"),
            Note = row.Optional("note"),
            Mass = isGrade ? null : row.Read("value", text => Rounded<Mass>.Parse(text, unit, null)),
            Grade = isGrade ? row.Read("value", text => Rounded<Grade>.Parse(text, unit, null)) : null,
        };
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PeriodAsPublished}, {MetricAsPublished}: {Text} {Unit}");
}
