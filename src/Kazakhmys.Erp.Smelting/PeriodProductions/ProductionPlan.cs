using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Smelting.PeriodProductions;

/// <summary>What the production of a period moves.</summary>
public sealed record ProductionPlan
{
    /// <summary>The transfers, in the order of the figures.</summary>
    public required IReadOnlyList<Transfer> Transfers { get; init; }

    /// <summary>Metal that no named account holds; empty when the plan can be posted.</summary>
    public required IReadOnlyList<Violation> Violations { get; init; }
}
