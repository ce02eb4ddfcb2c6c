using CopperChain.Chain;
using CopperChain.Inputs;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Flows;
using Kazakhmys.Erp.Ledger.Provenance;
using Kazakhmys.Erp.MetalAccounting.Comparisons;
using Kazakhmys.Erp.MetalAccounting.Figures;
using Kazakhmys.Erp.Smelting.Smelters;

namespace CopperChain.Balances;

/// <summary>Reads balances, flows and origins of a period from the ledger.</summary>
internal sealed class PeriodStatements(IBalanceComparisons comparisons, IFlows flows, IProvenance provenance)
{
    public async Task<PeriodStatement> StateAsync(PostedPeriod posted, CancellationToken cancellationToken)
    {
        var period = posted.Published;
        return new PeriodStatement
        {
            Posted = posted,
            Ore = await CompareAsync(period, KnownCommodities.Mass, RoundingBounds.OfOre(period), cancellationToken),
            Copper = await CompareAsync(period, KnownCommodities.Copper, RoundingBounds.OfCopper(period), cancellationToken),
            Gold = await CompareAsync(period, KnownCommodities.Gold, RoundingBounds.OfPrecious("gold", period.Gold), cancellationToken),
            Silver = await CompareAsync(period, KnownCommodities.Silver, RoundingBounds.OfPrecious("silver", period.Silver), cancellationToken),
            CopperFlows = await flows.BetweenAsync(
                new FlowQuery { Book = ChainCodes.Book, Commodity = KnownCommodities.Copper, First = period.Period.First, Last = period.Period.Last },
                cancellationToken: cancellationToken),
            Origins = await OriginsAsync(posted, cancellationToken),
        };
    }

    private Task<BalanceComparison> CompareAsync(
        PublishedPeriod period, Code metal, IReadOnlyDictionary<Code, Interval<Mass>> bounds, CancellationToken cancellationToken) =>
        comparisons.CompareAsync(
            new() { Books = [ChainCodes.Book], Metal = metal, Period = period.Period, Layout = ChainLayout.Layout },
            bounds,
            cancellationToken: cancellationToken);

    private async Task<IReadOnlyList<Trace>> OriginsAsync(PostedPeriod posted, CancellationToken cancellationToken)
    {
        List<Trace> traces = [];
        foreach (var owner in posted.Smelted.Recorded.Cathode.Select(cathode => cathode.Owner))
            traces.Add(await provenance.OriginsAsync(
                new TraceQuery
                {
                    Book = ChainCodes.Book,
                    Account = SmelterAccounts.Cathode(ChainCodes.Smelter, owner),
                    Commodity = KnownCommodities.Copper,
                    Seq = posted.Smelted.EntrySeq,
                },
                cancellationToken: cancellationToken));
        return traces;
    }
}
