using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Enrichment.Downtimes;

/// <summary>How much of a time a section was available, and how much of it it ran.</summary>
public sealed record SectionAvailability
{
    /// <summary>The section.</summary>
    public required Code Section { get; init; }

    /// <summary>Calendar time.</summary>
    public required Duration Calendar { get; init; }

    /// <summary>Time stood, by kind; kinds without any are left out.</summary>
    public required IReadOnlyDictionary<DowntimeKind, Duration> Stood { get; init; }

    /// <summary>Time that it ran.</summary>
    public Duration Ran => Calendar - Stood.Values.Aggregate(Duration.Zero, (sum, part) => sum + part);

    /// <summary>
    /// (Calendar − planned, mechanical, electrical and process downtime) / calendar: what the section could have run, whether or not there was ore.
    /// </summary>
    public Ratio Availability => Share(Calendar - Stood
        .Where(part => part.Key is not (DowntimeKind.NoOre or DowntimeKind.Other)).Aggregate(Duration.Zero, (sum, part) => sum + part.Value));

    /// <summary>Running time / calendar time.</summary>
    public Ratio Utilisation => Share(Ran);

    private Ratio Share(Duration part) => Ratio.Of(part.BclCompatibleTicks, Calendar.BclCompatibleTicks);
}
