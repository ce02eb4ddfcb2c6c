using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Exploration;

/// <summary>An interval of core with what the laboratory found in it.</summary>
public sealed record RecordIntersection
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The programme.</summary>
    public required Code Programme { get; init; }

    /// <summary>The hole.</summary>
    public required Code Hole { get; init; }

    /// <summary>Beginning, along the hole.</summary>
    public required Length From { get; init; }

    /// <summary>End, along the hole.</summary>
    public required Length To { get; init; }

    /// <summary>Grades; results may be pending.</summary>
    public required Assay Assay { get; init; }

    /// <summary>The sample.</summary>
    public required string Sample { get; init; }

    /// <summary>The revision that this result replaces; 0 for the first result of the interval.</summary>
    public int Replaces { get; init; }
}
