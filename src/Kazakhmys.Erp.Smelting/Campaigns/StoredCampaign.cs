namespace Kazakhmys.Erp.Smelting.Campaigns;

/// <summary>A campaign as stored.</summary>
internal sealed record StoredCampaign
{
    public required StartCampaign Started { get; init; }

    public EndCampaign? Ended { get; init; }
}
