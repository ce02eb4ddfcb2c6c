using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Exploration;

/// <summary>The latest result of an interval of core.</summary>
public sealed record Intersection
{
    /// <summary>The hole.</summary>
    public required Code Hole { get; init; }

    /// <summary>Beginning, along the hole.</summary>
    public required Length From { get; init; }

    /// <summary>End, along the hole.</summary>
    public required Length To { get; init; }

    /// <summary>Grades.</summary>
    public required Assay Assay { get; init; }

    /// <summary>The sample.</summary>
    public required string Sample { get; init; }

    /// <summary>Revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Length of the interval.</summary>
    public Length Length => To - From;
}
