using CopperChain.Inputs;
using Kazakhmys.Erp.Enrichment.PeriodBalances;
using Kazakhmys.Erp.Smelting.PeriodProductions;

namespace CopperChain.Chain;

/// <summary>A published period with what the modules made of it.</summary>
internal sealed record PostedPeriod
{
    public required PublishedPeriod Published { get; init; }

    public required PeriodBalance Enriched { get; init; }

    public required PeriodProduction Smelted { get; init; }
}
