using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Calculations;

/// <summary>A run of core at or above a cut-off.</summary>
public sealed record CompositeInterval
{
    /// <summary>Beginning, along the hole.</summary>
    public required Length From { get; init; }

    /// <summary>End, along the hole.</summary>
    public required Length To { get; init; }

    /// <summary>Length-weighted mean grade, rounded once, half to even.</summary>
    public required Grade Grade { get; init; }
}
