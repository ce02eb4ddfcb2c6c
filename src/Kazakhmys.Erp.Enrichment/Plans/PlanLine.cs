using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Plans;

/// <summary>A figure of a plan beside what came of it.</summary>
public sealed record PlanLine
{
    /// <summary><c>mass</c> for ore processed, the symbol of a metal for metal in concentrate.</summary>
    public required Code Commodity { get; init; }

    /// <summary>The plan.</summary>
    public required Mass Planned { get; init; }

    /// <summary>What came of it, by the shift balances.</summary>
    public required Mass Actual { get; init; }

    /// <summary>Planned recovery; null for ore.</summary>
    public Ratio? PlannedRecovery { get; init; }

    /// <summary>Metal in concentrate over metal in feed; null for ore and where nothing was fed.</summary>
    public Ratio? ActualRecovery { get; init; }

    /// <summary>Actual − plan, signed.</summary>
    public Mass Difference => Actual - Planned;

    /// <summary>Actual over plan; null where nothing was planned.</summary>
    public Ratio? Fulfilment => Planned > Mass.Zero ? Actual / Planned : null;
}
