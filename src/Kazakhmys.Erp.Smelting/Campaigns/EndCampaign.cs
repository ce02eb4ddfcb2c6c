using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Campaigns;

/// <summary>A campaign that ends: the furnace is cooled down for relining.</summary>
public sealed record EndCampaign
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The campaign.</summary>
    public required Code Number { get; init; }

    /// <summary>The revision that the caller has seen.</summary>
    public required int Revision { get; init; }

    /// <summary>The last production day, included.</summary>
    public required ProductionDay Last { get; init; }

    /// <summary>Why: lining worn, planned repair, breakout.</summary>
    public required string Reason { get; init; }
}
