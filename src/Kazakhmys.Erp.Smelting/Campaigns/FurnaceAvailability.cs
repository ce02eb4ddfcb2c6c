using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Smelting.Campaigns;

/// <summary>How long a furnace could run in a period.</summary>
public sealed record FurnaceAvailability
{
    /// <summary>The furnace.</summary>
    public required Code Furnace { get; init; }

    /// <summary>Calendar time of the period.</summary>
    public required Duration Calendar { get; init; }

    /// <summary>Time outside of any campaign: relining.</summary>
    public required Duration BetweenCampaigns { get; init; }

    /// <summary>Planned stoppages within campaigns.</summary>
    public required Duration Planned { get; init; }

    /// <summary>Failures within campaigns.</summary>
    public required Duration Failures { get; init; }

    /// <summary>Time in which it ran: calendar − between campaigns − planned − failures.</summary>
    public Duration Running => Calendar - BetweenCampaigns - Planned - Failures;

    /// <summary>Running / calendar.</summary>
    public Ratio Availability => CampaignRules.Share(Running, Calendar);

    /// <summary>Running / (running + failures): what failures leave of the time in which it was wanted. 100 % when it was never wanted.</summary>
    public Ratio OperationalAvailability => Running + Failures == Duration.Zero ? Ratio.One : CampaignRules.Share(Running, Running + Failures);
}
