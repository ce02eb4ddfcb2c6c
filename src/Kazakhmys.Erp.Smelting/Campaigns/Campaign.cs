namespace Kazakhmys.Erp.Smelting.Campaigns;

/// <summary>A campaign of a furnace.</summary>
public sealed record Campaign
{
    /// <summary>How it began.</summary>
    public required StartCampaign Started { get; init; }

    /// <summary>How it ended; null while it runs.</summary>
    public EndCampaign? Ended { get; init; }

    /// <summary>Revision, from 1.</summary>
    public required int Revision { get; init; }
}
