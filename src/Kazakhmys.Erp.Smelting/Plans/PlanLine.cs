using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Plans;

/// <summary>Plan against actual of one product.</summary>
public sealed record PlanLine
{
    /// <summary>The product.</summary>
    public required PlannedProduct Product { get; init; }

    /// <summary>What was planned.</summary>
    public required Mass Plan { get; init; }

    /// <summary>What was made, net of what was taken back.</summary>
    public required Mass Actual { get; init; }

    /// <summary>Actual − plan.</summary>
    public Mass Difference => Actual - Plan;

    /// <summary>Actual / plan.</summary>
    public Ratio Fulfilment => Actual / Plan;
}
