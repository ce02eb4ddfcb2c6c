using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

/// <summary>What is paid of a content from a grade upwards: min(share × grade, grade − deduction).</summary>
public sealed record PayableStep
{
    /// <summary>The grade from which the step holds, itself included; below the first step nothing is paid.</summary>
    public Grade From { get; init; }

    /// <summary>The share of the content that is paid, 0 to 100 %.</summary>
    public required Ratio Share { get; init; }

    /// <summary>The least deduction, in grade ("minimum deduction 1.0 unit" is 1 %); zero for none.</summary>
    public Grade Deduction { get; init; }
}
