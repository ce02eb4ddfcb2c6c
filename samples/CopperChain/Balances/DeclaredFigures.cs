using CopperChain.Chain;
using CopperChain.Inputs;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.MetalAccounting.Figures;

namespace CopperChain.Balances;

/// <summary>Puts the published figures on record under the codes of the lines that they are held against.</summary>
internal sealed class DeclaredFigures(IDeclaredFigures figures)
{
    private static readonly Dictionary<PublishedMetric, (string Line, Code Metal)> _lines = new()
    {
        [PublishedMetric.OreMined] = ("ore-mined", KnownCommodities.Mass),
        [PublishedMetric.OreProcessed] = ("ore-processed", KnownCommodities.Mass),
        [PublishedMetric.CopperGrade] = ("grade-of-ore", KnownCommodities.Copper),
        [PublishedMetric.CopperInConcentrate] = ("concentrate-produced", KnownCommodities.Copper),
        [PublishedMetric.CathodeOwn] = ("cathode-own", KnownCommodities.Copper),
        [PublishedMetric.CathodePurchased] = ("cathode-purchased", KnownCommodities.Copper),
        [PublishedMetric.CathodeTotal] = ("cathode", KnownCommodities.Copper),
        [PublishedMetric.CathodeAbovePlan] = ("cathode-above-plan", KnownCommodities.Copper),
        [PublishedMetric.Gold] = ("gold", KnownCommodities.Gold),
        [PublishedMetric.Silver] = ("silver", KnownCommodities.Silver),
    };

    public async Task DeclareAsync(PublishedPeriod period, UnitOfWork within, CancellationToken cancellationToken)
    {
        foreach (var row in period.Figures)
        {
            var (line, metal) = _lines[row.Metric];
            await figures.DeclareAsync(Figure(row, line, metal), within, cancellationToken);
        }
    }

    private static DeclareFigure Figure(PublishedFigureRow row, string line, Code metal) => new()
    {
        Book = ChainCodes.Book,
        Period = row.Period,
        Name = Code.Parse(line),
        Metal = metal,
        Text = row.Text,
        Unit = row.Unit,
        Source = row.Source,
    };
}
