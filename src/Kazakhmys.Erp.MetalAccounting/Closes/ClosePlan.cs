using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Adjustments;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>The dry run of a close: what every step would do and what would refuse it. Nothing is stored.</summary>
public sealed record ClosePlan
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The steps in their order.</summary>
    public required IReadOnlyList<ClosePlanStep> Steps { get; init; }

    /// <summary>What would be posted; null where the reconciliation could not be calculated.</summary>
    public PostingPlan? Postings { get; init; }
}
