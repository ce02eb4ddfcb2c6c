using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Samples;

/// <summary>A lot on record with the samples that were made from it.</summary>
public sealed record SampleLot
{
    /// <summary>What was registered.</summary>
    public required RegisterLot Registered { get; init; }

    /// <summary>Composites and subsamples that hold material of it, in the order of preparation.</summary>
    public required IReadOnlyList<PrepareSample> Samples { get; init; }

    /// <summary>True when a laboratory result of it has become a measurement.</summary>
    public required bool HasResult { get; init; }

    /// <summary>Who registered it.</summary>
    public required Code RegisteredBy { get; init; }

    /// <summary>When.</summary>
    public required Instant RegisteredAt { get; init; }
}
