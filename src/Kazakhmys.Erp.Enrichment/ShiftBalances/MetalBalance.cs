using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.ShiftBalances;

/// <summary>One metal of a balance: feed = concentrate + tailings + unaccounted, exactly.</summary>
public sealed record MetalBalance
{
    /// <summary>The metal.</summary>
    public required Code Element { get; init; }

    /// <summary>In the feed, by its assay.</summary>
    public required Mass InFeed { get; init; }

    /// <summary>In the concentrate.</summary>
    public required Mass InConcentrate { get; init; }

    /// <summary>In the tailings.</summary>
    public required Mass InTailings { get; init; }

    /// <summary>Feed − concentrate − tailings, signed.</summary>
    public Mass Unaccounted => InFeed - InConcentrate - InTailings;

    /// <summary>What the bin's books had in the ore above (or, negative, below) its assay; it goes to the unaccounted account as well.</summary>
    public required Mass BookAboveAssay { get; init; }

    /// <summary>Metal in concentrate over metal in feed with its standard uncertainty; outside 0 to 100 % it is flagged, never clipped.</summary>
    public required Measured<Ratio> Recovery { get; init; }
}
