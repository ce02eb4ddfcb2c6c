using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.PeriodBalances;

/// <summary>One metal of a period balance: feed = concentrate + tailings + unaccounted, exactly.</summary>
public sealed record PeriodMetalBalance
{
    /// <summary>The metal.</summary>
    public required Code Element { get; init; }

    /// <summary>In the ore processed: mass × grade.</summary>
    public required Mass InFeed { get; init; }

    /// <summary>In the concentrate, as stated.</summary>
    public required Mass InConcentrate { get; init; }

    /// <summary>In the tailings, by difference; zero when the concentrate holds more than the feed.</summary>
    public required Mass InTailings { get; init; }

    /// <summary>Feed − concentrate − tailings: zero, or negative when the concentrate holds more than the feed.</summary>
    public Mass Unaccounted => InFeed - InConcentrate - InTailings;

    /// <summary>What the bin's books had in the ore above (or, negative, below) its stated grade; it goes to the unaccounted account as well.</summary>
    public required Mass BookAboveAssay { get; init; }

    /// <summary>Metal in concentrate over metal in feed; outside 0 to 100 % it is flagged, never clipped.</summary>
    public required Ratio Recovery { get; init; }

    /// <summary>The least recovery that the rounding of the totals allows.</summary>
    public required Ratio RecoveryLow { get; init; }

    /// <summary>The greatest recovery that the rounding of the totals allows.</summary>
    public required Ratio RecoveryHigh { get; init; }
}
