using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Campaigns;

/// <summary>What campaigns may run beside one another.</summary>
public static class CampaignRules
{
    /// <summary>A section runs one campaign at a time: a new one begins after all others of the section have ended.</summary>
    public static IReadOnlyList<Violation> CheckBegin(Campaign campaign, IEnumerable<Campaign> others)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        ArgumentNullException.ThrowIfNull(others);
        return
        [
            .. others.Where(other => other.Section == campaign.Section && other.Id != campaign.Id && !(other.Last < campaign.First))
                .Select(other => EnrichmentViolations.CampaignOverlap.At("First", other.Id, ("section", campaign.Section))),
        ];
    }

    /// <summary>A campaign ends no earlier than it began.</summary>
    public static IReadOnlyList<Violation> CheckEnd(Campaign campaign, Shift last)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        return last < campaign.First ? [EnrichmentViolations.CampaignEnd.At("Last", last, ("first", campaign.First))] : [];
    }

    /// <summary>While a plant keeps campaigns in a shift, it feeds only the ore of one of them.</summary>
    public static IReadOnlyList<Violation> CheckFeed(Shift shift, Code oreType, IEnumerable<Campaign> campaigns)
    {
        ArgumentNullException.ThrowIfNull(campaigns);
        var running = campaigns.Where(campaign => campaign.Covers(shift)).Select(campaign => campaign.OreType).Distinct().ToList();
        return running.Count == 0 || running.Contains(oreType)
            ? []
            : [EnrichmentViolations.CampaignOtherOre.At("OreType", oreType, ("running", string.Join(", ", running)))];
    }
}
