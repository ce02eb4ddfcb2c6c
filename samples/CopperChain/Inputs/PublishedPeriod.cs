using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Figures;

namespace CopperChain.Inputs;

/// <summary>What is published of one period, whole enough to be posted.</summary>
internal sealed record PublishedPeriod
{
    private readonly IReadOnlyDictionary<PublishedMetric, PublishedFigureRow> _figures;

    public PublishedPeriod(Period period, IReadOnlyDictionary<PublishedMetric, PublishedFigureRow> figures) =>
        (Period, _figures) = (period, figures);

    public Period Period { get; }

    public string Name => Row(PublishedMetric.OreMined).PeriodAsPublished;

    public string Scope => Row(PublishedMetric.OreMined).Scope;

    public string Source => Row(PublishedMetric.OreMined).Source;

    public IEnumerable<PublishedFigureRow> Figures => _figures.Values;

    public Rounded<Mass> OreMined => Row(PublishedMetric.OreMined).Mass!;

    public Rounded<Grade> CopperGrade => Row(PublishedMetric.CopperGrade).Grade!;

    /// <summary>Ore processed; where it is not published, the ore mined stands for it (<see cref="IsProcessedAssumed"/>).</summary>
    public Rounded<Mass> OreProcessed => Find(PublishedMetric.OreProcessed)?.Mass ?? OreMined;

    public bool IsProcessedAssumed => Find(PublishedMetric.OreProcessed) is null;

    public Rounded<Mass> InConcentrate => Row(PublishedMetric.CopperInConcentrate).Mass!;

    public Rounded<Mass>? CathodeOwn => Find(PublishedMetric.CathodeOwn)?.Mass;

    public Rounded<Mass>? CathodePurchased => Find(PublishedMetric.CathodePurchased)?.Mass;

    public Rounded<Mass>? CathodeTotal => Find(PublishedMetric.CathodeTotal)?.Mass;

    public Rounded<Mass>? CathodeAbovePlan => Find(PublishedMetric.CathodeAbovePlan)?.Mass;

    public Rounded<Mass>? Gold => Find(PublishedMetric.Gold)?.Mass;

    public Rounded<Mass>? Silver => Find(PublishedMetric.Silver)?.Mass;

    public PublishedFigureRow? Find(PublishedMetric metric) => _figures.GetValueOrDefault(metric);

    private PublishedFigureRow Row(PublishedMetric metric) => _figures[metric];
}
