using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Enrichment.FinalBalances;

/// <summary>The figures of a reconciliation that make the shift balances of a period final.</summary>
public sealed record RecordFinalBalance
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The plant.</summary>
    public required Code Plant { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The type of ore.</summary>
    public required Code OreType { get; init; }

    /// <summary>The reconciliation run that the figures come from.</summary>
    public required string Run { get; init; }

    /// <summary>The figures: <c>mass</c> and every metal of the shift balances.</summary>
    public required IReadOnlyList<FinalFlow> Flows { get; init; }

    /// <summary>The stack that the difference in concentrate goes to.</summary>
    public required Code Stack { get; init; }

    /// <summary>The facility that the difference in tailings goes to.</summary>
    public required Code TailingsFacility { get; init; }

    /// <summary>The day of an open period on which the difference is booked, when the period is closed; otherwise its last day.</summary>
    public ProductionDay? BookedOn { get; init; }

    /// <summary>The revision that it replaces; 0 for the first.</summary>
    public int Replaces { get; init; }
}
