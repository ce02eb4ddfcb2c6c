using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Plans;

/// <summary>What a plant is to process of a type of ore in a period, and with what result.</summary>
public sealed record ProductionPlan
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The plant.</summary>
    public required Code Plant { get; init; }

    /// <summary>The period: a day, a month, a year.</summary>
    public required Period Period { get; init; }

    /// <summary>The type of ore.</summary>
    public required Code OreType { get; init; }

    /// <summary>Dry ore to be processed; above zero.</summary>
    public required Mass Processed { get; init; }

    /// <summary>The metals.</summary>
    public required IReadOnlyList<PlannedMetal> Metals { get; init; }

    /// <summary>Revision, from 1; as input the revision that it replaces, 0 for the first plan.</summary>
    public int Revision { get; init; }

    /// <summary>Planned metal in concentrate: processed × grade × recovery, rounded at each step, half to even.</summary>
    public Mass InConcentrate(PlannedMetal metal)
    {
        ArgumentNullException.ThrowIfNull(metal);
        return Processed * metal.FeedGrade * metal.Recovery;
    }
}
