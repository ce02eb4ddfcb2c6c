using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Samples;

/// <summary>A lot that is sampled: what passed a stream over a time, with the increments that were cut from it.</summary>
public sealed record RegisterLot
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Code, unique in the book among lots and samples; at most 60 characters.</summary>
    public required Code Code { get; init; }

    /// <summary>The flowsheet.</summary>
    public required Code Flowsheet { get; init; }

    /// <summary>The stream that was sampled.</summary>
    public required Code Stream { get; init; }

    /// <summary>When the lot began to pass.</summary>
    public required Instant From { get; init; }

    /// <summary>When it had passed.</summary>
    public required Instant To { get; init; }

    /// <summary>The sampler, if an instrument took the increments.</summary>
    public Code? Sampler { get; init; }

    /// <summary>The increments, at least one, within the time of the lot.</summary>
    public required IReadOnlyList<SampleIncrement> Increments { get; init; }

    /// <summary>What sampling adds to the uncertainty, by element. An element without one has no uncertainty of its own.</summary>
    public IReadOnlyList<SamplingUncertainty> Sampling { get; init; } = [];
}
