using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Plans;

/// <summary>One metal of a plan.</summary>
public sealed record PlannedMetal
{
    /// <summary>The metal.</summary>
    public required Code Element { get; init; }

    /// <summary>Planned grade of feed.</summary>
    public required Grade FeedGrade { get; init; }

    /// <summary>Planned recovery.</summary>
    public required Ratio Recovery { get; init; }
}
