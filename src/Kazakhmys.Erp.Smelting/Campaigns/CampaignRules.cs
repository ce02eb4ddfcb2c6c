using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Heats;
using NodaTime;

namespace Kazakhmys.Erp.Smelting.Campaigns;

/// <summary>Campaigns, stoppages and the availability that follows from them. Pure.</summary>
public static class CampaignRules
{
    /// <summary>True when a production day lies in a campaign.</summary>
    public static bool Covers(Campaign campaign, ProductionDay day)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        return campaign.Started.First <= day && (campaign.Ended is not { } ended || day <= ended.Last);
    }

    /// <summary>Whether a furnace can begin a campaign: none of its others covers the first day or begins later (<c>smelting.campaign.running</c>).</summary>
    public static IReadOnlyList<Violation> CheckStart(StartCampaign command, IReadOnlyList<Campaign> campaigns)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(campaigns);
        return
        [
            .. campaigns.Where(other => other.Started.Number != command.Number && (Covers(other, command.First) || other.Started.First >= command.First))
                .Select(other => SmeltingViolations.CampaignRunning.At(nameof(command.First), command.First, ("campaign", other.Started.Number), ("furnace", command.Furnace))),
        ];
    }

    /// <summary>
    /// Whether a campaign can end: it runs (<c>smelting.campaign.ended</c>), not before its first day (<c>smelting.campaign.before-start</c>), with no open
    /// heat and none closed later (<c>smelting.campaign.heat-open</c>).
    /// </summary>
    public static IReadOnlyList<Violation> CheckEnd(EndCampaign command, Campaign campaign, IReadOnlyList<Heat> heats)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(campaign);
        ArgumentNullException.ThrowIfNull(heats);
        var violations = new List<Violation>();
        if (campaign.Ended is not null)
            violations.Add(SmeltingViolations.CampaignEnded.At(nameof(command.Number), command.Number));
        if (command.Last < campaign.Started.First)
            violations.Add(SmeltingViolations.CampaignBeforeStart.At(nameof(command.Last), command.Last, ("first", campaign.Started.First)));
        foreach (var heat in heats.Where(heat => heat.Opened.Shift.Day >= campaign.Started.First && (heat.Closed is not { } closed || closed.Shift.Day > command.Last)))
            violations.Add(SmeltingViolations.CampaignHeatOpen.At(nameof(command.Last), command.Last, ("heat", heat.Opened.Number)));
        return violations;
    }

    /// <summary>Stoppages of one furnace do not overlap (<c>smelting.stoppage.overlap</c>), so that no hour is lost twice.</summary>
    public static IReadOnlyList<Violation> CheckStoppage(RecordStoppage command, IReadOnlyList<RecordStoppage> others)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(others);
        return
        [
            .. others.Where(other => other.Number != command.Number && other.Furnace == command.Furnace && other.Smelter == command.Smelter
                    && other.From < command.To && command.From < other.To)
                .Select(other => SmeltingViolations.StoppageOverlap.At(nameof(command.From), command.From, ("number", other.Number))),
        ];
    }

    /// <summary>
    /// Calendar time of a period less relining and stoppages. A stoppage outside of campaigns is relining already and counts once.
    /// </summary>
    /// <param name="furnace">The furnace.</param>
    /// <param name="period">The period.</param>
    /// <param name="campaigns">The times of its campaigns, not overlapping; a running one ends with the period.</param>
    /// <param name="stoppages">Its stoppages, not overlapping.</param>
    public static FurnaceAvailability Availability(
        Code furnace, Interval period, IReadOnlyList<Interval> campaigns, IReadOnlyList<RecordStoppage> stoppages)
    {
        ArgumentNullException.ThrowIfNull(campaigns);
        ArgumentNullException.ThrowIfNull(stoppages);
        var running = campaigns.Select(campaign => Common(campaign, period)).Where(common => common is not null).Select(common => common!.Value).ToList();
        Duration Lost(bool planned) => Total(
            from stoppage in stoppages
            where stoppage.IsPlanned == planned
            from campaign in running
            let common = Common(new Interval(stoppage.From, stoppage.To), campaign)
            where common is not null
            select common.Value);
        return new FurnaceAvailability
        {
            Furnace = furnace,
            Calendar = period.Duration,
            BetweenCampaigns = period.Duration - Total(running),
            Planned = Lost(true),
            Failures = Lost(false),
        };
    }

    internal static Ratio Share(Duration part, Duration whole) => Ratio.Of((long)part.TotalSeconds, (long)whole.TotalSeconds);

    private static Duration Total(IEnumerable<Interval> intervals) =>
        intervals.Aggregate(Duration.Zero, (sum, interval) => sum + interval.Duration);

    private static Interval? Common(Interval one, Interval other)
    {
        var start = Instant.Max(one.Start, other.Start);
        var end = Instant.Min(one.HasEnd ? one.End : other.End, other.End);
        return start < end ? new Interval(start, end) : null;
    }
}
