using Kazakhmys.Erp.Kernel.Assays;

namespace Kazakhmys.Erp.Mines.Samples;

/// <summary>A sample with its latest results.</summary>
public sealed record Sample
{
    /// <summary>How it was taken.</summary>
    public required TakeSample Taken { get; init; }

    /// <summary>Its results; empty before the first.</summary>
    public required Assay Assay { get; init; }

    /// <summary>The revision of the results; 0 before the first.</summary>
    public required int Revision { get; init; }
}
