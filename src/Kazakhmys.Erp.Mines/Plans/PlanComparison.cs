using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Plans;

/// <summary>Plan against actual of one target and span.</summary>
public sealed record PlanComparison
{
    /// <summary>The place or workplace; null for the whole mine.</summary>
    public required Code? Target { get; init; }

    /// <summary>The month, day or shift.</summary>
    public required PlanSpan Span { get; init; }

    /// <summary>What was planned; null where nothing was.</summary>
    public required ProductionFigures? Plan { get; init; }

    /// <summary>True when the plan is recorded for this very target and span; false when it is the sum of finer plans.</summary>
    public required bool IsOwnPlan { get; init; }

    /// <summary>What was done, by approved reports as counted; corrections by survey are the ledger's.</summary>
    public required ProductionFigures Actual { get; init; }

    /// <summary>Ore done over ore planned, rounded once; null where no ore was planned.</summary>
    public Ratio? OreFulfilment => Plan is { } plan && plan.Ore > Mass.Zero ? Actual.Ore / plan.Ore : null;

    /// <summary>Metres drilled over metres planned, rounded once; null where none were planned.</summary>
    public Ratio? DrillingFulfilment => Plan is { } plan && plan.Drilled > Length.Zero ? Actual.Drilled / plan.Drilled : null;
}
