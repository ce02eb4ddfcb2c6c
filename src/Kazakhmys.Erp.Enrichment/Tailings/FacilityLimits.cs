using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Tailings;

/// <summary>What a tailings facility may hold. A limit that is null is not known and not checked.</summary>
public sealed record FacilityLimits
{
    /// <summary>The most dry tailings.</summary>
    public Mass? Capacity { get; init; }

    /// <summary>The highest level of the pond, above its datum.</summary>
    public Length? LevelAtMost { get; init; }

    /// <summary>The least freeboard: height of the crest above the pond.</summary>
    public Length? FreeboardAtLeast { get; init; }
}
