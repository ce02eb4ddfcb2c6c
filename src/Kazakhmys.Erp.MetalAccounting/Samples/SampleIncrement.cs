using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Samples;

/// <summary>One increment of a lot: a single cut of the sampler.</summary>
public sealed record SampleIncrement
{
    /// <summary>Its number in the lot, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When it was cut.</summary>
    public required Instant TakenAt { get; init; }

    /// <summary>Its mass as taken; null where it was not weighed.</summary>
    public WetMass? Mass { get; init; }
}
