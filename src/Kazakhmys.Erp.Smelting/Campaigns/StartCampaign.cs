using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Campaigns;

/// <summary>A campaign that begins: a furnace that was relined is put into operation.</summary>
public sealed record StartCampaign
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter.</summary>
    public required Code Smelter { get; init; }

    /// <summary>The furnace; it is in one campaign at a time.</summary>
    public required Code Furnace { get; init; }

    /// <summary>Number of the campaign, one segment, unique in the book.</summary>
    public required Code Number { get; init; }

    /// <summary>The first production day.</summary>
    public required ProductionDay First { get; init; }
}
