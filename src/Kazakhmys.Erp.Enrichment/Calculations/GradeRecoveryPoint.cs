using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Calculations;

/// <summary>Grade and recovery of the concentrates of a flotation test taken together up to one of them.</summary>
public sealed record GradeRecoveryPoint
{
    /// <summary>Mean grade of the concentrates so far.</summary>
    public required Grade Grade { get; init; }

    /// <summary>Metal in the concentrates so far over metal in feed.</summary>
    public required Ratio Recovery { get; init; }
}
