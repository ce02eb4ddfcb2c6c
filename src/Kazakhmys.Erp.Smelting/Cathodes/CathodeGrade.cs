using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Cathodes;

/// <summary>A grade of cathode: what its assay may contain at most. The limits are data of a standard or contract.</summary>
public sealed record CathodeGrade
{
    /// <summary>Code: <c>LME-Grade-A</c>, <c>M00k</c>.</summary>
    public required Code Code { get; init; }

    /// <summary>The standard or contract, with edition.</summary>
    public required string Standard { get; init; }

    /// <summary>Where the limits were taken from, so that they can be checked.</summary>
    public required string Source { get; init; }

    /// <summary>The limits, each for one element or for the sum of several.</summary>
    public required IReadOnlyList<ImpurityLimit> Limits { get; init; }
}
