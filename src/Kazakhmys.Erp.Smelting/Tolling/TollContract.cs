using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Tolling;

/// <summary>What of a party's metal is returned by contract.</summary>
public sealed record TollContract
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter.</summary>
    public required Code Smelter { get; init; }

    /// <summary>The party; its metal is owned by <c>tolled-&lt;party&gt;</c>.</summary>
    public required Code Party { get; init; }

    /// <summary>The metal.</summary>
    public required Code Metal { get; init; }

    /// <summary>The share of the metal received that is returned, above 0 and up to 100 %.</summary>
    public required Ratio Returnable { get; init; }

    /// <summary>The first day for which it holds; the terms that hold on the last day of a statement apply to all metal received up to then.</summary>
    public required ProductionDay ValidFrom { get; init; }

    /// <summary>The contract, with number and date.</summary>
    public required string Source { get; init; }
}
