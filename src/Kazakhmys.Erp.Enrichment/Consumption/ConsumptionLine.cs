using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Consumption;

/// <summary>An item against its norm over a span of days.</summary>
public sealed record ConsumptionLine
{
    /// <summary>The item.</summary>
    public required Code Item { get; init; }

    /// <summary>What was consumed.</summary>
    public required ConsumedAmount Actual { get; init; }

    /// <summary>Dry ore processed in the time.</summary>
    public required Mass Ore { get; init; }

    /// <summary>What the norm per tonne of ore allows, each day by the norm of that day; null where a day with ore has none.</summary>
    public ConsumedAmount? AllowedByOre { get; init; }

    /// <summary>What the norm per tonne of metal in concentrate allows; null where a day with ore has none.</summary>
    public ConsumedAmount? AllowedByMetal { get; init; }

    /// <summary>Consumed a tonne of ore; null where no ore was processed.</summary>
    public ConsumedAmount? PerTonneOfOre => Ore > Mass.Zero ? Actual.PerTonneOf(Ore) : null;

    /// <summary>Actual over what the norm per tonne of ore allows; null without a norm or where it allows nothing.</summary>
    public Ratio? AgainstOreNorm => Share(AllowedByOre);

    /// <summary>Actual over what the norm per tonne of metal allows; null without a norm or where it allows nothing.</summary>
    public Ratio? AgainstMetalNorm => Share(AllowedByMetal);

    private Ratio? Share(ConsumedAmount? allowed) => allowed is { Smallest: > 0 } ? Ratio.Of(Actual.Smallest, allowed.Smallest) : null;
}
