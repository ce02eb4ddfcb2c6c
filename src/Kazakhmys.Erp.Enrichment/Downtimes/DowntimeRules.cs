using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Enrichment.Downtimes;

/// <summary>What downtimes are and what they leave of a time.</summary>
public static class DowntimeRules
{
    /// <summary>A downtime ends after it begins and overlaps no other of its section.</summary>
    public static IReadOnlyList<Violation> Check(Downtime downtime, IEnumerable<Downtime> others)
    {
        ArgumentNullException.ThrowIfNull(downtime);
        ArgumentNullException.ThrowIfNull(others);
        if (downtime.To <= downtime.From)
            return [EnrichmentViolations.DowntimeSpan.At("To", downtime.To)];
        return
        [
            .. others
                .Where(other => other.Section == downtime.Section && other.Id != downtime.Id && other.From < downtime.To && downtime.From < other.To)
                .Select(other => EnrichmentViolations.DowntimeOverlap.At("From", other.Id)),
        ];
    }

    /// <summary>What each section was available of a time; downtimes are cut at its ends.</summary>
    public static IReadOnlyList<SectionAvailability> Availability(Interval time, IEnumerable<Code> sections, IEnumerable<Downtime> downtimes)
    {
        ArgumentNullException.ThrowIfNull(sections);
        Downtime[] all = [.. downtimes];
        return
        [
            .. sections.Select(section => new SectionAvailability
            {
                Section = section,
                Calendar = time.Duration,
                Stood = all.Where(downtime => downtime.Section == section && downtime.From < time.End && time.Start < downtime.To)
                    .GroupBy(downtime => downtime.Kind)
                    .ToDictionary(
                        kind => kind.Key,
                        kind => kind.Aggregate(
                            Duration.Zero,
                            (sum, downtime) => sum + (Instant.Min(downtime.To, time.End) - Instant.Max(downtime.From, time.Start)))),
            }),
        ];
    }
}
