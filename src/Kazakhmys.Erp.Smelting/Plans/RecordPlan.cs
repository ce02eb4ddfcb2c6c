using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Plans;

/// <summary>What a smelter is to make of a product in a period.</summary>
public sealed record RecordPlan
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter.</summary>
    public required Code Smelter { get; init; }

    /// <summary>Number of the plan, unique in the book.</summary>
    public required Code Number { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The product; planned once for a period.</summary>
    public required PlannedProduct Product { get; init; }

    /// <summary>How much, greater than zero.</summary>
    public required Mass Quantity { get; init; }

    /// <summary>Who approved it and where it stands.</summary>
    public required string Source { get; init; }
}
