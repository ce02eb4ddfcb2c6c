using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Samples;

/// <summary>A composite or subsample that was prepared.</summary>
public sealed record PrepareSample
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Code, unique in the book among lots and samples; at most 60 characters.</summary>
    public required Code Code { get; init; }

    /// <summary>What it is.</summary>
    public required SampleKind Kind { get; init; }

    /// <summary>The lots of a composite, or the one sample that a subsample is part of.</summary>
    public required IReadOnlyList<Code> Parents { get; init; }

    /// <summary>Its mass; null where it was not weighed.</summary>
    public WetMass? Mass { get; init; }

    /// <summary>Relative standard uncertainty that this step of preparation adds; zero where preparation is counted with the sampling.</summary>
    public required Ratio PreparationUncertainty { get; init; }

    /// <summary>When it was prepared.</summary>
    public required Instant PreparedAt { get; init; }
}
